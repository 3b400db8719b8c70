package eu.tiltas.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.IOSupplier;

/** Whole texts that hold a word in any of its readings. The score is that of the best reading. */
final class WordQuery extends Query {

    private final Word word;
    private final String field;
    private final Boosts boosts;

    /** @param field that of whole texts in a language */
    WordQuery(Word word, String field, Boosts boosts) {
        this.word = word;
        this.field = field;
        this.boosts = boosts;
    }

    /** What it counts among the words that a text holds: nothing if it only joins others. */
    float rarity() {
        return word.counts() ? word.rarity() : 0;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        return word.findsAny() ? this : new MatchNoDocsQuery("a word that no text holds");
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new WordWeight(mode.needsScores(), boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String defaultField) {
        return word.word() + "^" + word.rarity();
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && word.equals(((WordQuery) other).word) && field.equals(((WordQuery) other).field);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), word, field);
    }

    private final class WordWeight extends Weight {

        private final boolean scored;
        private final float rarity;

        WordWeight(boolean scored, float boost) {
            super(WordQuery.this);
            this.scored = scored;
            this.rarity = boost * word.rarity();
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            List<Posting> postings = postings(leaf);
            return postings.isEmpty() ? null : new Supplier(leaf, postings, this);
        }

        private List<Posting> postings(LeafReaderContext leaf) throws IOException {
            List<Posting> postings = new ArrayList<>();
            TermsEnum terms = null;
            for (Reading reading : word.readings()) {
                IOSupplier<TermState> supplier = reading.states().get(leaf);
                TermState state = supplier == null ? null : supplier.get();
                if (state != null) {
                    terms = terms == null ? leaf.reader().terms(field).iterator() : terms;
                    terms.seekExact(reading.term(), state);
                    postings.add(new Posting(
                            reading, terms.postings(null, scored ? PostingsEnum.FREQS : PostingsEnum.NONE)));
                }
            }
            return postings;
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
            Scorer scorer = scorer(leaf);
            return scorer != null && scorer.iterator().advance(document) == document
                    ? Explanation.match(scorer.score(), word.word() + " of rarity " + word.rarity())
                    : Explanation.noMatch(word.word().toString());
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return false;
        }
    }

    private record Posting(Reading reading, PostingsEnum documents) {}

    private final class Supplier extends ScorerSupplier {

        private final LeafReaderContext leaf;
        private final List<Posting> postings;
        private final WordWeight weight;

        Supplier(LeafReaderContext leaf, List<Posting> postings, WordWeight weight) {
            this.leaf = leaf;
            this.postings = postings;
            this.weight = weight;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            return new WordScorer(postings, Columns.of(leaf.reader()), weight);
        }

        @Override
        public long cost() {
            return postings.stream()
                    .mapToLong(posting -> posting.documents().cost())
                    .sum();
        }
    }

    private final class WordScorer extends Scorer {

        private final Posting[] postings;
        private final Columns columns;
        private final WordWeight weight;
        private final Either documents;

        WordScorer(List<Posting> postings, Columns columns, WordWeight weight) {
            this.postings = postings.toArray(Posting[]::new);
            this.columns = columns;
            this.weight = weight;
            this.documents =
                    new Either(postings.stream().map(Posting::documents).toArray(DocIdSetIterator[]::new));
        }

        @Override
        public int docID() {
            return documents.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return documents;
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.MAX_VALUE;
        }

        @Override
        public float score() throws IOException {
            int document = documents.docID();
            long length = columns.lengths(document);
            float best = 0;
            for (Posting posting : postings) {
                if (posting.documents().docID() == document) {
                    int standing = weight.scored ? posting.documents().freq() : Standing.once(Part.TEXT);
                    float worth = boosts.presence + boosts.weights.inText(standing, length);
                    best = Math.max(best, posting.reading().weight() * worth);
                }
            }
            return weight.rarity * best;
        }
    }
}
