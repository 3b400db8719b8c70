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
        int start = count == 0 ? 0 : ends[count - 1];
        int length = term.length - 1;
        text = ArrayUtil.grow(text, start + length);
        ends = ArrayUtil.grow(ends, count + 1);
        frequencies = ArrayUtil.grow(frequencies, count + 1);
        letters = ArrayUtil.grow(letters, count + 1);
        System.arraycopy(term.bytes, term.offset + 1, text, start, length);
        ends[count] = start + length;
        frequencies[count] = frequency;
        letters[count] = letters(Folding.fold(word(count)));
        count++;
    }

    private WordForms trimmed() {
        text = Arrays.copyOf(text, count == 0 ? 0 : ends[count - 1]);
        ends = Arrays.copyOf(ends, count);
        frequencies = Arrays.copyOf(frequencies, count);
        letters = Arrays.copyOf(letters, count);
        return this;
    }

    private String word(int number) {
        int start = number == 0 ? 0 : ends[number - 1];
        return new String(text, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    /** Told of words that may be similar. */
    interface Candidates {
        void add(String word, int frequency);
    }

    /** Tells all words that are not certain to differ from that one, in letters without diacritics, by more than so many. */
    void near(String folded, int edits, Candidates candidates) {
        long wanted = letters(folded);
        int length = folded.length();
        for (int i = 0; i < count; i++) {
            long these = letters[i];
            // An exchanged letter changes two bits at most, a missing one changes one.
            if (Math.abs((int) (these >>> LENGTH_AT) - length) <= edits
                    && Long.bitCount((these ^ wanted) & LETTERS) <= 2 * edits) {
                candidates.add(word(i), frequencies[i]);
            }
        }
    }

    private static long letters(String folded) {
        long letters = (long) folded.length() << LENGTH_AT;
        for (int i = 0; i < folded.length(); i++) {
            letters |= 1L << folded.charAt(i) % LENGTH_AT;
        }
        return letters;
    }
}
