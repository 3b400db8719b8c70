package eu.tiltas.search.analysis;

/** One of the ways in which the same text is indexed; each has fields of its own. */
public enum Track {
    /** Lower-cased words as written. */
    EXACT,
    /** Dictionary forms, or a light stemmer's form of words that the dictionary lacks. */
    STEM,
    /** The text without diacritics through a dictionary without diacritics. */
    FOLDED,
    /** Heads of Swedish compounds; in other languages empty. */
    HEAD
}
