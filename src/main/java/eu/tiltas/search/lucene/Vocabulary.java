package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchText.Clause;
import eu.tiltas.search.analysis.Analyzers;
import eu.tiltas.search.analysis.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** The words of one language in an index as it is now. */
final class Vocabulary {

    private final IndexReader reader;
    private final Language language;
    private final int texts;

    Vocabulary(IndexReader reader, Language language) throws IOException {
        this.reader = reader;
        this.language = language;
        this.texts = reader.docFreq(new Term(Schema.LANGUAGE, language.code()));
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
                words.add(word(typed, clause.start() + token.start(), token.readings()));
            }
        }
        return words;
    }

    private Word word(String typed, int start, List<BytesRef> exact) throws IOException {
        Map<Track, List<BytesRef>> readings = new EnumMap<>(Track.class);
        int asTyped = frequency(Schema.words(language), exact);
        readings.put(Track.EXACT, exact);
        readings.put(Track.STEM, held(typed, Track.STEM));
        if (language == Language.SV) {
            readings.put(Track.HEAD, held(typed, Track.HEAD));
        }
        Set<Track> worthAsking = EnumSet.copyOf(readings.keySet());
        if (asTyped == 0 || !Folding.hasDiacritics(typed)) {
            readings.put(Track.FOLDED, held(typed, Track.FOLDED));
            if (foldingFindsMore(readings)) {
                worthAsking.add(Track.FOLDED);
            }
        }
        int frequency = asTyped;
        for (Track track : Part.TEXT.tracks()) {
            String field = Part.TEXT.field(language, track);
            frequency = Math.max(frequency, frequency(field, readings.getOrDefault(track, List.of())));
        }
        return new Word(start, start + typed.length(), readings, worthAsking, frequency, rarity(frequency));
    }

    /** What the word may be read as on that track and any text holds: the rest need not be looked for in many fields. */
    private List<BytesRef> held(String typed, Track track) throws IOException {
        List<BytesRef> held = new ArrayList<>();
        for (BytesRef reading : readings(typed, track)) {
            if (reader.docFreq(new Term(Part.TEXT.field(language, track), reading)) > 0) {
                held.add(reading);
            }
        }
        return held;
    }

    /** Most words without diacritics are written so in the texts too, and the track of stems has found them. */
    private boolean foldingFindsMore(Map<Track, List<BytesRef>> readings) throws IOException {
        for (BytesRef reading : readings.get(Track.FOLDED)) {
            Term folded = new Term(Part.TEXT.field(language, Track.FOLDED), reading);
            Term stem = new Term(Part.TEXT.field(language, Track.STEM), reading);
            if (!readings.get(Track.STEM).contains(reading) || reader.docFreq(folded) != reader.docFreq(stem)) {
                return true;
            }
        }
        return false;
    }

    private List<BytesRef> readings(String typed, Track track) {
        return Readings.of(Analyzers.query(language, track), typed).stream()
                .flatMap(token -> token.readings().stream())
                .distinct()
                .toList();
    }

    private int frequency(String field, List<BytesRef> readings) throws IOException {
        int most = 0;
        for (BytesRef reading : readings) {
            most = Math.max(most, reader.docFreq(new Term(field, reading)));
        }
        return most;
    }

    /** As BM25 has it. */
    private float rarity(int frequency) {
        int among = Math.max(texts, frequency);
        return (float) Math.log(1 + (among - frequency + 0.5) / (frequency + 0.5));
    }
}
