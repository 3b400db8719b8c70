package eu.tiltas.search.lucene;

/** How much of what was typed a text must hold. */
enum Demand {
    /** Every word; of three and more, most. */
    MOST,
    /** Words that say a good part of it. What {@link #MOST} finds is found too. */
    SOME
}
