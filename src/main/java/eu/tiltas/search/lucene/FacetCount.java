package eu.tiltas.search.lucene;

import eu.tiltas.search.lucene.Columns.Values;
import java.util.Map;
import java.util.Set;

/** The values of one facet in one segment: which texts are admitted by those chosen, and how many have each. */
final class FacetCount {

    private final Values values;
    private final int[] counts;
    /** Null if all are. */
    private final boolean[] admitted;

    FacetCount(Values values, Set<String> chosen) {
        this.values = values;
        this.counts = new int[values.names().length];
        this.admitted = chosen.isEmpty() ? null : new boolean[counts.length];
        for (int i = 0; i < counts.length && admitted != null; i++) {
            admitted[i] = chosen.contains(values.names()[i]);
        }
    }

    /** Whether the text has a value that was chosen, or none was. */
    boolean admits(int document) {
        if (admitted == null) {
            return true;
        }
        for (int i = values.begin(document); i < values.end(document); i++) {
            if (admitted[values.numbers()[i]]) {
                return true;
            }
        }
        return false;
    }

    void count(int document) {
        for (int i = values.begin(document); i < values.end(document); i++) {
            counts[values.numbers()[i]]++;
        }
    }

    void addTo(Map<String, Integer> all) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                all.merge(values.names()[i], counts[i], Integer::sum);
            }
        }
    }
}
