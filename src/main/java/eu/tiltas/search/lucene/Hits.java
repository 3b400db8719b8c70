package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchResults.Hit;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;

/** Reads what is stored of a text and of its best passage. */
final class Hits {

    private final StoredFields stored;
    private final Language language;
    private final Extract extract;

    Hits(StoredFields stored, Language language, Extract extract) {
        this.stored = stored;
        this.language = language;
        this.extract = extract;
    }

    /** @param bestPassage null if none matches: then the extract is the summary, and leads to the page's beginning */
    Hit read(ScoreDoc hit, ScoreDoc bestPassage) throws IOException {
        Document text = stored.document(hit.doc);
        Document passage = bestPassage == null ? new Document() : stored.document(bestPassage.doc);
        String extracted = bestPassage == null ? text.get(Schema.SUMMARY) : passage.get(Schema.BODY);
        return new Hit(
                text.get(Schema.KIND),
                text.get(Schema.KEY),
                language,
                text.get(Schema.URL),
                text.get(Schema.TITLE),
                text.get(Schema.TYPE),
                text.get(Schema.SECTION),
                date(text),
                orEmpty(passage.get(Schema.ANCHOR)),
                orEmpty(passage.get(Schema.HEADING)),
                extract.of(extracted),
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
