package eu.tiltas.search.lucene;

import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.SearchResults.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;

/** Reads what is stored of a text and of its best passage. */
final class Hits {

    private final StoredFields stored;
    private final Asked asked;
    private final Matches matches;

    Hits(StoredFields stored, Asked asked) {
        this.stored = stored;
        this.asked = asked;
        this.matches = new Matches(asked);
    }

    /** @param passages the best passage of each text, if one matches; else the extract is the text's summary */
    List<Hit> read(List<ScoreDoc> hits, Map<Integer, ScoreDoc> passages, IndexReader reader) throws IOException {
        List<Integer> numbers = hits.stream()
                .filter(hit -> passages.containsKey(hit.doc))
                .map(hit -> passages.get(hit.doc).doc)
                .toList();
        Map<Integer, SortedMap<Integer, Integer>> found = matches.in(numbers, reader);
        List<Hit> read = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            Document text = stored.document(hit.doc);
            ScoreDoc best = passages.get(hit.doc);
            if (best == null) {
                String summary = text.get(Schema.SUMMARY);
                read.add(hit(hit, text, new Document(), Extract.of(summary, matches.in(summary))));
            } else {
                Document passage = stored.document(best.doc);
                Places places = new Places(passage.getBinaryValue(Schema.PLACES));
                List<Match> words = places.of(found.getOrDefault(best.doc, Collections.emptySortedMap()));
                read.add(hit(hit, text, passage, Extract.of(passage.get(Schema.BODY), words)));
            }
        }
        return read;
    }

    private Hit hit(ScoreDoc hit, Document text, Document passage, List<Part> extract) {
        return new Hit(
                text.get(Schema.KIND),
                text.get(Schema.KEY),
                asked.language(),
                text.get(Schema.URL),
                text.get(Schema.TITLE),
                text.get(Schema.TYPE),
                text.get(Schema.SECTION),
                date(text),
                orEmpty(passage.get(Schema.ANCHOR)),
                orEmpty(passage.get(Schema.HEADING)),
                extract,
                hit.score);
    }

    private static LocalDate date(Document text) {
        IndexableField date = text.getField(Schema.DATE);
        return date == null ? null : LocalDate.ofEpochDay(date.numericValue().longValue());
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
