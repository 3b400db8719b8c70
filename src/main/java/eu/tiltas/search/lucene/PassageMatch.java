package eu.tiltas.search.lucene;

import java.util.SortedMap;
import java.util.TreeMap;

/** A passage that holds words asked for. */
final class PassageMatch {

    private final int document;
    private final int length;
    private final float score;
    private final float together;
    private final int[] times;
    /** In order; see {@link #at}. */
    private final long[] words;

    /**
     * @param length words in its body
     * @param together what of the score is for words side by side
     * @param times how often each of {@link PassageWords#sources} is there
     * @param words which words stand where, each made by {@link #at}, in order
     */
    PassageMatch(int document, int length, float score, float together, int[] times, long[] words) {
        this.document = document;
        this.length = length;
        this.score = score;
        this.together = together;
        this.times = times;
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

    /** Words in its body. */
    int length() {
        return length;
    }

    /** How often that one of {@link PassageWords#sources} is there. */
    int times(int source) {
        return times[source];
    }

    float score() {
        return score;
    }

    float together() {
        return together;
    }

    /** Which word stands at which place. */
    SortedMap<Integer, Integer> places() {
        SortedMap<Integer, Integer> places = new TreeMap<>();
        for (long at : words) {
            places.putIfAbsent(place(at), word(at));
        }
        return places;
    }
}
