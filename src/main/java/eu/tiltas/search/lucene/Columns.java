package eu.tiltas.search.lucene;

import eu.tiltas.search.Facet;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/**
 * What is looked up for every text that matches, held in memory for each segment: 30 bytes a document. To seek it in the
 * index took a quarter of a question's time.
 */
final class Columns {

    private static final Map<Object, Columns> BY_SEGMENT = new ConcurrentHashMap<>();

    private final long[] lengths;
    private final Values[] facets = new Values[Facet.values().length];

    /**
     * The values of a facet.
     *
     * @param names in their order; elsewhere a value is its number among them
     * @param ends for each document the end of its values in {@code numbers}, which begin where the one before ends
     */
    record Values(String[] names, int[] ends, int[] numbers) {

        int begin(int document) {
            return document == 0 ? 0 : ends[document - 1];
        }

        int end(int document) {
            return ends[document];
        }
    }

    private Columns(LeafReader segment) throws IOException {
        this.lengths = new long[segment.maxDoc()];
        NumericDocValues all = DocValues.getNumeric(segment, Schema.LENGTHS);
        for (int at = all.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = all.nextDoc()) {
            lengths[at] = all.longValue();
        }
        for (Facet facet : Facet.ofTexts()) {
            facets[facet.ordinal()] = values(segment, facet);
        }
    }

    private static Values values(LeafReader segment, Facet facet) throws IOException {
        SortedSetDocValues all = DocValues.getSortedSet(segment, Schema.facet(facet));
        String[] names = new String[(int) all.getValueCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = all.lookupOrd(i).utf8ToString();
        }
        int[] ends = new int[segment.maxDoc()];
        int[] numbers = new int[ends.length / 4 + 1];
        int used = 0;
        for (int document = 0; document < ends.length; document++) {
            int count = all.advanceExact(document) ? all.docValueCount() : 0;
            numbers = ArrayUtil.grow(numbers, used + count);
            for (int i = 0; i < count; i++) {
                numbers[used++] = (int) all.nextOrd();
            }
            ends[document] = used;
        }
        return new Values(names, ends, Arrays.copyOf(numbers, used));
    }

    static Columns of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper life = segment.getCoreCacheHelper();
        Columns columns = BY_SEGMENT.get(life.getKey());
        if (columns == null) {
            columns = new Columns(segment);
            if (BY_SEGMENT.putIfAbsent(life.getKey(), columns) == null) {
                life.addClosedListener(BY_SEGMENT::remove);
            }
        }
        return columns;
    }

    /** See {@link Lengths}. */
    long lengths(int document) {
        return lengths[document];
    }

    Values values(Facet facet) {
        return facets[facet.ordinal()];
    }
}
