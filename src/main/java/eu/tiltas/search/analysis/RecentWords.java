package eu.tiltas.search.analysis;

/**
 * The words analysed last, up to a bound, shared by all threads without a lock.
 *
 * <p>A word has {@value #PLACES} places, by its hash; a new word takes the last of them and moves one up each time that it
 * is asked for again, so that frequent words stay. Threads may overwrite each other's entries, which costs a second
 * analysis and nothing else, because entries are immutable and carry their word.
 */
final class RecentWords {

    private static final int PLACES = 4;
    /** A word takes 140 bytes or so, so the words of four languages fill at most a seventh of the heap. */
    private static final int HEAP_BYTES_A_WORD = 1 << 12;

    private static final int MOST = 1 << 18;

    private final TextWord[] places;

    /** As many as the heap has room for: 131,072 in 512 MB. */
    RecentWords() {
        this((int) Math.min(MOST, Runtime.getRuntime().maxMemory() / HEAP_BYTES_A_WORD));
    }

    /** @param words at most; rounded up so that each has the same number of places */
    RecentWords(int words) {
        this.places = new TextWord[Math.ceilDiv(words, PLACES) * PLACES];
    }

    /** That word, or null if it is not held. */
    TextWord find(char[] text, int length) {
        int hash = TextWord.hash(text, length);
        int first = place(hash);
        for (int place = first; place < first + PLACES; place++) {
            TextWord word = places[place];
            if (word != null && word.isOf(text, length, hash)) {
                if (place > first) {
                    places[place] = places[place - 1];
                    places[place - 1] = word;
                }
                return word;
            }
        }
        return null;
    }

    void keep(TextWord word) {
        int place = place(word.hashCode());
        int last = place + PLACES - 1;
        while (place < last && places[place] != null) {
            place++;
        }
        places[place] = word;
    }

    /** How many words are held now. */
    int size() {
        int size = 0;
        for (TextWord word : places) {
            size += word == null ? 0 : 1;
        }
        return size;
    }

    /** The first of a word's places. */
    private int place(int hash) {
        return (int) (Integer.toUnsignedLong(hash) * (places.length / PLACES) >>> Integer.SIZE) * PLACES;
    }
}
