package eu.tiltas.search.lucene;

import eu.tiltas.search.analysis.Track;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The words of one language as written in one segment, held in memory to be compared with a misspelt one: to seek them
 * with a fuzzy automaton takes ten times as long, most of it to make the automaton.
 */
final class WordForms {

    private static final int LENGTH_AT = 48;
    private static final long LETTERS = (1L << LENGTH_AT) - 1;

    private byte[] text = new byte[1 << 12];
    private int[] ends = new int[1 << 9];
    /** The same words without diacritics. */
    private char[] folded = new char[1 << 12];

    private int[] foldedEnds = new int[1 << 9];
    private int[] frequencies = new int[1 << 9];
    /** Of each word which letters it has, diacritics aside, and its length: most that differ are seen to at a glance. */
    private long[] letters = new long[1 << 9];

    private int count;

    private WordForms() {}

    static WordForms of(LeafReader segment, String field) throws IOException {
        WordForms forms = new WordForms();
        Terms terms = segment.terms(field);
        if (terms != null) {
            BytesRef sign = new BytesRef(String.valueOf(Track.EXACT.sign()));
            TermsEnum all = terms.iterator();
            boolean more = all.seekCeil(sign) != SeekStatus.END;
            while (more && all.term().bytes[all.term().offset] == Track.EXACT.sign()) {
                forms.add(all.term(), all.docFreq());
                more = all.next() != null;
            }
        }
        return forms.trimmed();
    }

    private void add(BytesRef term, int frequency) {
        int start = begin(ends, count);
        int length = term.length - 1;
        text = ArrayUtil.grow(text, start + length);
        ends = ArrayUtil.grow(ends, count + 1);
        frequencies = ArrayUtil.grow(frequencies, count + 1);
        letters = ArrayUtil.grow(letters, count + 1);
        System.arraycopy(term.bytes, term.offset + 1, text, start, length);
        ends[count] = start + length;
        frequencies[count] = frequency;
        addFolded(Folding.fold(word(count)));
        count++;
    }

    private void addFolded(String word) {
        int start = begin(foldedEnds, count);
        folded = ArrayUtil.grow(folded, start + word.length());
        foldedEnds = ArrayUtil.grow(foldedEnds, count + 1);
        word.getChars(0, word.length(), folded, start);
        foldedEnds[count] = start + word.length();
        letters[count] = letters(word);
    }

    private static int begin(int[] ends, int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private WordForms trimmed() {
        text = Arrays.copyOf(text, begin(ends, count));
        ends = Arrays.copyOf(ends, count);
        folded = Arrays.copyOf(folded, begin(foldedEnds, count));
        foldedEnds = Arrays.copyOf(foldedEnds, count);
        frequencies = Arrays.copyOf(frequencies, count);
        letters = Arrays.copyOf(letters, count);
        return this;
    }

    private String word(int number) {
        int start = begin(ends, number);
        return new String(text, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    /** Told of similar words. */
    interface Candidates {
        void add(String word, int frequency);
    }

    /** Tells all words that differ from that one, both without diacritics, by no more than so many letters. */
    void near(String wanted, int edits, Candidates candidates) {
        long glance = letters(wanted);
        EditDistance distance = new EditDistance(wanted);
        for (int i = 0; i < count; i++) {
            if (isLike(letters[i], glance, edits)
                    && distance.to(folded, begin(foldedEnds, i), foldedEnds[i], edits) <= edits) {
                candidates.add(word(i), frequencies[i]);
            }
        }
    }

    /** An exchanged letter changes two bits at most, a missing one changes one. */
    private static boolean isLike(long one, long other, int edits) {
        return Math.abs((int) (one >>> LENGTH_AT) - (int) (other >>> LENGTH_AT)) <= edits
                && Long.bitCount((one ^ other) & LETTERS) <= 2 * edits;
    }

    private static long letters(String folded) {
        long letters = (long) folded.length() << LENGTH_AT;
        for (int i = 0; i < folded.length(); i++) {
            letters |= 1L << folded.charAt(i) % LENGTH_AT;
        }
        return letters;
    }
}
