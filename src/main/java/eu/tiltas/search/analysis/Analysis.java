package eu.tiltas.search.analysis;

import java.util.Arrays;

/**
 * What becomes of one word on one track.
 *
 * @param word as it stood in the text, in lower case
 * @param terms what is looked up for it, all at its position; none if the track leaves the word out
 * @param known whether a dictionary holds it
 */
record Analysis(String word, char[][] terms, boolean known) {

    /** The same with terms without diacritics. */
    Analysis folded() {
        char[][] folded = Arrays.stream(terms)
                .map(term -> Folding.fold(new String(term)).toCharArray())
                .toArray(char[][]::new);
        return new Analysis(word, folded, known);
    }
}
