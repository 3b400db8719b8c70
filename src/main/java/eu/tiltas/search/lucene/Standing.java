package eu.tiltas.search.lucene;

/**
 * In which parts of a text a term stands, and how often in all: one number, which Lucene keeps as the term's frequency. So
 * a word is looked up once and not once for each part, and the weight of a part is no matter of the index.
 */
final class Standing {

    private static final int TIMES_BITS = 6;
    /** More are not counted: the score has long been level there. */
    static final int MOST_TIMES = (1 << TIMES_BITS) - 1;

    private Standing() {}

    static int once(Part part) {
        return part == Part.TEXT ? 1 : 1 + (1 << TIMES_BITS + part.ordinal());
    }

    static int together(int one, int other) {
        int parts = (one | other) & ~MOST_TIMES;
        return parts + Math.min(MOST_TIMES, times(one) + times(other));
    }

    /** At most {@value #MOST_TIMES}. */
    static int times(int standing) {
        return standing & MOST_TIMES;
    }

    /** The parts other than the body as a number below {@link Part#SETS}: see {@link #holds}. */
    static int parts(int standing) {
        return standing >> TIMES_BITS;
    }

    static boolean holds(int parts, Part part) {
        return (parts >> part.ordinal() & 1) > 0;
    }
}
