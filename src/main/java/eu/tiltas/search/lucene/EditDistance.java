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
        int length = end - from;
        prepare(length);
        for (int i = 1; i <= word.length; i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= length; j++) {
                boolean same = word[i - 1] == other[from + j - 1];
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && word[i - 1] == other[from + j - 2] && word[i - 2] == other[from + j - 1]) {
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
        return last[length];
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
