package eu.tiltas.search.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** A word of a text, or of a question, with all that it is looked up by. Never changes; shared by threads. */
public final class TextWord {

    private final char[] word;
    private final int hash;
    private final BytesRef[][] terms;
    private final BytesRef[] indexed;
    private final boolean known;
    private final boolean knownFolded;

    /**
     * @param terms for each track by its number
     * @param known whether a dictionary holds it
     * @param knownFolded whether a dictionary without diacritics would hold it without its own
     */
    TextWord(String word, BytesRef[][] terms, boolean known, boolean knownFolded) {
        this.word = word.toCharArray();
        this.hash = hash(this.word, this.word.length);
        this.terms = terms;
        this.known = known;
        this.knownFolded = knownFolded;
        this.indexed = signed(terms);
    }

    /**
     * The terms under which a text that has the word is found, each with its track's sign. What is on the folded track as
     * on that of stems is there once, among the stems. Not to be changed.
     */
    public BytesRef[] indexed() {
        return indexed;
    }

    /** The terms, with signs, under which a question for this word on that track finds texts: see {@link #indexed()}. */
    public List<BytesRef> asked(Track track) {
        BytesRef[] stems = terms(Track.STEM);
        List<BytesRef> asked = new ArrayList<>();
        for (BytesRef term : track == Track.HEAD ? stems : terms(track)) {
            asked.add(signed(track, term));
            if (track == Track.FOLDED && !Arrays.asList(stems).contains(term)) {
                asked.add(signed(Track.STEM, term));
            }
        }
        return asked;
    }

    /** What the word becomes on that track, all at its position; nothing if the track leaves it out. Not to be changed. */
    BytesRef[] terms(Track track) {
        return terms[track.ordinal()];
    }

    /** Whether a dictionary holds it. */
    boolean known() {
        return known;
    }

    /** Whether a dictionary without diacritics would hold it without its own. */
    boolean knownFolded() {
        return knownFolded;
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

    private static BytesRef[] signed(BytesRef[][] terms) {
        List<BytesRef> stems = Arrays.asList(terms[Track.STEM.ordinal()]);
        List<BytesRef> signed = new ArrayList<>();
        for (Track track : Track.values()) {
            for (BytesRef term : terms[track.ordinal()]) {
                if (track != Track.FOLDED || !stems.contains(term)) {
                    signed.add(signed(track, term));
                }
            }
        }
        return signed.toArray(BytesRef[]::new);
    }

    private static BytesRef signed(Track track, BytesRef term) {
        byte[] signed = new byte[term.length + 1];
        signed[0] = (byte) track.sign();
        System.arraycopy(term.bytes, term.offset, signed, 1, term.length);
        return new BytesRef(signed);
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
