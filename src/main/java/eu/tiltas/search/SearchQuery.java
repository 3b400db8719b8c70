package eu.tiltas.search;

import eu.tiltas.language.Language;
import java.util.Set;

/**
 * What a reader asks for, parsed once at the rim.
 *
 * @param text what was typed, trimmed, without control characters, at most {@value #MAX_TEXT} characters; may be empty
 * @param language the language of the results
 * @param sections only these sections; empty for all
 * @param types only these types; empty for all
 * @param page from 1
 * @param size hits on a page, 1 to {@value #MAX_SIZE}
 */
public record SearchQuery(
        String text, Language language, Set<String> sections, Set<String> types, Sort sort, int page, int size) {

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
        sections = Set.copyOf(sections);
        types = Set.copyOf(types);
    }
}
