package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchQuery.Sort;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.SearchResults.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Short forms of questions, and of what is looked at in answers. */
public final class Asking {

    private Asking() {}

    public static SearchQuery query(Language language, String text) {
        return new SearchQuery(text, language, Map.of(), Sort.RELEVANCE, 1, 10);
    }

    /** Of the hits in the language of the query. */
    public static List<String> keys(SearchResults results) {
        return results.own().stream().map(Hit::key).toList();
    }

    public static String extract(Hit hit) {
        return hit.snippet().stream().map(Part::text).collect(Collectors.joining());
    }

    public static List<String> marked(Hit hit) {
        return hit.snippet().stream().filter(Part::match).map(Part::text).toList();
    }
}
