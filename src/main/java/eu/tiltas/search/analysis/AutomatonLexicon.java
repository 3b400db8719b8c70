package eu.tiltas.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
            List<WordData> found = lookup.lookup(word);
            if (found.size() == 1) {
                return List.of(found.get(0).getStem().toString());
            }
            Set<String> readings = new LinkedHashSet<>();
            for (WordData reading : found) {
                readings.add(reading.getStem().toString());
            }
            return List.copyOf(readings);
        }

        @Override
        public boolean noun(String word) {
            for (WordData reading : lookup.lookup(word)) {
                if (reading.getTag() != null && NOUN.contentEquals(reading.getTag())) {
                    return true;
                }
            }
            return false;
        }
    }
}
