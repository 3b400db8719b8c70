package eu.tiltas.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts in place of each word the terms that it is looked up by, all at the word's position and offsets. */
final class AnalysisFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final WordAnalyst analyst;
    private final RecentWords recent;

    private State word;
    private char[][] terms = {};
    private int next;
    private int skipped;

    AnalysisFilter(TokenStream input, WordAnalyst analyst, RecentWords recent) {
        super(input);
        this.analyst = analyst;
        this.recent = recent;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next < terms.length) {
            restoreState(word);
            put(terms[next++]);
            increment.setPositionIncrement(0);
            return true;
        }
        while (input.incrementToken()) {
            terms = analyse().terms();
            if (terms.length > 0) {
                first();
                return true;
            }
            skipped += increment.getPositionIncrement();
        }
        return false;
    }

    private void first() {
        if (terms.length > 1) {
            word = captureState();
        }
        put(terms[0]);
        next = 1;
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
        skipped = 0;
    }

    private Analysis analyse() {
        Analysis analysis = recent.find(term.buffer(), term.length());
        if (analysis == null) {
            analysis = analyst.analyse(term.toString());
            recent.keep(analysis);
        }
        return analysis;
    }

    private void put(char[] text) {
        term.copyBuffer(text, 0, text.length);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word = null;
        terms = new char[0][];
        next = 0;
        skipped = 0;
    }

    @Override
    public void end() throws IOException {
        super.end();
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
    }
}
