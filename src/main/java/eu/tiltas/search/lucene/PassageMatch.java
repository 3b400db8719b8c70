package eu.tiltas.search.lucene;

import java.util.SortedMap;

/**
 * A passage that holds words asked for.
 *
 * @param document its number in the index
 * @param together what of the score is for words side by side
 * @param places which word stands at which place, where a place is the number of a word in the passage
 */
record PassageMatch(int document, float score, float together, SortedMap<Integer, Integer> places) {}
