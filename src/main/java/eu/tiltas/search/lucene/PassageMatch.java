package eu.tiltas.search.lucene;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** A passage that holds words asked for. */
final class PassageMatch {

    private final int document;
    private final float score;
    private final float together;
    /** In order; see {@link #at}. */
    private final long[] words;

    /**
     * @param together what of the score is for words side by side
     * @param words which words stand where, each made by {@link #at}, in order
     */
    PassageMatch(int document, float score, float together, long[] words) {
        this.document = document;
        this.score = score;
        this.together = together;
        this.words = words;
    }

    /** @param place the number of a word in the passage */
    static long at(int place, int word) {
        return (long) place << Integer.SIZE | word;
    }

    static int place(long at) {
        return (int) (at >> Integer.SIZE);
    }

    static int word(long at) {
        return (int) at;
    }

    /** Its number in the index. */
    int document() {
        return document;
    }

    float score() {
        return score;
    }

    float together() {
        return together;
    }

    /** Which of some words stands at which place. */
    SortedMap<Integer, Integer> places(IntPredicate some) {
        SortedMap<Integer, Integer> places = new TreeMap<>();
        for (long at : words) {
            if (some.test(word(at))) {
                places.putIfAbsent(place(at), word(at));
            }
        }
        return places;
    }
}
