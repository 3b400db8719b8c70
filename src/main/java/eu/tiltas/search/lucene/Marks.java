package eu.tiltas.search.lucene;

import java.util.Locale;

/** Letters with a mark, as <i>ą</i> or <i>å</i>, in what was typed and in what is proposed instead. */
final class Marks {

    private Marks() {}

    /**
     * Whether no letter lost its mark: of each letter of the alphabet, with or without mark, the proposal has as many
     * marked ones as were typed, less those that it lacks altogether. Another mark is a mark.
     */
    static boolean kept(String typed, String proposed) {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            int missing = Math.max(0, count(typed, letter, false) - count(proposed, letter, false));
            if (count(typed, letter, true) - count(proposed, letter, true) > missing) {
                return false;
            }
        }
        return true;
    }

    private static int count(String word, char letter, boolean marked) {
        String lower = word.toLowerCase(Locale.ROOT);
        int count = 0;
        for (int i = 0; i < lower.length(); i++) {
            char one = lower.charAt(i);
            boolean same = Folding.fold(String.valueOf(one)).equals(String.valueOf(letter));
            count += same && !(marked && one == letter) ? 1 : 0;
        }
        return count;
    }
}
