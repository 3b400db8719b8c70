package eu.tiltas.search.lucene;

import eu.tiltas.search.Explanation;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.SearchQuery.Sort;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.relevance.Promotions.Promoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Takes the scores of hits apart. It looks everything up again, slowly, and shares only the numbers with {@link Finding}. */
final class Explaining {

    private static final String PASSAGE = "passage";

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final Vocabulary vocabulary;
    private final Boosts boosts;
    private final Asked asked;
    private final PassageWords passageWords;
    private final List<Promoted> promoted;

    Explaining(IndexSearcher searcher, SearchQuery query, QueryConcepts concepts, Vocabulary vocabulary)
            throws IOException {
        this.searcher = searcher;
        this.query = query;
        this.vocabulary = vocabulary;
        this.boosts = vocabulary.boosts();
        this.asked = Asked.of(query.text(), query.language(), vocabulary, concepts);
        this.passageWords = new PassageWords(asked, boosts, vocabulary.spellings());
        this.promoted = query.sort() == Sort.DATE ? List.of() : vocabulary.promoted(asked);
    }

    /** @param hits the page of them that the query asks for */
    List<Explanation> of(List<Hit> hits) throws IOException {
        List<Explanation> explanations = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            int rank = (query.page() - 1) * query.size() + i;
            boolean again = query.sort() != Sort.DATE && rank < boosts.passageCandidates;
            explanations.add(explained(hits.get(i), again));
        }
        return explanations;
    }

    /** @param again whether it was looked at again with its best passage */
    private Explanation explained(Hit hit, boolean again) throws IOException {
        Question question = new Question(asked, vocabulary, Demand.SOME);
        Promoted one = new Promoted(hit.kind(), hit.key(), "");
        int document = searcher.search(question.text(one), 1).scoreDocs[0].doc;
        float adjacent = 0;
        for (Query words : question.adjacency()) {
            adjacent += value(words, document);
        }
        float phrases = 0;
        for (Query phrase : question.phrases()) {
            phrases += value(phrase, document);
        }
        Prior.Factors prior = again ? vocabulary.prior().of(document) : new Prior.Factors(1, 1);
        return new Explanation(
                words(document),
                adjacent,
                phrases,
                again ? passage(document) : new Explanation.Passage(List.of(), 0, boosts.passageWeight),
                promotion(one),
                prior.type(),
                prior.freshness());
    }

    private float value(Query part, int document) throws IOException {
        return searcher.explain(part, document).getValue().floatValue();
    }

    private float promotion(Promoted hit) {
        for (int i = 0; i < promoted.size(); i++) {
            if (promoted.get(i).kind().equals(hit.kind())
                    && promoted.get(i).key().equals(hit.key())) {
                return boosts.promoted * (promoted.size() - i);
            }
        }
        return 0;
    }

    private List<Explanation.Word> words(int document) throws IOException {
        List<Word> all = new ArrayList<>(asked.words());
        all.addAll(asked.beside());
        List<Explanation.Word> words = new ArrayList<>();
        for (Word word : all) {
            best(word, document).ifPresent(words::add);
        }
        return words;
    }

    private Optional<Explanation.Word> best(Word word, int document) throws IOException {
        long lengths = lengths(document);
        Explanation.Word best = null;
        for (Reading reading : word.readings()) {
            int standing = frequency(Schema.text(asked.language()), reading.term(), document);
            float worth = boosts.presence + boosts.weights.inText(standing, lengths);
            float score = word.rarity() * reading.weight() * worth;
            if (standing > 0 && (best == null || score > best.score())) {
                Map<String, Float> parts = new HashMap<>();
                boosts.weights.each(standing, lengths).forEach((part, value) -> parts.put(name(part), value));
                best = explained(word, reading, boosts.presence, parts, score);
            }
        }
        return Optional.ofNullable(best);
    }

    private Explanation.Passage passage(int document) throws IOException {
        ScoreDoc whole = new ScoreDoc(document, 0);
        PassageMatch match =
                new BestPassages(searcher, passageWords).of(List.of(whole)).get(document);
        List<Explanation.Word> words = new ArrayList<>();
        for (int i = 0; match != null && i < passageWords.words().size(); i++) {
            best(i, match.document()).ifPresent(words::add);
        }
        return new Explanation.Passage(words, match == null ? 0 : match.together(), boosts.passageWeight);
    }

    private Optional<Explanation.Word> best(int word, int passage) throws IOException {
        int length = Lengths.text(lengths(passage));
        Explanation.Word best = null;
        for (Reading reading : passageWords.words().get(word).readings()) {
            int times = times(reading, passage);
            float score = passageWords.worth(word, reading, times, length);
            if (times > 0 && (best == null || score > best.score())) {
                Map<String, Float> parts = Map.of(PASSAGE, boosts.weights.inPassage(times, length));
                best = explained(passageWords.words().get(word), reading, boosts.passagePresence, parts, score);
            }
        }
        return Optional.ofNullable(best);
    }

    private Explanation.Word explained(
            Word word, Reading reading, float presence, Map<String, Float> parts, float score) {
        String typed = word.start() < 0 ? word.word().toString() : query.text().substring(word.start(), word.end());
        String term = reading.term().utf8ToString().substring(1);
        return new Explanation.Word(
                typed, term, reading.way().word(), reading.weight(), word.rarity(), presence, parts, score);
    }

    private int times(Reading reading, int passage) throws IOException {
        int times = 0;
        for (BytesRef spelling : passageWords.spellings().of(reading.term())) {
            times += frequency(passageWords.field(), spelling, passage);
        }
        return times;
    }

    /** @return 0 if it does not hold it */
    private int frequency(String field, BytesRef term, int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        PostingsEnum in = leaf.reader().postings(new Term(field, term), PostingsEnum.FREQS);
        int number = document - leaf.docBase;
        return in != null && in.advance(number) == number ? in.freq() : 0;
    }

    private long lengths(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        return Columns.of(leaf.reader()).lengths(document - leaf.docBase);
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
