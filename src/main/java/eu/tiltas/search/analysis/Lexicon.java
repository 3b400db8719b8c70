package eu.tiltas.search.analysis;

import java.util.List;

/** A dictionary in memory: immutable, shared by all threads. */
interface Lexicon {

    /** A way of looking words up that belongs to one thread. */
    Lookup open();

    /** Finds the dictionary forms that a word may be a form of. */
    interface Lookup {

        /**
         * Every dictionary form of the word, without duplicates.
         *
         * @param word in lower case
         * @return empty if the dictionary does not know the word
         */
        List<String> readings(String word);

        /** The nouns among the readings; none where the dictionary does not tell nouns from other words. */
        default List<String> nouns(String word) {
            return List.of();
        }
    }
}
