package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.Suggestion;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import eu.tiltas.search.analysis.Track;
import eu.tiltas.search.concept.QueryConcepts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Titles that have words beginning as was typed: those that begin so themselves first, then those that have such words,
 * then those that have other forms of the words or say the same otherwise; among equals the shorter.
 */
final class Suggestions {

    private static final int MOST_WORDS = 10;

    /** Shorter ones are hardly ever whole. */
    private static final int SHORTEST_WHOLE = 3;

    /** @param agreement smaller is better */
    private record Title(int document, String folded, int agreement) {}

    private static final Comparator<Title> BEST_FIRST = Comparator.comparingInt(Title::agreement)
            .thenComparing(title -> title.folded().length())
            .thenComparing(Title::folded)
            .thenComparing(Title::document);

    private final IndexSearcher searcher;
    private final Language language;
    private final QueryConcepts concepts;

    Suggestions(IndexSearcher searcher, Language language, QueryConcepts concepts) {
        this.searcher = searcher;
        this.language = language;
        this.concepts = concepts;
    }

    List<Suggestion> of(String prefix, int max) throws IOException {
        List<String> words = Folding.words(prefix);
        if (words.isEmpty() || max < 1) {
            return List.of();
        }
        Weight weight = searcher.createWeight(searcher.rewrite(query(prefix)), ScoreMode.COMPLETE_NO_SCORES, 1);
        PriorityQueue<Title> best = new PriorityQueue<>(BEST_FIRST.reversed());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                gather(leaf, scorer.iterator(), words, best, max);
            }
        }
        return read(best.stream().sorted(BEST_FIRST).toList());
    }

    private Query query(String typed) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        List<Place> places = RunningText.words(language, typed);
        for (Place place : places.subList(0, Math.min(places.size(), MOST_WORDS))) {
            List<String> folded = Folding.words(typed.substring(place.start(), place.end()));
            if (!folded.isEmpty()) {
                words.add(word(place, folded), Occur.FILTER);
            }
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(words.build(), Occur.SHOULD);
        for (QueryConcepts.Asked concept : concepts.concepts()) {
            if (concept.start() == 0 && concept.end() == typed.length()) {
                any.add(term(Tokens.term(concept.concept())), Occur.SHOULD);
            }
        }
        return new ConstantScoreQuery(any.build());
    }

    /** Words that begin so; and if it is a whole word, forms of it. */
    private Query word(Place place, List<String> folded) {
        BooleanQuery.Builder begun = new BooleanQuery.Builder();
        for (String part : folded) {
            String beginning = part.substring(0, Math.min(part.length(), Folding.LONGEST_BEGINNING));
            begun.add(term(new BytesRef(beginning)), Occur.FILTER);
        }
        if (place.end() - place.start() < SHORTEST_WHOLE) {
            return begun.build();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(begun.build(), Occur.SHOULD);
        for (Track track : List.of(Track.STEM, Track.FOLDED)) {
            place.word().asked(track).forEach(term -> any.add(term(term), Occur.SHOULD));
        }
        return any.build();
    }

    private Query term(BytesRef term) {
        return new TermQuery(new Term(Schema.beginnings(language), term));
    }

    /** 0 if the title begins as was typed, 1 if it has words that begin so, 2 if it has other forms of them. */
    private static int agreement(String title, String typed, List<String> words) {
        if (title.startsWith(typed)) {
            return 0;
        }
        String spaced = " " + title;
        return words.stream().allMatch(word -> spaced.contains(" " + word)) ? 1 : 2;
    }

    private static void gather(
            LeafReaderContext leaf, DocIdSetIterator matches, List<String> words, PriorityQueue<Title> best, int max)
            throws IOException {
        String typed = String.join(" ", words);
        Bits live = leaf.reader().getLiveDocs();
        BinaryDocValues titles = DocValues.getBinary(leaf.reader(), Schema.FOLDED_TITLE);
        for (int match = matches.nextDoc(); match != DocIdSetIterator.NO_MORE_DOCS; match = matches.nextDoc()) {
            if ((live == null || live.get(match)) && titles.advanceExact(match)) {
                String folded = titles.binaryValue().utf8ToString();
                best.add(new Title(leaf.docBase + match, folded, agreement(folded, typed, words)));
                if (best.size() > max) {
                    best.poll();
                }
            }
        }
    }

    private List<Suggestion> read(List<Title> titles) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Suggestion> suggestions = new ArrayList<>();
        for (Title title : titles) {
            Document text = stored.document(title.document());
            suggestions.add(new Suggestion(
                    text.get(Schema.TITLE), text.get(Schema.KEY), Suggestion.Kind.PAGE, text.get(Schema.URL)));
        }
        return suggestions;
    }
}
