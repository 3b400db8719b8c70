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
import java.util.Arrays;
import java.util.HashMap;
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

    private static final BytesRef[] NONE = {};

    private final List<Place> words;
    private final Map<Integer, List<Concept>> concepts = new HashMap<>();

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
    BytesRef[] terms(int place) {
        BytesRef[] plain = words.get(place).word().indexed();
        List<Concept> more = concepts.get(place);
        return more == null
                ? plain
                : Stream.concat(Arrays.stream(plain), more.stream().map(Tokens::term))
                        .toArray(BytesRef[]::new);
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
                terms = terms(word++);
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
