package eu.tiltas.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** What an analyzer made of a text once, to be indexed in several fields. */
final class Tokens {

    private byte[] bytes = new byte[256];
    private int[] ends = new int[32];
    private int[] offsets = new int[64];
    private byte[] increments = new byte[32];
    private int count;
    private final int length;

    private Tokens(int length) {
        this.length = length;
    }

    static Tokens of(Analyzer analyzer, String text) {
        Tokens tokens = new Tokens(text.length());
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.getBytesRef(), position.getPositionIncrement(), offset);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private void add(BytesRef term, int increment, OffsetAttribute offset) {
        int start = endOf(count - 1);
        bytes = ArrayUtil.grow(bytes, start + term.length);
        System.arraycopy(term.bytes, term.offset, bytes, start, term.length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            offsets = Arrays.copyOf(offsets, 4 * count);
            increments = Arrays.copyOf(increments, 2 * count);
        }
        offsets[2 * count] = offset.startOffset();
        offsets[2 * count + 1] = offset.endOffset();
        ends[count] = start + term.length;
        increments[count] = (byte) Math.min(increment, Byte.MAX_VALUE);
        count++;
    }

    private int endOf(int token) {
        return token < 0 ? 0 : ends[token];
    }

    /** For one field. */
    TokenStream stream() {
        return new Replay();
    }

    private final class Replay extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final BytesRef current = new BytesRef(bytes, 0, 0);
        private int next;

        @Override
        public void reset() {
            next = 0;
        }

        /** The next value of the same field goes on from there. */
        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(length, length);
        }

        @Override
        public boolean incrementToken() {
            if (next == count) {
                return false;
            }
            current.offset = endOf(next - 1);
            current.length = ends[next] - current.offset;
            term.setBytesRef(current);
            position.setPositionIncrement(increments[next]);
            offset.setOffset(offsets[2 * next], offsets[2 * next + 1]);
            next++;
            return true;
        }
    }
}
