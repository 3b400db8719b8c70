package eu.tiltas.search.relevance;

/** What editors decide about the order of hits, as it was last read. Never changes. */
public record Relevance(Numbers numbers, SmallWords smallWords, Synonyms synonyms, Promotions promotions) {

    /** Where there are no files. */
    public static final Relevance STANDARD =
            new Relevance(Numbers.STANDARD, SmallWords.STANDARD, Synonyms.NONE, Promotions.NONE);
}
