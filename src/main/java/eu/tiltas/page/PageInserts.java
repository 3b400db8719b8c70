package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.link.InsertSource;
import eu.tiltas.link.Insertable;
import eu.tiltas.search.Facet;
import eu.tiltas.search.Search;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.SearchUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pages to link to: those that readers would find with these words. */
@ApplicationScoped
class PageInserts implements InsertSource {

    @Inject
    Search search;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Insertable> find(String words, Language language, int most) {
        SearchQuery query = new SearchQuery(
                words.substring(0, Math.min(words.length(), SearchQuery.MAX_TEXT)),
                language,
                Map.<Facet, Set<String>>of(),
                SearchQuery.Sort.RELEVANCE,
                1,
                Math.min(SearchQuery.MAX_SIZE, 3 * most));
        try {
            return search.find(query).hits().stream()
                    .filter(hit -> hit.kind().equals(PageDocuments.KIND))
                    .map(PageInserts::of)
                    .distinct()
                    .limit(most)
                    .toList();
        } catch (SearchUnavailable e) {
            return List.of();
        }
    }

    private static Insertable of(Hit hit) {
        return Insertable.link("page", hit.title(), "page:" + hit.key(), hit.url());
    }
}
