package eu.tiltas.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * Whole texts one of whose passages has some words side by side: of the texts that hold them all each is looked through
 * ({@link Succession}). The score is that of the passage that has them so most often.
 */
final class PhraseQuery extends Query {

    private final String field;
    private final List<List<BytesRef>> words;
    private final float rarity;
    private final Weights weights;

    /**
     * @param field that of whole texts in a language
     * @param words in their order, at least one and fewer than 64, each with the terms that it is met by
     * @param rarity of all of them together
     */
    PhraseQuery(String field, List<List<BytesRef>> words, float rarity, Weights weights) {
        this.field = field;
        this.words = words.stream().map(List::copyOf).toList();
        this.rarity = rarity;
        this.weights = weights;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new PhraseWeight(boost * rarity);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String defaultField) {
        return '"' + words.toString() + '"';
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && field.equals(((PhraseQuery) other).field)
                && words.equals(((PhraseQuery) other).words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, words);
    }

    private final class PhraseWeight extends Weight {

        private final float boost;

        PhraseWeight(float boost) {
            super(PhraseQuery.this);
            this.boost = boost;
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            Terms terms = leaf.reader().terms(field);
            List<DocIdSetIterator> holding = new ArrayList<>();
            for (List<BytesRef> word : terms == null ? List.<List<BytesRef>>of() : words) {
                DocIdSetIterator texts = texts(terms.iterator(), word);
                if (texts == null) {
                    return null;
                }
                holding.add(texts);
            }
            return holding.isEmpty()
                    ? null
                    : new DefaultScorerSupplier(
                            new PhraseScorer(holding, DocValues.getBinary(leaf.reader(), Schema.SUCCESSION), boost));
        }

        /** Those that hold one of the terms; null if none does. */
        private static DocIdSetIterator texts(TermsEnum terms, List<BytesRef> word) throws IOException {
            List<DocIdSetIterator> any = new ArrayList<>();
            for (BytesRef term : word) {
                if (terms.seekExact(term)) {
                    any.add(terms.postings(null, PostingsEnum.NONE));
                }
            }
            return any.isEmpty() ? null : new Either(any.toArray(DocIdSetIterator[]::new));
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
            Scorer scorer = scorer(leaf);
            if (scorer == null) {
                return Explanation.noMatch("a word is missing");
            }
            TwoPhaseIterator matches = scorer.twoPhaseIterator();
            boolean match = matches.approximation().advance(document) == document && matches.matches();
            return match ? Explanation.match(scorer.score(), "side by side") : Explanation.noMatch("not side by side");
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return false;
        }
    }

    private final class PhraseScorer extends Scorer {

        private final DocIdSetIterator holding;
        private final BinaryDocValues successions;
        private final float boost;
        private final Side bySide = new Side();
        private final Succession succession;

        PhraseScorer(List<DocIdSetIterator> holding, BinaryDocValues successions, float boost) {
            this.holding = holding.size() == 1 ? holding.get(0) : ConjunctionUtils.intersectIterators(holding);
            this.successions = successions;
            this.boost = boost;
            this.succession = new Succession(new Sought(bySide.terms));
        }

        @Override
        public int docID() {
            return holding.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return new TwoPhaseIterator(holding) {
                @Override
                public boolean matches() throws IOException {
                    bySide.best = 0;
                    if (successions.advanceExact(holding.docID())) {
                        succession.read(successions.binaryValue(), bySide);
                    }
                    return bySide.best > 0;
                }

                @Override
                public float matchCost() {
                    // About as many words are looked at.
                    return 1000;
                }
            };
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.MAX_VALUE;
        }

        @Override
        public float score() {
            return boost * bySide.best;
        }
    }

    /** Goes through a passage with one bit for each beginning of the phrase that ends at the place before. */
    private final class Side implements Succession.Meeting {

        private final List<BytesRef> terms = new ArrayList<>();
        /** For each term which words of the phrase it is. */
        private final List<Integer> wordOf = new ArrayList<>();

        private final long whole = 1L << words.size() - 1;
        private long begun;
        private long here;
        private int place = -1;
        private int times;
        private float best;

        Side() {
            for (int word = 0; word < words.size(); word++) {
                for (BytesRef term : words.get(word)) {
                    terms.add(term);
                    wordOf.add(word);
                }
            }
        }

        @Override
        public void term(int term, int at) {
            if (at != place) {
                end();
                begun = at == place + 1 ? begun : 0;
                place = at;
            }
            here |= 1L << wordOf.get(term);
        }

        private void end() {
            begun = (begun << 1 | 1) & here;
            times += (begun & whole) == 0 ? 0 : 1;
            here = 0;
        }

        @Override
        public void passage(int number, int length) {
            end();
            if (times > 0) {
                best = Math.max(best, weights.inPassage(times, length));
            }
            begun = 0;
            place = -1;
            times = 0;
        }
    }
}
