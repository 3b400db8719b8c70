package eu.tiltas.search.analysis;

/**
 * The words analysed last, at most {@value #WORDS} of them, shared by all threads without a lock.
 *
 * <p>A word has two places, by its hash; a new word takes the second of them and moves there what was in the first when
 * it is asked for again, so that frequent words stay. Threads may overwrite each other's entries, which costs a second
 * analysis and nothing else, because entries are immutable and carry their word.
 */
final class RecentWords {

    static final int WORDS = 1 << 17;

    private final TextWord[] places = new TextWord[WORDS];

    /** That word, or null if it is not held. */
    TextWord find(char[] text, int length) {
        int hash = TextWord.hash(text, length);
        int place = place(hash);
        TextWord first = places[place];
        if (first != null && first.isOf(text, length, hash)) {
            return first;
        }
        TextWord second = places[place + 1];
        if (second != null && second.isOf(text, length, hash)) {
            places[place] = second;
            places[place + 1] = first;
            return second;
        }
        return null;
    }

    void keep(TextWord word) {
        int place = place(word.hashCode());
        places[places[place] == null ? place : place + 1] = word;
    }

    /** How many words are held now. */
    int size() {
        int size = 0;
        for (TextWord word : places) {
            size += word == null ? 0 : 1;
        }
        return size;
    }

    private static int place(int hash) {
        return (hash >>> 16 & (WORDS >> 1) - 1) << 1;
    }
}
