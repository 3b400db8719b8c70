package eu.tiltas.search.analysis;

/** One of the ways in which the same text is indexed. All share a field: a term begins with the sign of its track. */
public enum Track {
    /** Lower-cased words as written. */
    EXACT('='),
    /** Dictionary forms, or a light stemmer's form of words that the dictionary lacks. */
    STEM('.'),
    /** The text without diacritics through a dictionary without diacritics. */
    FOLDED('~'),
    /** Heads of Swedish compounds; in other languages empty. */
    HEAD('+');

    private final char sign;

    Track(char sign) {
        this.sign = sign;
    }

    /** Begins every term of the track in an index. ASCII. */
    public char sign() {
        return sign;
    }
}
