package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchIndex.Found;
import eu.tiltas.search.SearchResults.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finding as a reader knows it: the hits, and when there are none, a better spelling and what other languages hold. */
public class Search {

    private static final int ELSEWHERE_PER_LANGUAGE = 3;

    private final SearchIndex index;

    public Search(SearchIndex index) {
        this.index = index;
    }

    /** For the container's proxy only. */
    Search() {
        this(null);
    }

    /**
     * What matches. If the text as typed finds nothing in any section, the hits are those of the likeliest spelling that
     * finds something, and {@code corrected} is true; what other languages hold under the text as typed comes with them.
     *
     * @throws SearchUnavailable if the engine can't answer
     */
    public SearchResults find(SearchQuery query) {
        Found found = index.find(query);
        if (found.unfiltered() > 0) {
            Optional<String> better = found.unknownWords() ? better(query).map(Better::text) : Optional.empty();
            return results(query, found, better, false, found.total() > 0 ? List.of() : elsewhere(query));
        }
        Optional<Better> better = better(query);
        Found shown = better.map(Better::found).orElse(found);
        return results(query, shown, better.map(Better::text), better.isPresent(), elsewhere(query));
    }

    private record Better(String text, Found found) {}

    /**
     * Texts whose title has words beginning as typed, in any place of the title, diacritics ignored.
     *
     * @param max from 1; none more are returned
     * @throws SearchUnavailable if the engine can't answer
     */
    public List<Suggestion> suggest(String prefix, Language language, int max) {
        return index.suggest(SearchText.clean(prefix), language, max);
    }

    /** The likeliest spelling that finds something with the filters set. */
    private Optional<Better> better(SearchQuery query) {
        return index.spellings(query.text(), query.language()).stream()
                .filter(text -> text.length() <= SearchQuery.MAX_TEXT)
                .map(text -> new Better(text, index.find(asking(query, text))))
                .filter(better -> better.found().total() > 0)
                .findFirst();
    }

    private List<Hit> elsewhere(SearchQuery query) {
        List<Hit> hits = new ArrayList<>();
        for (Language language : Language.values()) {
            if (language != query.language()) {
                hits.addAll(index.find(firstOf(in(query, language), ELSEWHERE_PER_LANGUAGE))
                        .hits());
            }
        }
        hits.sort(Comparator.comparing(Hit::score).reversed());
        return List.copyOf(hits);
    }

    private static SearchQuery asking(SearchQuery q, String text) {
        return new SearchQuery(text, q.language(), q.sections(), q.types(), q.sort(), q.page(), q.size());
    }

    private static SearchQuery in(SearchQuery q, Language language) {
        return new SearchQuery(q.text(), language, q.sections(), q.types(), q.sort(), q.page(), q.size());
    }

    private static SearchQuery firstOf(SearchQuery q, int size) {
        return new SearchQuery(q.text(), q.language(), q.sections(), q.types(), SearchQuery.Sort.RELEVANCE, 1, size);
    }

    private static SearchResults results(
            SearchQuery query, Found found, Optional<String> suggestion, boolean corrected, List<Hit> elsewhere) {
        return new SearchResults(
                query,
                found.total(),
                found.hits(),
                found.sectionCounts(),
                found.typeCounts(),
                suggestion,
                corrected,
                elsewhere);
    }
}
