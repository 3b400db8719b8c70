package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchText.Clause;
import eu.tiltas.search.analysis.Analyzers;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.analysis.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** The words of one language in an index as it is now. */
final class Vocabulary {

    private final IndexSearcher searcher;
    private final Language language;
    private final int texts;

    Vocabulary(IndexSearcher searcher, Language language) throws IOException {
        this.searcher = searcher;
        this.language = language;
        this.texts = searcher.getIndexReader().docFreq(new Term(Schema.LANGUAGE, language.code()));
    }

    /** How many texts there are. */
    int texts() {
        return texts;
    }

    /** The words of what was typed; what is neither letter nor digit is none. */
    List<Word> words(Clause clause) throws IOException {
        List<Word> words = new ArrayList<>();
        for (Readings.Token token : Readings.of(Analyzers.query(language, Track.EXACT), clause.text())) {
            String typed = clause.text().substring(token.start(), token.end());
            if (typed.codePoints().anyMatch(Character::isLetterOrDigit)) {
                char[] exact = token.readings().get(0).utf8ToString().toCharArray();
                TextWord word = Analyzers.word(language, exact, exact.length);
                words.add(word(clause.start() + token.start(), typed, word));
            }
        }
        return words;
    }

    private Word word(int start, String typed, TextWord word) throws IOException {
        List<Reading> asTyped = held(word, Track.EXACT);
        List<Reading> stems = held(word, Track.STEM);
        List<Reading> readings = new ArrayList<>(asTyped);
        if (!isAll(asTyped, stems)) {
            readings.addAll(stems);
        }
        if (language == Language.SV) {
            readings.addAll(held(word, Track.HEAD));
        }
        boolean folded = asTyped.isEmpty() || !Folding.hasDiacritics(typed);
        if (folded) {
            readings.addAll(held(word, Track.FOLDED));
        }
        int frequency = 0;
        for (Reading reading : readings) {
            frequency = Math.max(frequency, reading.frequency());
        }
        return new Word(start, start + typed.length(), word, readings, folded, frequency, rarity(frequency));
    }

    private List<Reading> held(TextWord word, Track track) throws IOException {
        List<Reading> held = new ArrayList<>();
        for (BytesRef term : word.asked(track)) {
            TermStates states = TermStates.build(searcher, new Term(Schema.text(language), term), true);
            if (states.docFreq() > 0) {
                held.add(new Reading(track, term, states));
            }
        }
        return held;
    }

    /** Whether no text has the word in another form than the one typed. */
    private static boolean isAll(List<Reading> asTyped, List<Reading> stems) throws IOException {
        return asTyped.size() == 1
                && stems.size() == 1
                && asTyped.get(0).frequency() == stems.get(0).frequency();
    }

    /** As BM25 has it. */
    private float rarity(int frequency) {
        int among = Math.max(texts, frequency);
        return (float) Math.log(1 + (among - frequency + 0.5) / (frequency + 0.5));
    }
}
