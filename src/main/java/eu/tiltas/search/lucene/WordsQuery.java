package eu.tiltas.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
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

/** Whole texts that hold enough of the words asked for. The score is the sum of those of the words. */
final class WordsQuery extends Query {

    private final List<WordQuery> words;
    private final Enough enough;

    /**
     * When a text holds enough: so many of the words that decide, or words that together are so rare.
     *
     * @param deciding for each word whether it is one of those
     * @param needed of those that decide; more than there are if it can't be met so
     * @param rarity sum over the words held; infinite if it can't be met so
     */
    record Enough(List<Boolean> deciding, int needed, float rarity) {

        Enough {
            deciding = List.copyOf(deciding);
        }
    }

    WordsQuery(List<WordQuery> words, Enough enough) {
        this.words = List.copyOf(words);
        this.enough = enough;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        List<Weight> weights = new ArrayList<>();
        for (WordQuery word : words) {
            weights.add(word.createWeight(searcher, mode, boost));
        }
        return new WordsWeight(weights);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        words.forEach(word -> word.visit(visitor));
    }

    @Override
    public String toString(String field) {
        return words + "~" + enough.needed();
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && words.equals(((WordsQuery) other).words)
                && enough.equals(((WordsQuery) other).enough);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), words, enough);
    }

    private final class WordsWeight extends Weight {

        private final List<Weight> weights;

        WordsWeight(List<Weight> weights) {
            super(WordsQuery.this);
            this.weights = weights;
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            List<Held> held = new ArrayList<>();
            for (int i = 0; i < weights.size(); i++) {
                Scorer scorer = weights.get(i).scorer(leaf);
                if (scorer != null) {
                    held.add(new Held(
                            scorer, enough.deciding().get(i), words.get(i).rarity()));
                }
            }
            return held.isEmpty() ? null : new Supplier(held);
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
            Scorer scorer = scorer(leaf);
            if (scorer == null) {
                return Explanation.noMatch("no word");
            }
            TwoPhaseIterator matches = scorer.twoPhaseIterator();
            boolean match = matches.approximation().advance(document) == document && matches.matches();
            return match ? Explanation.match(scorer.score(), "sum of words") : Explanation.noMatch("too few words");
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return false;
        }
    }

    /** A word that some text of the segment holds. */
    private record Held(Scorer scorer, boolean decides, float rarity) {}

    private final class Supplier extends ScorerSupplier {

        private final List<Held> held;

        Supplier(List<Held> held) {
            this.held = held;
        }

        @Override
        public Scorer get(long leadCost) {
            return new WordsScorer(held);
        }

        @Override
        public long cost() {
            return held.stream()
                    .mapToLong(word -> word.scorer().iterator().cost())
                    .sum();
        }
    }

    /**
     * Goes through the texts of the rarer words only: what the others could make enough of by themselves is nothing, so
     * they are asked for a text that one of the rarer words has found.
     */
    private final class WordsScorer extends Scorer {

        private final Held[] held;
        /** Their places come last. */
        private final int following;

        private final Either documents;

        WordsScorer(List<Held> words) {
            this.following = following(words);
            this.held = words.toArray(Held[]::new);
            DocIdSetIterator[] leading = new DocIdSetIterator[following];
            for (int i = 0; i < leading.length; i++) {
                leading[i] = held[i].scorer().iterator();
            }
            this.documents = new Either(leading);
        }

        /** Puts the words that many texts hold last, and tells from where on all of them together are not enough. */
        private int following(List<Held> words) {
            words.sort(Comparator.comparingLong(word -> word.scorer().iterator().cost()));
            int deciding = 0;
            float rarity = 0;
            int first = words.size();
            while (first > 1) {
                Held word = words.get(first - 1);
                deciding += word.decides() ? 1 : 0;
                rarity += word.rarity();
                if (isEnough(deciding, rarity)) {
                    break;
                }
                first--;
            }
            return first;
        }

        private boolean isEnough(int deciding, float rarity) {
            return deciding >= enough.needed() || rarity >= enough.rarity();
        }

        @Override
        public int docID() {
            return documents.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return new TwoPhaseIterator(documents) {
                @Override
                public boolean matches() throws IOException {
                    return holdsEnough();
                }

                @Override
                public float matchCost() {
                    return held.length;
                }
            };
        }

        private boolean holdsEnough() throws IOException {
            int document = documents.docID();
            int deciding = 0;
            float rarity = 0;
            for (int i = 0; i < held.length; i++) {
                if (at(i, document) == document) {
                    deciding += held[i].decides() ? 1 : 0;
                    rarity += held[i].rarity();
                }
            }
            return isEnough(deciding, rarity);
        }

        /** Where the word stands, when it is not behind the text. */
        private int at(int word, int document) throws IOException {
            Scorer scorer = held[word].scorer();
            int at = scorer.docID();
            return word < following || at >= document ? at : scorer.iterator().advance(document);
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.MAX_VALUE;
        }

        @Override
        public float score() throws IOException {
            float score = 0;
            for (Held word : held) {
                if (word.scorer().docID() == documents.docID()) {
                    score += word.scorer().score();
                }
            }
            return score;
        }
    }
}
