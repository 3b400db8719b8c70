package eu.tiltas.page.check;

import com.ibm.icu.text.BreakIterator;
import eu.tiltas.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Divides running words into sentences, as the language does it. */
final class Sentences {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.-]*");
    private static final int FIRST_WORDS = 6;

    /** A sentence and where it begins in its passage. */
    record Sentence(String text, int start) {

        List<String> words() {
            return WORD.matcher(text).results().map(MatchResult::group).toList();
        }

        /** Enough of its beginning to find it by. */
        String beginning() {
            String line = text.lines().findFirst().orElse("");
            List<MatchResult> words =
                    WORD.matcher(line).results().limit(FIRST_WORDS).toList();
            return words.isEmpty()
                    ? ""
                    : line.substring(
                            words.get(0).start(), words.get(words.size() - 1).end());
        }
    }

    private Sentences() {}

    static List<Sentence> of(String text, Language language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(text.replace('\n', ' '));
        List<Sentence> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String sentence = text.substring(start, end);
            int blank = sentence.length() - sentence.stripLeading().length();
            if (!sentence.isBlank()) {
                sentences.add(new Sentence(sentence.strip(), start + blank));
            }
        }
        return sentences;
    }
}
