package eu.tiltas.search.concept;

/** From numbers to numbers above 0, in a tenth of the memory that boxed ones take; 0 stands for what is not there. */
final class LongIntMap {

    private long[] keys = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int size;

    int get(long key) {
        return values[place(key)];
    }

    /** @param value above 0 */
    void put(long key, int value) {
        int place = place(key);
        size += values[place] == 0 ? 1 : 0;
        keys[place] = key;
        values[place] = value;
        if (2 * size > keys.length) {
            grow();
        }
    }

    /** Where the key is, or would be. */
    private int place(long key) {
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & keys.length - 1;
        while (values[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[2 * oldValues.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }
}
