package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.Analyzers;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.analysis.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** The words of a text, analysed once, on all tracks. The place of a word is its number, from 0. */
final class Tokens {

    private static final BytesRef[] NONE = {};

    private final List<TextWord> words = new ArrayList<>();
    private final Places.Packing places = new Places.Packing();

    private Tokens() {}

    static Tokens of(Language language, String text) {
        Tokens tokens = new Tokens();
        try (TokenStream stream = Analyzers.index(language, Track.EXACT).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.words.add(Analyzers.word(language, term.buffer(), term.length()));
                tokens.places.add(offset.startOffset(), offset.endOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    List<TextWord> words() {
        return words;
    }

    /** Where each word stands in the text. */
    Places.Packing places() {
        return places;
    }

    /** For a field: each word with all its terms at its place. */
    TokenStream stream() {
        return new Replay();
    }

    private final class Replay extends TokenStream {

        private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private BytesRef[] terms;
        private int term;
        private int word;

        @Override
        public void reset() {
            terms = NONE;
            term = 0;
            word = 0;
        }

        @Override
        public boolean incrementToken() {
            if (term == terms.length) {
                if (word == words.size()) {
                    return false;
                }
                terms = words.get(word++).indexed();
                term = 0;
            }
            increment.setPositionIncrement(term == 0 ? 1 : 0);
            bytes.setBytesRef(terms[term++]);
            return true;
        }

        /** The next value of the same field goes on from here: nothing is left over. */
        @Override
        public void end() throws IOException {
            super.end();
            increment.setPositionIncrement(0);
        }
    }
}
