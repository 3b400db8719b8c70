package eu.tiltas.page.check;

import com.ibm.icu.text.BreakIterator;
import eu.tiltas.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Divides running words into sentences, as the language does it. */
final class Sentences {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}'’.-]*[\\p{L}\\p{M}\\p{N}])?");

    /** A number behind a short word with a full stop belongs to it: <i>kl. 10</i>, <i>Nr. 3</i>. */
    private static final Pattern ABBREVIATED = Pattern.compile("(?s).*(?:^|\\s)\\p{L}{1,4}\\.\\s+");

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
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = text.substring(start, end);
            if (end < text.length()
                    && Character.isDigit(text.charAt(end))
                    && ABBREVIATED.matcher(sentence).matches()) {
                continue;
            }
            int blank = sentence.length() - sentence.stripLeading().length();
            if (!sentence.isBlank()) {
                sentences.add(new Sentence(sentence.strip(), start + blank));
            }
            start = end;
        }
        return sentences;
    }
}
