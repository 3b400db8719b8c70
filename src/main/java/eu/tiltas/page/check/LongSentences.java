package eu.tiltas.page.check;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Passages.Kind;
import eu.tiltas.page.check.CheckedText.Words;
import eu.tiltas.page.check.Sentences.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sentences that are longer than most readers follow. */
final class LongSentences implements TextCheck {

    private final Map<Language, Integer> limits;

    /** @param limits the most words a sentence should have in each language */
    LongSentences(Map<Language, Integer> limits) {
        this.limits = Map.copyOf(limits);
    }

    @Override
    public List<Finding> of(CheckedText text) {
        int most = limits.get(text.language());
        List<Finding> found = new ArrayList<>();
        for (Words words : text.words()) {
            if (words.passage().kind() == Kind.ROW) {
                continue;
            }
            for (Sentence sentence : Sentences.of(words.text(), text.language())) {
                int length = sentence.words().size();
                if (length > most) {
                    found.add(Finding.advice(
                            words.field(),
                            words.passage().lineAt(sentence.start()),
                            sentence.beginning(),
                            "sentence",
                            sentence.beginning(),
                            length,
                            most));
                }
            }
        }
        return found;
    }
}
