package eu.tiltas.search.lucene;

/**
 * A word in a text that is a word asked for.
 *
 * @param start its first character; likewise {@code end}, beyond its last
 * @param word which of the words asked for
 */
record Match(int start, int end, int word) {}
