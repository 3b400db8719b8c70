package eu.tiltas.search.answer;

/**
 * Words of a question that have been understood.
 *
 * @param role what they are in it
 * @param value empty where the role says all
 * @param from the first of the words by its number, as {@code to} beyond the last
 */
record Piece(String role, String value, int from, int to) {

    /** Words that say nothing of what is asked. */
    static final String SMALL = "small";

    static final String COUNTRY = "country";
    static final String PEOPLE = "people";
    static final String YEAR = "year";
}
