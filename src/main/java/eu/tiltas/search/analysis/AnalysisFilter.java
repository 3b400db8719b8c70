package eu.tiltas.search.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Puts in place of each word the terms that it is looked up by on a track, all at the word's position and offsets. */
final class AnalysisFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TextWords words;
    private final Track track;

    private State word;
    private List<BytesRef> terms = List.of();
    private int next;
    private int skipped;

    AnalysisFilter(TokenStream input, TextWords words, Track track) {
        super(input);
        this.words = words;
        this.track = track;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next < terms.size()) {
            restoreState(word);
            put(terms.get(next++));
            increment.setPositionIncrement(0);
            return true;
        }
        while (input.incrementToken()) {
            terms = words.of(term.buffer(), term.length()).terms(track);
            if (!terms.isEmpty()) {
                first();
                return true;
            }
            skipped += increment.getPositionIncrement();
        }
        return false;
    }

    private void first() {
        if (terms.size() > 1) {
            word = captureState();
        }
        put(terms.get(0));
        next = 1;
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
        skipped = 0;
    }

    private void put(BytesRef text) {
        term.setEmpty().append(text.utf8ToString());
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word = null;
        terms = List.of();
        next = 0;
        skipped = 0;
    }

    @Override
    public void end() throws IOException {
        super.end();
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
    }
}
