package eu.tiltas.search.concept;

import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import java.util.List;

/** A text that is looked through, with its words. */
final class Scene {

    private static final String ENDS = ".!?:;|•…\n(){}[]\t";

    /** Longer ones before a full stop end a sentence; these are <i>m.</i>, <i>e.</i>, <i>Nr.</i> */
    private static final int ABBREVIATED = 2;

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

    /** Whether the word is written just as the label, but for an ending after a colon, an apostrophe or a genitive's -s. */
    boolean isWritten(int at, String label) {
        Place word = words.get(at);
        int length = word.end() - word.start();
        if (!text.startsWith(label, word.start()) || length < label.length()) {
            return false;
        }
        if (length == label.length()) {
            return true;
        }
        char next = text.charAt(word.start() + label.length());
        return next == ':' || next == '\'' || next == '’' || next == 's' && length == label.length() + 1;
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
