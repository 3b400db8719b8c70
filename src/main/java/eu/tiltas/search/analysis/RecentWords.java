package eu.tiltas.search.analysis;

/**
 * The words analysed last, at most {@value #WORDS} of them, shared by all threads without a lock.
 *
 * <p>A word has two places, by its hash; a new word takes the second of them and moves there what was in the first when
 * it is asked for again, so that frequent words stay. Threads may overwrite each other's entries, which costs a second
 * analysis and nothing else, because entries are immutable and carry their word.
 */
final class RecentWords {

    static final int WORDS = 1 << 14;

    private final Analysis[] places = new Analysis[WORDS];

    /** The analysis of that word, or null if it is not held. */
    Analysis find(char[] text, int length) {
        int place = place(text, length);
        Analysis first = places[place];
        if (first != null && first.isOf(text, length)) {
            return first;
        }
        Analysis second = places[place + 1];
        if (second != null && second.isOf(text, length)) {
            places[place] = second;
            places[place + 1] = first;
            return second;
        }
        return null;
    }

    void keep(Analysis analysis) {
        char[] text = analysis.word().toCharArray();
        int place = place(text, text.length);
        places[places[place] == null ? place : place + 1] = analysis;
    }

    /** How many words are held now. */
    int size() {
        int size = 0;
        for (Analysis analysis : places) {
            size += analysis == null ? 0 : 1;
        }
        return size;
    }

    private static int place(char[] text, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + text[i];
        }
        hash *= 0x9E3779B9;
        return (hash >>> 17 & (WORDS >> 1) - 1) << 1;
    }
}
