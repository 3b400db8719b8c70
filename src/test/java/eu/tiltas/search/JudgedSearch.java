package eu.tiltas.search;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.page.ContentDocuments;
import eu.tiltas.search.Score.Shown;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.lucene.LuceneIndex;
import eu.tiltas.search.relevance.RelevanceBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The portal's search over a content tree, asked as a visitor asks it. */
public final class JudgedSearch implements AutoCloseable {

    private final SearchIndex index;
    private final Search search;

    /**
     * Fills an index in an empty directory.
     *
     * @param root of the content tree, for its concepts
     */
    public JudgedSearch(Path root, DocumentSource content, Path directory) {
        ConceptBook book = ConceptBook.of(root);
        index = new LuceneIndex(directory, book, RelevanceBook.of(root, new Clock()));
        new Indexer(index, new InMemoryLog("judgements"), List.of(content)).catchUp();
        search = new Search(index, book, PastSearches.none());
    }

    public static DocumentSource content(Path root) {
        return ContentDocuments.read(root, new Clock());
    }

    /** What the first page of results shows, from above: the hits, then those of other languages. */
    public List<Shown> shown(Judgement judgement) {
        SearchResults results = search.find(
                SearchParameters.read(Map.of(SearchParameters.TEXT, judgement.query()), judgement.language()));
        return results.hits().stream().map(JudgedSearch::shown).toList();
    }

    /** The keys of the first ten suggestions. */
    List<String> suggested(String typed, Language language) {
        return search.suggest(typed, language, 10).stream()
                .limit(10)
                .map(Suggestion::key)
                .toList();
    }

    private static Shown shown(Hit hit) {
        return new Shown(hit.key(), hit.language());
    }

    @Override
    public void close() {
        index.close();
    }
}
