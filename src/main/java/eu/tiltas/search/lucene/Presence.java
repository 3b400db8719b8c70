package eu.tiltas.search.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** The documents of another query, each with a fixed bonus for matching at all, however weakly. */
final class Presence extends Query {

    private final Query in;
    private final float bonus;

    Presence(Query in, float bonus) {
        this.in = in;
        this.bonus = bonus;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = in.rewrite(searcher);
        if (rewritten instanceof MatchNoDocsQuery) {
            return rewritten;
        }
        return rewritten == in ? this : new Presence(rewritten, bonus);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight weight = in.createWeight(searcher, mode, boost);
        return mode.needsScores() ? new PresenceWeight(this, weight, bonus * boost) : weight;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        in.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return in.toString(field) + "+" + bonus;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && in.equals(((Presence) other).in) && bonus == ((Presence) other).bonus;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), in, bonus);
    }

    private static final class PresenceWeight extends FilterWeight {

        private final float bonus;

        PresenceWeight(Query query, Weight weight, float bonus) {
            super(query, weight);
            this.bonus = bonus;
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            ScorerSupplier supplier = in.scorerSupplier(leaf);
            return supplier == null ? null : new PresenceSupplier(supplier, bonus);
        }
    }

    private static final class PresenceSupplier extends ScorerSupplier {

        private final ScorerSupplier in;
        private final float bonus;

        PresenceSupplier(ScorerSupplier in, float bonus) {
            this.in = in;
            this.bonus = bonus;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            return new PresenceScorer(in.get(leadCost), bonus);
        }

        @Override
        public long cost() {
            return in.cost();
        }
    }

    private static final class PresenceScorer extends FilterScorer {

        private final float bonus;

        PresenceScorer(Scorer in, float bonus) {
            super(in);
            this.bonus = bonus;
        }

        @Override
        public float score() throws IOException {
            return in.score() + bonus;
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return in.getMaxScore(upTo) + bonus;
        }
    }
}
