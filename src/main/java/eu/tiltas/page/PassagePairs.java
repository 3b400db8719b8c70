package eu.tiltas.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which passage of a text became which of another; none passes another on its way. */
final class PassagePairs {

    static final int NONE = -1;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Passages of which fewer words than these are common are not the same one rewritten. */
    private static final double ALIKE = 0.3;

    /** Beyond so many comparisons passages are taken in their order. */
    private static final int MANY = 250_000;

    private final List<String> before;
    private final List<String> after;
    private final int[] places;

    private PassagePairs(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        places = new int[after.size()];
        Arrays.fill(places, NONE);
    }

    /** For each later passage the place of the earlier one that it was made of; {@link #NONE} for one that is new. */
    static int[] places(List<String> before, List<String> after) {
        PassagePairs pairs = new PassagePairs(before, after);
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            int old = delta.getSource().getPosition();
            int now = delta.getTarget().getPosition();
            int gone = delta.getSource().size();
            int come = delta.getTarget().size();
            if (delta.getType() == DeltaType.EQUAL || gone == 1 && come == 1 || (long) gone * come > MANY) {
                pairs.inOrder(old, now, Math.min(gone, come));
            } else {
                pairs.alike(old, now, gone, come);
            }
        }
        return pairs.places;
    }

    private void inOrder(int old, int now, int count) {
        for (int i = 0; i < count; i++) {
            places[now + i] = old + i;
        }
    }

    /** The pairs that have the most words in common, all in all. */
    private void alike(int old, int now, int gone, int come) {
        List<Set<String>> left = before.subList(old, old + gone).stream()
                .map(PassagePairs::words)
                .toList();
        List<Set<String>> right =
                after.subList(now, now + come).stream().map(PassagePairs::words).toList();
        double[][] best = new double[gone + 1][come + 1];
        for (int i = gone - 1; i >= 0; i--) {
            for (int j = come - 1; j >= 0; j--) {
                double paired = best[i + 1][j + 1] + likeness(left.get(i), right.get(j));
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < gone && j < come) {
            if (best[i][j] == best[i + 1][j]) {
                i++;
            } else if (best[i][j] == best[i][j + 1]) {
                j++;
            } else {
                places[now + j++] = old + i++;
            }
        }
    }

    /** Whether one can be the other rewritten. */
    static boolean areAlike(String one, String other) {
        return likeness(words(one), words(other)) > 0;
    }

    /** How many of their words two passages share; 0 where that is too few. */
    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        double share = one.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
        return share < ALIKE ? 0 : share;
    }

    private static Set<String> words(String passage) {
        return new HashSet<>(
                WORD.matcher(passage).results().map(MatchResult::group).toList());
    }
}
