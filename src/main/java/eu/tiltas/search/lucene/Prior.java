package eu.tiltas.search.lucene;

import eu.tiltas.search.Facet;
import eu.tiltas.search.relevance.Numbers;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** How much a text is worth whatever was asked: by its type, and news by its age. A factor of its score. */
final class Prior {

    private static final String NEWS = "news";

    private final IndexSearcher searcher;
    private final Numbers numbers;
    private final LocalDate today;

    /** The two factors of a text. */
    record Factors(float type, float freshness) {

        float product() {
            return type * freshness;
        }
    }

    Prior(IndexSearcher searcher, Numbers numbers, LocalDate today) {
        this.searcher = searcher;
        this.numbers = numbers;
        this.today = today;
    }

    Factors of(int document) throws IOException {
        LeafReaderContext leaf = searcher.getIndexReader()
                .leaves()
                .get(ReaderUtil.subIndex(document, searcher.getIndexReader().leaves()));
        int number = document - leaf.docBase;
        Columns.Values types = Columns.of(leaf.reader()).values(Facet.TYPE);
        String type =
                types.begin(number) < types.end(number) ? types.names()[types.numbers()[types.begin(number)]] : "";
        float factor = numbers.group("type").getOrDefault(type, 1f);
        return new Factors(factor, type.equals(NEWS) ? freshness(leaf, number) : 1);
    }

    /** Most on the day itself; what is added halves in so many days. */
    private float freshness(LeafReaderContext leaf, int number) throws IOException {
        float most = numbers.of("freshness", "most");
        NumericDocValues dates = DocValues.getNumeric(leaf.reader(), Schema.DATE);
        if (most == 0 || !dates.advanceExact(number)) {
            return 1;
        }
        long days = Math.max(0, today.toEpochDay() - dates.longValue());
        return (float) (1 + most * Math.pow(0.5, days / (double) numbers.of("freshness", "half-life")));
    }
}
