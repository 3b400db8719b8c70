package eu.tiltas.search.lucene;

/** A part of a text, best first. */
enum Part {
    TITLE,
    KEYWORDS,
    HEADINGS,
    SUMMARY,
    /** The body. What stands in the other parts counts as if it stood here too. */
    TEXT;

    /** As many sets of the parts above there are. */
    static final int SETS = 1 << TEXT.ordinal();
}
