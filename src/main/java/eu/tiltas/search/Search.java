package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchIndex.Demand;
import eu.tiltas.search.SearchIndex.Found;
import eu.tiltas.search.SearchResults.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finding as a reader knows it: the hits, and when there are none, a better spelling and what other languages hold. */
public class Search {

    private static final int ELSEWHERE_PER_LANGUAGE = 3;
    /** With fewer hits, texts that hold only some of the words are shown after them. */
    private static final int ENOUGH = 10;

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
        Found found = index.find(query, Demand.MOST);
        if (found.unfiltered() >= enough(query)) {
            return results(query, found, Optional.empty(), false, found.total() > 0 ? List.of() : elsewhere(query));
        }
        Optional<Better> better = found.unknownWords() ? better(query) : Optional.empty();
        boolean corrected = found.unfiltered() == 0 && better.isPresent();
        Found shown = corrected ? better.get().found() : index.find(query, Demand.SOME);
        List<Hit> elsewhere = found.total() == 0 ? elsewhere(query) : List.of();
        return results(query, shown, better.map(Better::text), corrected, elsewhere);
    }

    /** The newest first means the newest of those that answer: only where none does are others better than nothing. */
    private static int enough(SearchQuery query) {
        if (query.text().isEmpty()) {
            return 0;
        }
        return query.sort() == SearchQuery.Sort.DATE ? 1 : ENOUGH;
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
                .map(text -> new Better(text, index.find(asking(query, text), Demand.MOST)))
                .filter(better -> better.found().total() > 0)
                .findFirst();
    }

    private List<Hit> elsewhere(SearchQuery query) {
        List<Hit> hits = new ArrayList<>();
        for (Language language : Language.values()) {
            if (language != query.language()) {
                hits.addAll(index.find(firstOf(in(query, language), ELSEWHERE_PER_LANGUAGE), Demand.MOST)
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
