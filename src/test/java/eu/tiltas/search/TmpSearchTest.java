package eu.tiltas.search;

import eu.tiltas.config.Clock;
import eu.tiltas.content.Transfer;
import eu.tiltas.dataset.ImportedDatasets;
import eu.tiltas.language.Language;
import eu.tiltas.page.ContentDocuments;
import eu.tiltas.register.*;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.lucene.LuceneIndex;
import eu.tiltas.search.relevance.RelevanceBook;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class TmpSearchTest {
    @Test
    void run() throws Exception {
        Path content = Path.of("content");
        ImportedRegisters r = new ImportedRegisters(content);
        r.run();
        ImportedDatasets d = new ImportedDatasets();
        new Transfer(content, new Clock(), List.of(d.holder())).run();
        ConceptBook book = ConceptBook.of(content);
        SearchIndex index =
                new LuceneIndex(Files.createTempDirectory("tmpidx"), book, RelevanceBook.of(content, new Clock()));
        DocumentSource dd = (DocumentSource) d.documents();
        new Indexer(
                        index,
                        new InMemoryLog("x"),
                        List.of(ContentDocuments.read(content, new Clock()), TmpDocs.of(r), dd))
                .catchUp();
        Search s = new Search(index, book, PastSearches.none());
        for (String l : Files.readAllLines(Path.of("/tmp/bad.tsv"))) {
            String[] q = l.split("\t");
            SearchResults x = s.find(SearchParameters.read(
                    Map.of(SearchParameters.TEXT, q[0]), Language.of(q[1]).get()));
            System.out.println("## " + q[1] + " " + q[0] + "  total " + x.total() + " " + x.suggestion() + " corr "
                    + x.corrected() + " concepts "
                    + x.concepts().concepts().stream()
                            .map(a -> a.concept().id())
                            .toList());
            x.hits().stream()
                    .limit(6)
                    .forEach(h -> System.out.println("     " + h.language().code() + " " + h.kind() + " " + h.key()
                            + " | " + h.title() + (h.promoted() ? " *" : "")));
        }
        index.close();
        r.close();
    }
}
