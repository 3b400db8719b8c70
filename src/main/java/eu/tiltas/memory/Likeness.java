package eu.tiltas.memory;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How like two texts are: the part of their words that need not be put in, taken out or changed. */
final class Likeness {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    private Likeness() {}

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** From 0 to 100; 100 only for equal words, marks and figures. */
    static int of(List<String> one, List<String> other) {
        int longest = Math.max(one.size(), other.size());
        if (longest == 0) {
            return 100;
        }
        int distance = distance(one, other);
        return distance == 0 ? 100 : Math.min(99, 100 - (int) Math.ceil(100.0 * distance / longest));
    }

    private static int distance(List<String> one, List<String> other) {
        int[] before = new int[other.size() + 1];
        int[] now = new int[other.size() + 1];
        for (int j = 0; j <= other.size(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.size(); i++) {
            now[0] = i;
            for (int j = 1; j <= other.size(); j++) {
                int changed = before[j - 1] + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return before[other.size()];
    }
}
