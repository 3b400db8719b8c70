package eu.tiltas.search.lucene;

import eu.tiltas.search.Facet;
import eu.tiltas.search.SearchQuery;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocsCollector;

/** Goes once over all that matches: keeps the best, filters, and counts by each facet without that facet's own filter. */
final class Gathering implements Collector {

    private static final Facet[] FACETS = Facet.ofTexts().toArray(Facet[]::new);

    private final TopDocsCollector<?> best;
    private final SearchQuery query;
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    private int total;
    private int unfiltered;

    Gathering(SearchQuery query, TopDocsCollector<?> best) {
        this.best = best;
        this.query = query;
        for (Facet facet : FACETS) {
            counts.put(facet, new HashMap<>());
        }
    }

    /** As the searcher wants it. It works in the thread that asks, so there is one collector. */
    CollectorManager<Gathering, Gathering> alone() {
        return new CollectorManager<>() {
            @Override
            public Gathering newCollector() {
                return Gathering.this;
            }

            @Override
            public Gathering reduce(Collection<Gathering> collectors) {
                return Gathering.this;
            }
        };
    }

    TopDocsCollector<?> best() {
        return best;
    }

    int total() {
        return total;
    }

    int unfiltered() {
        return unfiltered;
    }

    /** By each facet, as if nothing of it were chosen. */
    Map<Facet, Map<String, Integer>> counts() {
        return counts;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        Columns columns = Columns.of(leaf.reader());
        FacetCount[] facets = new FacetCount[FACETS.length];
        for (int i = 0; i < facets.length; i++) {
            facets[i] = new FacetCount(columns.values(FACETS[i]), query.chosen(FACETS[i]));
        }
        return new Leaf(best.getLeafCollector(leaf), facets);
    }

    private final class Leaf implements LeafCollector {

        private final LeafCollector in;
        private final FacetCount[] facets;

        Leaf(LeafCollector in, FacetCount[] facets) {
            this.in = in;
            this.facets = facets;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            in.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            unfiltered++;
            int refusing = 0;
            FacetCount refused = null;
            for (FacetCount facet : facets) {
                if (!facet.admits(document)) {
                    refusing++;
                    refused = facet;
                }
            }
            if (refusing == 1) {
                // Were nothing of this facet chosen, the text would be among the hits.
                refused.count(document);
            } else if (refusing == 0) {
                for (FacetCount facet : facets) {
                    facet.count(document);
                }
                total++;
                in.collect(document);
            }
        }

        @Override
        public void finish() throws IOException {
            in.finish();
            for (int i = 0; i < facets.length; i++) {
                facets[i].addTo(counts.get(FACETS[i]));
            }
        }
    }
}
