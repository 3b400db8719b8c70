package eu.tiltas.search.lucene;

/** The number of words of a text, or passage, and of its title in one number. */
final class Lengths {

    private static final int TITLE_BITS = 8;
    private static final int LONGEST_TITLE = (1 << TITLE_BITS) - 1;

    private Lengths() {}

    static long of(int title, int text) {
        return ((long) text << TITLE_BITS) + Math.min(title, LONGEST_TITLE);
    }

    static int title(long lengths) {
        return (int) lengths & LONGEST_TITLE;
    }

    static int text(long lengths) {
        return (int) (lengths >> TITLE_BITS);
    }
}
