package eu.tiltas.search.lucene;

import eu.tiltas.search.SearchIndex.Found;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.SearchQuery.Sort;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.relevance.Promotions.Promoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * One search in one state of the index, in two rounds: all texts that match by what they hold as a whole; then the best
 * of them once more with their best passage.
 */
final class Finding {

    private static final org.apache.lucene.search.Sort NEWEST_FIRST = newestFirst();

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final QueryConcepts concepts;
    private final Vocabulary vocabulary;
    private final Boosts boosts;
    private List<Promoted> promoted = List.of();

    Finding(IndexSearcher searcher, SearchQuery query, QueryConcepts concepts, Vocabulary vocabulary) {
        this.searcher = searcher;
        this.query = query;
        this.concepts = concepts;
        this.vocabulary = vocabulary;
        this.boosts = vocabulary.boosts();
    }

    /** All that matches, and how it was asked for. */
    private record Round(Asked asked, Question question, Gathering gathering, int whole) {}

    Found found(int enough, Shown shown) throws IOException {
        Round round = round(enough);
        return new Found(
                round.gathering().total(),
                round.whole(),
                hits(round.question(), round.asked(), round.gathering(), shown),
                round.gathering().counts(),
                round.asked().hasUnknownWords());
    }

    int count(int enough) throws IOException {
        return round(enough).gathering().total();
    }

    private Round round(int enough) throws IOException {
        Asked asked = Asked.of(query.text(), query.language(), vocabulary, concepts);
        promoted = query.sort() == Sort.DATE ? List.of() : vocabulary.promoted(asked);
        Question question = question(asked, Demand.MOST);
        Gathering most = gathered(question);
        if (most.unfiltered() >= enough || asked.words().size() < 2) {
            return new Round(asked, question, most, most.unfiltered());
        }
        Question wider = question(asked, Demand.SOME);
        return new Round(asked, wider, gathered(wider), most.unfiltered());
    }

    private Question question(Asked asked, Demand demand) {
        return new Question(asked, vocabulary, demand).promoting(promoted);
    }

    private Gathering gathered(Question question) throws IOException {
        return searcher.search(question.wholes(), new Gathering(query, best()).alone());
    }

    private TopDocsCollector<?> best() {
        int end = query.page() * query.size();
        int kept = Math.min(
                Math.max(end, boosts.passageCandidates),
                Math.max(1, searcher.getIndexReader().maxDoc()));
        return query.sort() == Sort.DATE
                ? new TopFieldCollectorManager(NEWEST_FIRST, kept, Integer.MAX_VALUE).newCollector()
                : new TopScoreDocCollectorManager(kept, Integer.MAX_VALUE).newCollector();
    }

    private List<Hit> hits(Question question, Asked asked, Gathering gathering, Shown shown) throws IOException {
        List<ScoreDoc> all = Arrays.asList(gathering.best().topDocs().scoreDocs);
        BestPassages best = new BestPassages(searcher, new PassageWords(asked, boosts, vocabulary.spellings()));
        if (query.sort() == Sort.DATE) {
            List<ScoreDoc> page = page(shown.without(all));
            TopFieldCollector.populateScores(page.toArray(ScoreDoc[]::new), searcher, question.wholes());
            return read(page, best.of(page), asked);
        }
        int candidates = Math.min(all.size(), boosts.passageCandidates);
        Map<Integer, PassageMatch> passages = best.of(all.subList(0, candidates));
        List<ScoreDoc> page = page(shown.without(again(all, candidates, passages)));
        boolean beyond = query.page() * query.size() > candidates;
        return read(page, beyond ? best.of(page) : passages, asked);
    }

    /** Beyond the candidates the order of the first round holds, whatever page is asked for. */
    private List<ScoreDoc> again(List<ScoreDoc> all, int candidates, Map<Integer, PassageMatch> passages)
            throws IOException {
        Prior prior = vocabulary.prior();
        List<ScoreDoc> ordered = new ArrayList<>(all);
        for (ScoreDoc hit : ordered.subList(0, candidates)) {
            PassageMatch passage = passages.get(hit.doc);
            hit.score += passage == null ? 0 : boosts.passageWeight * passage.score();
            hit.score *= prior.of(hit.doc).product();
        }
        ordered.subList(0, candidates)
                .sort(Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score).thenComparingInt(hit -> hit.doc));
        return ordered;
    }

    private List<ScoreDoc> page(List<ScoreDoc> all) {
        int from = Math.min(all.size(), (query.page() - 1) * query.size());
        return all.subList(from, Math.min(all.size(), from + query.size()));
    }

    private List<Hit> read(List<ScoreDoc> page, Map<Integer, PassageMatch> passages, Asked asked) throws IOException {
        OtherNames names = new OtherNames(searcher.getIndexReader(), asked, concepts);
        return new Hits(searcher.storedFields(), asked, names, promoted).read(page, passages);
    }

    private static org.apache.lucene.search.Sort newestFirst() {
        SortField date = new SortField(Schema.DATE, SortField.Type.LONG, true, Long.MIN_VALUE);
        return new org.apache.lucene.search.Sort(date, SortField.FIELD_SCORE, SortField.FIELD_DOC);
    }
}
