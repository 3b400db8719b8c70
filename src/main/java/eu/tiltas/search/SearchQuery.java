package eu.tiltas.search;

import eu.tiltas.language.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a reader asks for, parsed once at the rim.
 *
 * @param text what was typed, trimmed, without control characters, at most {@value #MAX_TEXT} characters; may be empty
 * @param language the language of the results
 * @param filters only texts with one of these values of each facet that is there; no facet without values
 * @param page from 1
 * @param size hits on a page, 1 to {@value #MAX_SIZE}
 */
public record SearchQuery(
        String text, Language language, Map<Facet, Set<String>> filters, Sort sort, int page, int size) {

    public static final int MAX_TEXT = 300;
    public static final int MAX_SIZE = 100;
    public static final int MAX_PAGE = 1_000;

    /** The order of hits. */
    public enum Sort {
        RELEVANCE,
        DATE
    }

    /** @throws IllegalArgumentException if a bound is not kept */
    public SearchQuery {
        if (text.length() > MAX_TEXT || page < 1 || page > MAX_PAGE || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("query out of bounds");
        }
        Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                kept.put(facet, Set.copyOf(values));
            }
        });
        filters = Collections.unmodifiableMap(kept);
    }

    /** The values chosen of a facet; none for all. */
    public Set<String> chosen(Facet facet) {
        return filters.getOrDefault(facet, Set.of());
    }

    public SearchQuery withText(String other) {
        return new SearchQuery(other, language, filters, sort, page, size);
    }

    public SearchQuery in(Language other) {
        return new SearchQuery(text, other, filters, sort, page, size);
    }

    /** From the first page on. */
    public SearchQuery withFilters(Map<Facet, Set<String>> others) {
        return new SearchQuery(text, language, others, sort, 1, size);
    }

    /** From the first page on. */
    public SearchQuery sorted(Sort other) {
        return new SearchQuery(text, language, filters, other, 1, size);
    }

    public SearchQuery onPage(int number) {
        return new SearchQuery(text, language, filters, sort, number, size);
    }

    /** The languages that are wanted, in the order in which their hits come; none if nothing was said about them. */
    public List<Language> chosenLanguages() {
        Set<String> codes = chosen(Facet.LANGUAGE);
        return Stream.concat(Stream.of(language), Arrays.stream(Language.values()))
                .distinct()
                .filter(wanted -> codes.contains(wanted.code()))
                .toList();
    }

    /** Whatever languages are wanted. */
    SearchQuery ofAnyLanguage() {
        Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
        others.putAll(filters);
        others.remove(Facet.LANGUAGE);
        return new SearchQuery(text, language, others, sort, page, size);
    }

    public SearchQuery sized(int hits) {
        return new SearchQuery(text, language, filters, sort, page, hits);
    }

    /** The best, so many. */
    public SearchQuery best(int most) {
        return new SearchQuery(text, language, filters, Sort.RELEVANCE, 1, most);
    }
}
