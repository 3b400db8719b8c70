package eu.tiltas.search.lexicon;

import java.util.Arrays;

/**
 * Numbers about pairs of words. Bounded: a pair is taken when it is met for the second time, and none any more when there
 * are as many as there may be, so that of a very large text those go first which are rare.
 */
final class PairCounts {

    private static final long NONE = -1;
    private static final int SEEN_BITS = 1 << 25;

    private final int most;
    private final long[] seen = new long[SEEN_BITS / Long.SIZE];
    private long[] keys = new long[1 << 12];
    private int count;

    /** By the place that {@link #place} tells. */
    float[] before = {};

    float[] now = {};
    int[] together = {};

    PairCounts(int most) {
        this.most = most;
        Arrays.fill(keys, NONE);
    }

    /** Takes the pair if it was met before. Not to be called after {@link #begin}. */
    void meet(int first, int second) {
        long key = key(first, second);
        int bit = (int) (mixed(key) >>> 39);
        if ((seen[bit >> 6] & 1L << bit) == 0) {
            seen[bit >> 6] |= 1L << bit;
        } else if (count < most) {
            insert(key);
        }
    }

    /** From now on pairs have numbers. */
    void begin() {
        before = new float[keys.length];
        now = new float[keys.length];
        together = new int[keys.length];
    }

    /** Where the pair's numbers are; negative if it was not taken. */
    int place(int first, int second) {
        int place = find(keys, key(first, second));
        return keys[place] == NONE ? -1 : place;
    }

    /** Places, some of them of no pair. */
    int places() {
        return keys.length;
    }

    boolean isPair(int place) {
        return keys[place] != NONE;
    }

    int first(int place) {
        return (int) (keys[place] >>> Integer.SIZE);
    }

    int second(int place) {
        return (int) keys[place];
    }

    /** What was counted is what is known. */
    void turn() {
        float[] counted = now;
        now = before;
        before = counted;
        Arrays.fill(now, 0);
    }

    private void insert(long key) {
        if (2 * count >= keys.length) {
            long[] old = keys;
            keys = new long[2 * old.length];
            Arrays.fill(keys, NONE);
            for (long one : old) {
                if (one != NONE) {
                    keys[find(keys, one)] = one;
                }
            }
        }
        int place = find(keys, key);
        if (keys[place] == NONE) {
            keys[place] = key;
            count++;
        }
    }

    private static int find(long[] keys, long key) {
        int place = (int) (mixed(key) & keys.length - 1);
        while (keys[place] != key && keys[place] != NONE) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private static long key(int first, int second) {
        return (long) first << Integer.SIZE | second;
    }

    private static long mixed(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    }
}
