package eu.tiltas.search.analysis;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** A word of a text with all that it is looked up by. Never changes; shared by threads. */
public final class TextWord {

    private final char[] word;
    private final int hash;
    private final BytesRef[][] terms;
    private final boolean known;

    /** @param terms for each track by its number */
    TextWord(String word, BytesRef[][] terms, boolean known) {
        this.word = word.toCharArray();
        this.hash = hash(this.word, this.word.length);
        this.terms = terms;
        this.known = known;
    }

    /**
     * What is looked up for the word on that track, all at its position; none if the track leaves the word out. Not to be
     * changed.
     */
    public BytesRef[] terms(Track track) {
        return terms[track.ordinal()];
    }

    /** Whether a dictionary holds it. */
    boolean known() {
        return known;
    }

    boolean isOf(char[] text, int length, int hashOfText) {
        return hash == hashOfText && Arrays.equals(word, 0, word.length, text, 0, length);
    }

    static int hash(char[] text, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + text[i];
        }
        return hash * 0x9E3779B9;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof TextWord text && isOf(text.word, text.word.length, text.hash);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return new String(word);
    }
}
