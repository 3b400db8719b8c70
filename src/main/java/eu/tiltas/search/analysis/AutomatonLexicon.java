package eu.tiltas.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** Every form of every word with its dictionary form, packed into one finite automaton. */
final class AutomatonLexicon implements Lexicon {

    /** The mark that the builder of the dictionaries puts on forms of nouns. */
    static final String NOUN = "n";

    private final Dictionary dictionary;

    private AutomatonLexicon(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    static AutomatonLexicon read(InputStream automaton, InputStream properties) throws IOException {
        return new AutomatonLexicon(Dictionary.read(automaton, properties));
    }

    @Override
    public Lookup open() {
        return new Forms(new DictionaryLookup(dictionary));
    }

    private record Forms(DictionaryLookup lookup) implements Lookup {

        @Override
        public List<String> readings(String word) {
            return stems(word, reading -> true);
        }

        @Override
        public List<String> nouns(String word) {
            return stems(word, Forms::isNoun);
        }

        private List<String> stems(String word, Predicate<WordData> chosen) {
            Set<String> stems = new LinkedHashSet<>();
            for (WordData reading : lookup.lookup(word)) {
                if (chosen.test(reading)) {
                    stems.add(reading.getStem().toString());
                }
            }
            return List.copyOf(stems);
        }

        private static boolean isNoun(WordData reading) {
            return reading.getTag() != null && NOUN.contentEquals(reading.getTag());
        }
    }
}
