package eu.tiltas.search.concept;

import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text that is looked through, with its words. */
final class Scene {

    private static final String ENDS = ".!?:;|•…\n(){}[]\t";

    /** Longer ones before a full stop end a sentence; these are <i>m.</i>, <i>e.</i>, <i>Nr.</i> */
    private static final int ABBREVIATED = 2;

    private static final int LONGEST_ENDING = 2;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final String text;
    private final List<Place> words;
    private final boolean asked;

    /** @param asked whether it was typed into a search field, where few care for capitals */
    Scene(String text, List<Place> words, boolean asked) {
        this.text = text;
        this.words = words;
        this.asked = asked;
    }

    int size() {
        return words.size();
    }

    List<Place> words() {
        return words;
    }

    Place word(int at) {
        return words.get(at);
    }

    boolean isAsked() {
        return asked;
    }

    /** Whether these words are all that is asked for. */
    boolean isWhole(int from, int to) {
        return asked && from == 0 && to == words.size();
    }

    /** Whether the word and the one after it can belong to one expression: no sentence, line or bracket ends between them. */
    boolean goesOn(int at) {
        int start = words.get(at).end();
        int end = words.get(at + 1).start();
        if (end - start > 4) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (ENDS.indexOf(c) >= 0 && !(c == '.' && isAbbreviated(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isAbbreviated(int at) {
        return words.get(at).end() - words.get(at).start() <= ABBREVIATED;
    }

    boolean beginsWithCapital(int at) {
        return Character.isUpperCase(text.codePointAt(words.get(at).start()));
    }

    boolean beginsSentence(int at) {
        for (int i = words.get(at).start() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (ENDS.indexOf(c) >= 0) {
                return c != '(' && c != ')';
            }
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the word is written just as the label, but for an ending after a colon, an apostrophe or a genitive's -s.
     *
     * @param anyCase whether capitals do not matter
     */
    boolean isWritten(int at, String label, boolean anyCase) {
        Place word = words.get(at);
        int length = word.end() - word.start();
        if (!text.regionMatches(anyCase, word.start(), label, 0, label.length()) || length < label.length()) {
            return false;
        }
        if (length == label.length()) {
            return true;
        }
        char next = text.charAt(word.start() + label.length());
        return next == ':' || next == '\'' || next == '’' || next == 's' && length == label.length() + 1;
    }

    /** Whether the word begins as the label, but for its last two letters, of a short word the last; diacritics and case do not matter. */
    boolean beginsAs(int at, String label) {
        String wanted = plain(label);
        int length = wanted.length() - Math.min(LONGEST_ENDING, wanted.length() / 3);
        return plain(written(at, at + 1)).startsWith(wanted.substring(0, length));
    }

    private static String plain(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Whether a comma or a dash stands between these words. */
    boolean hasPause(int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            String between =
                    text.substring(words.get(at).end(), words.get(at + 1).start());
            if (between.indexOf(',') >= 0 || between.indexOf('–') >= 0 || between.indexOf('—') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a neighbour is a common word in capitals, so that capitals say nothing here. */
    boolean isAmongCapitals(int at) {
        return isCommonInCapitals(at - 1) || isCommonInCapitals(at + 1);
    }

    private boolean isCommonInCapitals(int at) {
        if (at < 0 || at >= words.size()) {
            return false;
        }
        Place word = words.get(at);
        String written = text.substring(word.start(), word.end());
        return written.length() > 3
                && written.codePoints().allMatch(Character::isUpperCase)
                && RunningText.isKnown(word.word());
    }

    String written(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }
}
