package eu.tiltas.search.lucene;

import eu.tiltas.search.Facet;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** The values of one facet in one segment: which texts are admitted by those chosen, and how many have each. */
final class FacetCount {

    private final SortedSetDocValues values;
    private final int[] counts;
    private final boolean[] admitted;
    private final boolean any;
    /** Of the text looked at last. */
    private int[] current = new int[8];

    private int found;

    FacetCount(LeafReader segment, Facet facet, Set<String> chosen) throws IOException {
        this.values = DocValues.getSortedSet(segment, Schema.facet(facet));
        this.counts = new int[(int) values.getValueCount()];
        this.admitted = new boolean[counts.length];
        this.any = chosen.isEmpty();
        for (int i = 0; i < admitted.length && !any; i++) {
            admitted[i] = chosen.contains(values.lookupOrd(i).utf8ToString());
        }
    }

    /** Whether the text has a value that was chosen, or none was. */
    boolean admits(int document) throws IOException {
        boolean admits = any;
        found = values.advanceExact(document) ? values.docValueCount() : 0;
        if (found > current.length) {
            current = new int[found];
        }
        for (int i = 0; i < found; i++) {
            current[i] = (int) values.nextOrd();
            admits |= admitted[current[i]];
        }
        return admits;
    }

    /** Counts the text looked at last. */
    void count() {
        for (int i = 0; i < found; i++) {
            counts[current[i]]++;
        }
    }

    void addTo(Map<String, Integer> all) throws IOException {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                all.merge(values.lookupOrd(i).utf8ToString(), counts[i], Integer::sum);
            }
        }
    }
}
