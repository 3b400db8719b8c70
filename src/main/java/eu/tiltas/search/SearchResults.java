package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchIndex.Version;
import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.concept.QueryConcepts.Translated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found.
 *
 * @param total number of texts that match, with the query's filters, in the languages chosen; in the query's where none are
 * @param hits the asked page of them. Where no languages are chosen and the last of them leave room on the page, the best
 *     of other languages follow, each text in one of them and none that is shown already
 * @param counts for each facet, of each value the hits if only that value were chosen, other filters kept; no zeros.
 *     Languages are counted only if asked for
 * @param suggestion a better spelling that is known to find something; empty when there is no reason for one
 * @param corrected true if the hits are those of the suggestion because the text as typed found nothing
 * @param known whether every word typed occurs in the query's language
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
        boolean known,
        QueryConcepts concepts) {

    public SearchResults {
        hits = List.copyOf(hits);
        counts = Map.copyOf(counts);
    }

    /** Hits in the reader's language. */
    public List<Hit> own() {
        return hits.stream().filter(hit -> hit.language() == query.language()).toList();
    }

    /** Hits in other languages. */
    public List<Hit> others() {
        return hits.stream().filter(hit -> hit.language() != query.language()).toList();
    }

    /** What words that no concept covers are called in the languages in which something was found. */
    public List<Translated> translations() {
        Set<Language> found = hits.stream().map(Hit::language).collect(Collectors.toSet());
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
     * @param by what the query speaks of and the text calls otherwise: concepts for which it lacks the words typed
     * @param translation of a hit in another language than the reader's, the same in that one, if there is any
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
            List<Concept> by,
            Optional<Version> translation,
            boolean promoted,
            float score) {

        public Hit {
            snippet = List.copyOf(snippet);
            by = List.copyOf(by);
        }

        Hit translated(Optional<Version> other) {
            return new Hit(
                    kind, key, language, url, title, type, section, date, anchor, heading, snippet, by, other, promoted,
                    score);
        }
    }

    /**
     * A stretch of an extract.
     *
     * @param match true if these words are why the text was found
     */
    public record Part(String text, boolean match) {}
}
