package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchText.Clause;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.analysis.Track;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.relevance.Promotions.Promoted;
import eu.tiltas.search.relevance.Relevance;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of one language in an index as it is now. */
final class Vocabulary {

    /** Words beginning in one way that are looked at, and those of them that are asked for. */
    private static final int MOST_SEEN = 2_000;

    private static final int MOST_BEGINNING = 50;

    private final IndexSearcher searcher;
    private final Language language;
    private final Boosts boosts;
    private final Relevance relevance;
    private final LocalDate today;
    private final int texts;

    Vocabulary(IndexSearcher searcher, Language language, Boosts boosts, Relevance relevance, LocalDate today)
            throws IOException {
        this.searcher = searcher;
        this.language = language;
        this.boosts = boosts;
        this.relevance = relevance;
        this.today = today;
        this.texts = searcher.getIndexReader().docFreq(new Term(Schema.LANGUAGE, language.code()));
    }

    Relevance relevance() {
        return relevance;
    }

    Language language() {
        return language;
    }

    Prior prior() {
        return new Prior(searcher, relevance.numbers(), today);
    }

    /** What editors want to be shown first for a question of these words, and of no phrase. */
    List<Promoted> promoted(Asked asked) {
        List<TextWord> meant =
                asked.words().stream().filter(Word::decides).map(Word::word).toList();
        return asked.phrases().isEmpty() && asked.unwanted().isEmpty()
                ? relevance.promotions().of(language, meant, relevance.smallWords(), today)
                : List.of();
    }

    /** How passages have the words. */
    Spellings spellings() throws IOException {
        return Spellings.in(searcher.getIndexReader(), language);
    }

    Boosts boosts() {
        return boosts;
    }

    /** How many texts there are. */
    int texts() {
        return texts;
    }

    /**
     * The words of what was typed; what is neither letter nor digit is none.
     *
     * @param concepts what the whole text speaks of; a word may be met by them too, and by its translations
     */
    List<Word> words(Clause clause, QueryConcepts concepts) throws IOException {
        List<Word> words = new ArrayList<>();
        for (Place place : RunningText.words(language, clause.text())) {
            String typed = clause.text().substring(place.start(), place.end());
            if (typed.codePoints().anyMatch(Character::isLetterOrDigit)) {
                int start = clause.start() + place.start();
                List<Reading> meant = new ArrayList<>();
                for (QueryConcepts.Asked concept : concepts.concepts()) {
                    if (concept.start() <= start && start < concept.end()) {
                        add(meant, Tokens.term(concept.concept()), boosts.of(Way.CONCEPT), Way.CONCEPT);
                    }
                }
                for (QueryConcepts.Translated translation : concepts.translations()) {
                    if (translation.to() == language && translation.start() == start) {
                        BytesRef stem = new BytesRef(Track.STEM.sign() + translation.stem());
                        add(meant, stem, boosts.of(Way.TRANSLATION) * translation.probability(), Way.TRANSLATION);
                    }
                }
                if (clause.beginning()) {
                    meant.addAll(beginning(place.word()));
                }
                words.add(word(start, typed, place.word(), meant));
            }
        }
        return words;
    }

    /** Whether a text is of words that some text of the language holds, in any form. */
    boolean holds(String text) throws IOException {
        List<Word> words = words(new Clause(text, 0, false, false), QueryConcepts.none(language));
        return !words.isEmpty() && words.stream().allMatch(Word::known);
    }

    private Word word(int start, String typed, TextWord word, List<Reading> meant) throws IOException {
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
        if (readings.isEmpty()) {
            readings.addAll(headAlone(word));
        }
        boolean known = !readings.isEmpty();
        readings.addAll(meant);
        int frequency = 0;
        for (Reading reading : readings) {
            frequency = Math.max(frequency, reading.frequency());
        }
        int end = start + typed.length();
        return new Word(start, end, word, readings, known, folded, true, frequency, rarity(frequency));
    }

    /** The readings of a word that stands for another one, because an editor said so. */
    List<Reading> synonym(TextWord word) throws IOException {
        List<Reading> readings = new ArrayList<>();
        for (BytesRef term : word.asked(Track.STEM)) {
            add(readings, term, boosts.of(Way.SYNONYM), Way.SYNONYM);
        }
        return readings;
    }

    /** The same word, found by that one too; it is as rare as it was, and the other worth no more than it is itself. */
    Word with(Word word, Word other) {
        boolean own = word.findsAny() && word.rarity() > 0;
        float share = own ? Math.min(1, other.rarity() / word.rarity()) : 1;
        List<Reading> readings = new ArrayList<>(word.readings());
        other.readings()
                .forEach(reading -> readings.add(
                        new Reading(reading.term(), reading.states(), share * reading.weight(), reading.way())));
        return new Word(
                word.start(),
                word.end(),
                word.word(),
                readings,
                true,
                word.folded(),
                word.decides(),
                own ? word.frequency() : other.frequency(),
                own ? word.rarity() : other.rarity());
    }

    /** A word that nobody typed: a text need not hold it. */
    Word beside(TextWord word, List<Reading> readings) throws IOException {
        int frequency = 0;
        for (Reading reading : readings) {
            frequency = Math.max(frequency, reading.frequency());
        }
        return new Word(-1, -1, word, readings, true, false, false, frequency, rarity(frequency));
    }

    /** The commonest words of the language that begin as this one does. */
    private List<Reading> beginning(TextWord word) throws IOException {
        String field = Schema.text(language);
        BytesRef prefix = word.asked(Track.EXACT).get(0);
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
        Map<BytesRef, Integer> frequencies = new HashMap<>();
        if (terms != null) {
            TermsEnum all = terms.iterator();
            boolean more = all.seekCeil(prefix) != SeekStatus.END;
            for (int seen = 0; more && seen < MOST_SEEN && StringHelper.startsWith(all.term(), prefix); seen++) {
                frequencies.put(BytesRef.deepCopyOf(all.term()), all.docFreq());
                more = all.next() != null;
            }
        }
        frequencies.remove(prefix);
        List<BytesRef> commonest = frequencies.entrySet().stream()
                .sorted(Map.Entry.<BytesRef, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_BEGINNING)
                .map(Map.Entry::getKey)
                .toList();
        List<Reading> readings = new ArrayList<>();
        for (BytesRef term : commonest) {
            add(readings, term, boosts.of(Way.STEM), Way.BEGINNING);
        }
        return readings;
    }

    /** Of a compound that no text has, what it is a kind of: who asks for <i>asylstatistik</i> is served by <i>statistik</i>. */
    private List<Reading> headAlone(TextWord word) throws IOException {
        List<Reading> heads = new ArrayList<>();
        for (String head : RunningText.terms(word, Track.HEAD)) {
            add(heads, new BytesRef(Track.STEM.sign() + head), boosts.of(Way.HEAD), Way.HEAD);
        }
        return heads;
    }

    private List<Reading> held(TextWord word, Track track) throws IOException {
        List<Reading> held = new ArrayList<>();
        for (BytesRef term : word.asked(track)) {
            add(held, term, boosts.of(Way.of(track)), Way.of(track));
        }
        return held;
    }

    private void add(List<Reading> held, BytesRef term, float weight, Way way) throws IOException {
        TermStates states = TermStates.build(searcher, new Term(Schema.text(language), term), true);
        if (states.docFreq() > 0) {
            held.add(new Reading(term, states, weight, way));
        }
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
