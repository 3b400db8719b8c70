package eu.tiltas.search.lucene;

import eu.tiltas.search.SearchQuery;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocsCollector;

/** Goes once over all that matches: keeps the best, filters, and counts by section and type, each without its own filter. */
final class Gathering implements Collector {

    private final float leastScore;
    private final TopDocsCollector<?> best;
    private final Set<String> sections;
    private final Set<String> types;
    private final Map<String, Integer> sectionCounts = new HashMap<>();
    private final Map<String, Integer> typeCounts = new HashMap<>();
    private int total;
    private int unfiltered;

    /** @param leastScore what scores less is as if it did not match */
    Gathering(SearchQuery query, float leastScore, TopDocsCollector<?> best) {
        this.leastScore = leastScore;
        this.best = best;
        this.sections = query.sections();
        this.types = query.types();
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

    Map<String, Integer> sectionCounts() {
        return sectionCounts;
    }

    Map<String, Integer> typeCounts() {
        return typeCounts;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        return new Leaf(
                best.getLeafCollector(leaf),
                new Facet(DocValues.getSorted(leaf.reader(), Schema.SECTION), sections),
                new Facet(DocValues.getSorted(leaf.reader(), Schema.TYPE), types));
    }

    private final class Leaf implements LeafCollector {

        private final LeafCollector in;
        private final Facet section;
        private final Facet type;
        private Scorable scorer;

        Leaf(LeafCollector in, Facet section, Facet type) {
            this.in = in;
            this.section = section;
            this.type = type;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            this.scorer = scorer;
            in.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            if (leastScore > 0 && scorer.score() < leastScore) {
                return;
            }
            unfiltered++;
            boolean inSection = section.admits(document);
            boolean inType = type.admits(document);
            if (inType) {
                section.count();
            }
            if (inSection) {
                type.count();
            }
            if (inSection && inType) {
                total++;
                in.collect(document);
            }
        }

        @Override
        public void finish() throws IOException {
            in.finish();
            section.addTo(sectionCounts);
            type.addTo(typeCounts);
        }
    }

    private static final class Facet {

        private final SortedDocValues values;
        private final int[] counts;
        private final boolean[] admitted;
        private int current;

        Facet(SortedDocValues values, Set<String> chosen) throws IOException {
            this.values = values;
            this.counts = new int[values.getValueCount()];
            this.admitted = new boolean[counts.length];
            for (int i = 0; i < admitted.length; i++) {
                admitted[i] =
                        chosen.isEmpty() || chosen.contains(values.lookupOrd(i).utf8ToString());
            }
        }

        boolean admits(int document) throws IOException {
            values.advanceExact(document);
            current = values.ordValue();
            return admitted[current];
        }

        void count() {
            counts[current]++;
        }

        void addTo(Map<String, Integer> all) throws IOException {
            for (int i = 0; i < counts.length; i++) {
                String value = values.lookupOrd(i).utf8ToString();
                if (counts[i] > 0 && !value.isEmpty()) {
                    all.merge(value, counts[i], Integer::sum);
                }
            }
        }
    }
}
