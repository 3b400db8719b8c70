package eu.tiltas.search.lucene;

/**
 * Optimal string alignment of one word with many: letters missing, added, exchanged, or two neighbours in the wrong
 * order. Not for several threads at once.
 */
final class EditDistance {

    private final char[] word;
    private int[] before = new int[0];
    private int[] last = before;
    private int[] now = before;

    EditDistance(String word) {
        this.word = word.toCharArray();
    }

    static int between(String one, String other, int bound) {
        return new EditDistance(one).to(other.toCharArray(), 0, other.length(), bound);
    }

    /**
     * To the word in those letters.
     *
     * @param bound a greater distance may be told as any number above it
     */
    int to(char[] other, int from, int end, int bound) {
        int first = 0;
        while (first < word.length && from + first < end && word[first] == other[from + first]) {
            first++;
        }
        int left = word.length - first;
        int otherLeft = end - from - first;
        while (left > 0 && otherLeft > 0 && word[first + left - 1] == other[from + first + otherLeft - 1]) {
            left--;
            otherLeft--;
        }
        // Letters alike at both ends never count, and what one mistake leaves between them is two letters at most.
        if (left == 0 || otherLeft == 0 || bound < 2 && Math.max(left, otherLeft) > 2) {
            return Math.max(left, otherLeft);
        }
        return aligned(first, left, other, from + first, otherLeft, bound);
    }

    /** Of so many letters from there in either word. */
    private int aligned(int first, int left, char[] other, int from, int otherLeft, int bound) {
        prepare(otherLeft);
        for (int i = 1; i <= left; i++) {
            now[0] = i;
            int least = i;
            int a = first + i - 1;
            for (int j = 1; j <= otherLeft; j++) {
                int b = from + j - 1;
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + (word[a] == other[b] ? 0 : 1));
                if (i > 1 && j > 1 && word[a] == other[b - 1] && word[a - 1] == other[b]) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > bound) {
                return least;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[otherLeft];
    }

    private void prepare(int length) {
        if (last.length <= length) {
            before = new int[length + 1];
            last = new int[length + 1];
            now = new int[length + 1];
        }
        for (int j = 0; j <= length; j++) {
            last[j] = j;
        }
    }
}
