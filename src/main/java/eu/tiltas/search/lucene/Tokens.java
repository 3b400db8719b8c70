package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.ConceptFinder;
import eu.tiltas.search.concept.ConceptFinder.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** The words of a text, analysed once, on all tracks. The place of a word is its number, from 0. */
final class Tokens {

    /** Begins the terms of concepts, as those of words begin with the sign of their track. */
    static final char CONCEPT = '#';

    private final List<Place> words;
    private final Map<Integer, List<Concept>> concepts = new HashMap<>();
    /** Where a concept's label begins, so that not each word is looked for in the map. */
    private final BitSet begins = new BitSet();

    private Tokens(List<Place> words) {
        this.words = words;
    }

    /** Without its concepts. */
    static Tokens of(Language language, String text) {
        return new Tokens(RunningText.words(language, text));
    }

    static Tokens of(Language language, String text, ConceptFinder finder) {
        Tokens tokens = of(language, text);
        int word = 0;
        for (Found found : finder.in(text, tokens.words, language)) {
            while (tokens.words.get(word).start() < found.start()) {
                word++;
            }
            tokens.begins.set(word);
            tokens.concepts.computeIfAbsent(word, w -> new ArrayList<>(1)).add(found.concept());
        }
        return tokens;
    }

    /** The term of a concept, whatever the language. */
    static BytesRef term(Concept concept) {
        return term(concept.id());
    }

    static BytesRef term(String concept) {
        return new BytesRef(CONCEPT + concept);
    }

    List<TextWord> words() {
        return words.stream().map(Place::word).toList();
    }

    /** Those whose label begins at that word. */
    List<Concept> concepts(int place) {
        return begins.get(place) ? concepts.get(place) : List.of();
    }

    /** The concepts that the text speaks of, as often as it does. */
    Stream<Concept> concepts() {
        return concepts.values().stream().flatMap(List::stream);
    }

    /** Where each word stands in the text. */
    Places.Packing places() {
        Places.Packing places = new Places.Packing();
        words.forEach(word -> places.add(word.start(), word.end()));
        return places;
    }

    /** All that the word at that place is found by, and the concepts whose label begins there. */
    List<BytesRef> terms(int place) {
        List<BytesRef> terms = words.get(place).word().indexed();
        concepts(place).forEach(concept -> terms.add(term(concept)));
        return terms;
    }

    /** For a field: each word with all that it is found by at its place, and the concepts whose label begins there. */
    TokenStream stream() {
        return new Replay(false);
    }

    /** For a field: each word as written at its place, and the concepts whose label begins there. */
    TokenStream written() {
        return new Replay(true);
    }

    private final class Replay extends TokenStream {

        private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final BytesRef term = new BytesRef();
        private final boolean written;
        private int next;
        private TextWord word;
        /** Where its next term stands. */
        private int at;

        private Iterator<Concept> spoken;

        /** @param written without what words are found by otherwise */
        Replay(boolean written) {
            this.written = written;
        }

        @Override
        public void reset() {
            next = 0;
            word = null;
            spoken = Collections.emptyIterator();
        }

        @Override
        public boolean incrementToken() {
            if (word != null && !written && at < word.end()) {
                return put(0);
            }
            if (spoken.hasNext()) {
                increment.setPositionIncrement(0);
                bytes.setBytesRef(term(spoken.next()));
                return true;
            }
            if (next == words.size()) {
                return false;
            }
            word = words.get(next).word();
            at = 0;
            spoken = concepts(next++).iterator();
            return put(1);
        }

        private boolean put(int step) {
            at = word.term(at, term);
            increment.setPositionIncrement(step);
            bytes.setBytesRef(term);
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
