package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.Suggestion;
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

/** Titles that have words beginning as was typed: those that begin so themselves first, then the shorter ones. */
final class Suggestions {

    private static final int MOST_WORDS = 10;

    private record Title(int document, String folded, boolean begins) {}

    private static final Comparator<Title> BEST_FIRST = Comparator.comparing(Title::begins)
            .reversed()
            .thenComparing(title -> title.folded().length())
            .thenComparing(Title::folded)
            .thenComparing(Title::document);

    private final IndexSearcher searcher;
    private final Language language;

    Suggestions(IndexSearcher searcher, Language language) {
        this.searcher = searcher;
        this.language = language;
    }

    List<Suggestion> of(String prefix, int max) throws IOException {
        List<String> words = Folding.words(prefix);
        if (words.isEmpty() || max < 1) {
            return List.of();
        }
        String typed = String.join(" ", words);
        Weight weight = searcher.createWeight(searcher.rewrite(query(words)), ScoreMode.COMPLETE_NO_SCORES, 1);
        PriorityQueue<Title> best = new PriorityQueue<>(BEST_FIRST.reversed());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                gather(leaf, scorer.iterator(), typed, best, max);
            }
        }
        return read(best.stream().sorted(BEST_FIRST).toList());
    }

    private Query query(List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            String beginning = word.substring(0, Math.min(word.length(), Folding.LONGEST_BEGINNING));
            query.add(new TermQuery(new Term(Schema.beginnings(language), beginning)), Occur.FILTER);
        }
        return new ConstantScoreQuery(query.build());
    }

    private static void gather(
            LeafReaderContext leaf, DocIdSetIterator matches, String typed, PriorityQueue<Title> best, int max)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        BinaryDocValues titles = DocValues.getBinary(leaf.reader(), Schema.FOLDED_TITLE);
        for (int match = matches.nextDoc(); match != DocIdSetIterator.NO_MORE_DOCS; match = matches.nextDoc()) {
            if ((live == null || live.get(match)) && titles.advanceExact(match)) {
                String folded = titles.binaryValue().utf8ToString();
                best.add(new Title(leaf.docBase + match, folded, folded.startsWith(typed)));
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
                    text.get(Schema.TITLE), text.get(Schema.KEY), text.get(Schema.KIND), text.get(Schema.URL)));
        }
        return suggestions;
    }
}
