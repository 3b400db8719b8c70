package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Words and phrases as queries over the fields of given parts. */
final class Clauses {

    private final Language language;
    private final Boosts boosts;

    Clauses(Language language, Boosts boosts) {
        this.language = language;
        this.boosts = boosts;
    }

    /** The word in any of those parts on any of its tracks. */
    Query word(Word word, Collection<Part> parts) {
        List<Query> queries = new ArrayList<>();
        for (Part part : parts) {
            for (Track track : word.worthAsking()) {
                List<BytesRef> readings = word.readings().get(track);
                if (part.tracks().contains(track) && !readings.isEmpty() && worthAsking(part, track)) {
                    queries.add(boosted(any(part.field(language, track), readings), boosts.of(part, track)));
                }
            }
        }
        return new DisjunctionMaxQuery(queries, boosts.others);
    }

    /** The words side by side as typed in any of those parts; without diacritics where a word as typed occurs nowhere. */
    Query phrase(List<Word> words, Collection<Part> parts) {
        List<Query> queries = new ArrayList<>();
        for (Part part : parts) {
            for (Track track : List.of(Track.EXACT, Track.FOLDED)) {
                boolean asked = track == Track.EXACT || isTypedWithoutDiacritics(words);
                if (asked && part.hasPositions(track)) {
                    queries.add(boosted(adjacent(words, part, track, 0), boosts.of(part, track)));
                }
            }
        }
        return new DisjunctionMaxQuery(queries, boosts.others);
    }

    /** The words next to each other in that part; each must have readings on that track. */
    Query adjacent(List<Word> words, Part part, Track track, int slop) {
        String field = part.field(language, track);
        if (words.size() == 1) {
            return any(field, words.get(0).readings().get(track));
        }
        if (words.stream().anyMatch(word -> word.readings().get(track).isEmpty())) {
            return new MatchNoDocsQuery("a word that no text holds");
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (Word word : words) {
            phrase.add(word.readings().get(track).stream()
                    .map(reading -> new Term(field, reading))
                    .toArray(Term[]::new));
        }
        return phrase.build();
    }

    /** Every form is found on the track of stems too: the form as typed is worth asking for only where it decides. */
    private static boolean worthAsking(Part part, Track track) {
        return track != Track.EXACT || part != Part.HEADINGS && part != Part.SUMMARY;
    }

    private static boolean isTypedWithoutDiacritics(List<Word> words) {
        return words.stream().allMatch(word -> word.readings().containsKey(Track.FOLDED));
    }

    private static Query any(String field, List<BytesRef> readings) {
        if (readings.size() == 1) {
            return new TermQuery(new Term(field, readings.get(0)));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        readings.forEach(reading -> any.addTerm(new Term(field, reading)));
        return any.build();
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }
}
