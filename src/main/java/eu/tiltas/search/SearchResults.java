package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.concept.QueryConcepts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param total number of texts that match, in the query's language and filters
 * @param hits the asked page of them
 * @param counts for each facet, of each value the hits if only that value were chosen, other filters kept; no zeros
 * @param suggestion a better spelling that is known to find something; empty when there is no reason for one
 * @param corrected true if the hits are those of the suggestion because the text as typed found nothing
 * @param elsewhere when the text as typed found nothing, or is in another language: hits of other languages that are not
 *     translations of those shown, best first, at most a few of each
 * @param concepts what the text as typed speaks of, by which texts are found that call it something else
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
     * @param promoted true if editors want it to be shown first for this question
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
            boolean promoted,
            float score) {}

    /**
     * A stretch of an extract.
     *
     * @param match true if these words are why the text was found
     */
    public record Part(String text, boolean match) {}
}
