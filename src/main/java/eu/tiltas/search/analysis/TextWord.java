package eu.tiltas.search.analysis;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A word of a text, or of a question, with all that it is looked up by. Never changes, but for notes of who knows it and
 * what it means to them; shared by threads.
 *
 * <p>Its terms stand one after another in one array, for many words are kept and read again and again: each is two bytes
 * with its length, then the sign of its track, then its text. The word as written is the first.
 */
public final class TextWord {

    /** In the length of a term on the track of stems that stands on the folded track as well. */
    private static final int FOLDED_TOO = 0x8000;

    private static final int HEAD = 2;

    private final int hash;
    private final byte[] terms;
    private final boolean known;
    private final boolean knownFolded;
    /** Who was told last that it is new. */
    private Object knownTo;
    /** What was noted last. */
    private Object note;

    /**
     * @param terms for each track by its number; on that of words as written, the word
     * @param known whether a dictionary holds it
     * @param knownFolded whether a dictionary without diacritics would hold it without its own
     */
    TextWord(String word, BytesRef[][] terms, boolean known, boolean knownFolded) {
        this.hash = hash(word.toCharArray(), word.length());
        this.terms = packed(terms);
        this.known = known;
        this.knownFolded = knownFolded;
    }

    private static byte[] packed(BytesRef[][] terms) {
        List<BytesRef> stems = Arrays.asList(terms[Track.STEM.ordinal()]);
        List<BytesRef> folded = Arrays.asList(terms[Track.FOLDED.ordinal()]);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (Track track : Track.values()) {
            for (BytesRef term : terms[track.ordinal()]) {
                if (track != Track.FOLDED || !stems.contains(term)) {
                    pack(term, track, track == Track.STEM && folded.contains(term) ? FOLDED_TOO : 0, packed);
                }
            }
        }
        return packed.toByteArray();
    }

    private static void pack(BytesRef term, Track track, int mark, ByteArrayOutputStream packed) {
        int head = 1 + term.length | mark;
        packed.write(head >>> 8);
        packed.write(head);
        packed.write(track.sign());
        packed.write(term.bytes, term.offset, term.length);
    }

    /**
     * Goes through the terms under which a text that has the word is found, each with its track's sign. What is on the
     * folded track as on that of stems is there once, among the stems.
     *
     * @param at 0 for the first term, else what the last call returned, less than {@link #end()}
     * @param term becomes that term; its bytes are not to be changed
     * @return where the next term stands
     */
    public int term(int at, BytesRef term) {
        term.bytes = terms;
        term.offset = at + HEAD;
        term.length = head(at) & ~FOLDED_TOO;
        return term.offset + term.length;
    }

    /** Where {@link #term} has no more terms. */
    public int end() {
        return terms.length;
    }

    /** All that {@link #term} goes through. The bytes are not to be changed. */
    public List<BytesRef> indexed() {
        List<BytesRef> indexed = new ArrayList<>();
        int next;
        for (int at = 0; at < terms.length; at = next) {
            BytesRef term = new BytesRef();
            next = term(at, term);
            indexed.add(term);
        }
        return indexed;
    }

    private int head(int at) {
        return (terms[at] & 0xFF) << 8 | terms[at + 1] & 0xFF;
    }

    /** The terms, with signs, under which a question for this word on that track finds texts: see {@link #term}. */
    public List<BytesRef> asked(Track track) {
        List<BytesRef> stems = terms(Track.STEM);
        List<BytesRef> asked = new ArrayList<>();
        for (BytesRef term : track == Track.HEAD ? stems : terms(track)) {
            asked.add(signed(track, term));
            if (track == Track.FOLDED && !stems.contains(term)) {
                asked.add(signed(Track.STEM, term));
            }
        }
        return asked;
    }

    /** What the word becomes on that track, all at its position; nothing if the track leaves it out. Not to be changed. */
    List<BytesRef> terms(Track track) {
        List<BytesRef> found = new ArrayList<>(2);
        int next;
        for (int at = 0; at < terms.length; at = next) {
            BytesRef term = new BytesRef();
            next = term(at, term);
            if (isOn(track, at)) {
                found.add(new BytesRef(terms, term.offset + 1, term.length - 1));
            }
        }
        return found;
    }

    private boolean isOn(Track track, int at) {
        return terms[at + HEAD] == track.sign() || track == Track.FOLDED && (head(at) & FOLDED_TOO) != 0;
    }

    /** Whether a dictionary holds it. */
    boolean known() {
        return known;
    }

    /** Whether a dictionary without diacritics would hold it without its own. */
    boolean knownFolded() {
        return knownFolded;
    }

    /**
     * Whether that one asks for the first time, as far as is remembered: it may be told so again, by another thread or when
     * others have asked since, but never too seldom.
     */
    public boolean isNewTo(Object asking) {
        boolean fresh = knownTo != asking;
        knownTo = asking;
        return fresh;
    }

    /**
     * What was noted with the word last, by whomever; null if nothing was. It saves those who see the same words again and
     * again a search; another thread may note something else at any time.
     */
    public Object note() {
        return note;
    }

    /** @param note never changes, and says whose it is */
    public void note(Object note) {
        this.note = note;
    }

    boolean isOf(char[] text, int length, int hashOfText) {
        return hash == hashOfText && isSpelt(text, length);
    }

    /** Compares with the first term in place: a word is looked for more often than anything else is done with it. */
    private boolean isSpelt(char[] text, int length) {
        int at = HEAD + 1;
        int end = HEAD + head(0);
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c >= 0x800) {
                return toString().equals(new String(text, 0, length));
            }
            if (c >= 0x80 && (at == end || terms[at++] != (byte) (0xC0 | c >> 6))) {
                return false;
            }
            if (at == end || terms[at++] != (byte) (c < 0x80 ? c : 0x80 | c & 0x3F)) {
                return false;
            }
        }
        return at == end;
    }

    static int hash(char[] text, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + text[i];
        }
        return hash * 0x9E3779B9;
    }

    private static BytesRef signed(Track track, BytesRef term) {
        byte[] signed = new byte[term.length + 1];
        signed[0] = (byte) track.sign();
        System.arraycopy(term.bytes, term.offset, signed, 1, term.length);
        return new BytesRef(signed);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof TextWord word
                        && hash == word.hash
                        && written().equals(word.written());
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return written().utf8ToString();
    }

    private BytesRef written() {
        return new BytesRef(terms, HEAD + 1, head(0) - 1);
    }
}
