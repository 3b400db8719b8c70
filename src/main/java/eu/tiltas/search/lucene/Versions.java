package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchIndex.Version;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** The texts of one subject. */
final class Versions {

    private Versions() {}

    static Optional<Version> of(IndexSearcher searcher, Term subject, Language language) throws IOException {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new TermQuery(subject), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.LANGUAGE, language.code())), Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
        if (found.length == 0) {
            return Optional.empty();
        }
        Document text = searcher.storedFields().document(found[0].doc);
        return Optional.of(new Version(text.get(Schema.URL), text.get(Schema.TITLE)));
    }
}
