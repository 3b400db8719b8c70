package eu.tiltas.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/** Finds the word that was meant by one without diacritics. */
final class Diacritics {

    /** The letters of the four languages by what they become. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'a', "aąāåä"),
            Map.entry((int) 'c', "cč"),
            Map.entry((int) 'e', "eęėēé"),
            Map.entry((int) 'g', "gģ"),
            Map.entry((int) 'i', "iįī"),
            Map.entry((int) 'k', "kķ"),
            Map.entry((int) 'l', "lļ"),
            Map.entry((int) 'n', "nņ"),
            Map.entry((int) 'o', "oö"),
            Map.entry((int) 's', "sš"),
            Map.entry((int) 'u', "uųūü"),
            Map.entry((int) 'z', "zž"));

    private final IndexReader reader;
    private final String field;

    Diacritics(IndexReader reader, String field) {
        this.reader = reader;
        this.field = field;
    }

    /** The most frequent word of the field that is written so if diacritics are left out; empty if none is. */
    Optional<String> restored(String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return Optional.empty();
        }
        TermsEnum words = terms.intersect(new CompiledAutomaton(automaton(word)), null);
        Optional<String> best = Optional.empty();
        int most = 0;
        while (words.next() != null) {
            if (words.docFreq() > most) {
                most = words.docFreq();
                best = Optional.of(words.term().utf8ToString());
            }
        }
        return best;
    }

    private static Automaton automaton(String word) {
        List<Automaton> letters = new ArrayList<>();
        word.codePoints().forEach(letter -> {
            List<Automaton> one = new ArrayList<>();
            LETTERS.getOrDefault(letter, Character.toString(letter))
                    .codePoints()
                    .forEach(meant -> one.add(Automata.makeChar(meant)));
            letters.add(Operations.union(one));
        });
        return Operations.determinize(Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
}
