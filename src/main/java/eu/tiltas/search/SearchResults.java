package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.concept.QueryConcepts.Translated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found.
 *
 * @param total number of texts that match, in the query's language and filters
 * @param hits the asked page of them
 * @param counts for each facet, of each value the hits if only that value were chosen, other filters kept; no zeros
 * @param suggestion a better spelling that is known to find something; empty when there is no reason for one
 * @param corrected true if the hits are those of the suggestion because the text as typed found nothing
 * @param elsewhere when the text as typed found little, or is in another language: hits of other languages that are not
 *     translations of those shown, best first, at most a few of each
 * @param concepts what the text as typed speaks of, by which texts are found that call it something else, and what its
 *     other words are called in other languages
 */
public record SearchResults(
        SearchQuery query,
        int total,
        List<Hit> hits,
        Map<Facet, Map<String, Integer>> counts,
        Optional<String> suggestion,
        boolean corrected,
        List<Hit> elsewhere,
        QueryConcepts concepts) {

    /** What words that no concept covers are called in the languages in which something was found. */
    public List<Translated> translations() {
        Set<Language> found = Stream.concat(hits.stream(), elsewhere.stream())
                .map(Hit::language)
                .collect(Collectors.toSet());
        return concepts.translations().stream()
                .filter(translated -> found.contains(translated.to()))
                .toList();
    }

    /** By the facet's values; none if the facet tells nothing. */
    public Map<String, Integer> counts(Facet facet) {
        return counts.getOrDefault(facet, Map.of());
    }

    /**
     * One text that matches.
     *
     * @param anchor id of the heading whose section matches best; empty when that is the page's beginning
     * @param heading that section's heading; empty likewise
     * @param snippet an extract, in parts
     * @param score greater is better; comparable within one answer only
     */
    public record Hit(
            String kind,
            String key,
            Language language,
            String url,
            String title,
            String type,
            String section,
            LocalDate date,
            String anchor,
            String heading,
            List<Part> snippet,
            float score) {}

    /**
     * A stretch of an extract.
     *
     * @param match true if these words are why the text was found
     */
    public record Part(String text, boolean match) {}
}
