package eu.tiltas.page.check;

import eu.tiltas.language.Language;
import eu.tiltas.page.check.CheckedText.Words;
import eu.tiltas.page.check.Sentences.Sentence;
import eu.tiltas.search.concept.LanguageGuess;
import eu.tiltas.security.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences that are recognised as another language's, by what recognises the language of a question in search. */
final class MixedLanguage implements TextCheck {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}.*");

    private final int fewest;

    /** @param fewest words that a sentence must have for its language to be told */
    MixedLanguage(int fewest) {
        this.fewest = fewest;
    }

    @Override
    public List<Finding> of(CheckedText text) {
        List<Finding> found = new ArrayList<>();
        for (Words words : text.words()) {
            for (Sentence sentence : Sentences.of(words.text(), text.language())) {
                Language guess = guess(sentence, text.language());
                if (guess != text.language()) {
                    found.add(Finding.advice(
                            words.field(),
                            words.passage().lineAt(sentence.start()),
                            sentence.beginning(),
                            "language",
                            sentence.beginning(),
                            Reason.of("language.in." + guess.code())));
                }
            }
        }
        return found;
    }

    private Language guess(Sentence sentence, Language language) {
        long telling = sentence.words().stream()
                .filter(word -> LETTERS.matcher(word).matches() && Character.isLowerCase(word.charAt(0)))
                .count();
        return telling < fewest
                ? language
                : LanguageGuess.of(sentence.text(), language).language();
    }
}
