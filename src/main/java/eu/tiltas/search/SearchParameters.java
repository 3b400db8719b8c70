package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.link.BadParameter;
import eu.tiltas.link.Routes;
import eu.tiltas.search.SearchQuery.Sort;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A search as it stands in an address: reading it and writing it. */
public final class SearchParameters {

    public static final String TEXT = "q";
    public static final String SORT = "sort";
    public static final String PAGE = "page";
    public static final String SIZE = "size";
    /** For editors: why each hit stands where it does. Never written into an address. */
    public static final String EXPLAIN = "explain";

    public static final int SIZE_OF_PAGE = 10;
    /** All that the address of a search on the public site can hold. */
    public static final Set<String> NAMES = Stream.concat(
                    Stream.of(TEXT, SORT, PAGE, EXPLAIN),
                    Arrays.stream(Facet.values()).map(Facet::word))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,60}");
    private static final int MOST_VALUES = 20;

    private SearchParameters() {}

    /**
     * Reads a search.
     *
     * @throws BadParameter for the first value out of bounds
     */
    public static SearchQuery read(Map<String, String> parameters, Language language) {
        String typed = parameters.getOrDefault(TEXT, "");
        if (typed.strip().length() > SearchQuery.MAX_TEXT) {
            throw new BadParameter(TEXT, "field.long", TEXT, SearchQuery.MAX_TEXT);
        }
        return new SearchQuery(
                SearchText.clean(typed),
                language,
                filters(parameters),
                sort(parameters),
                number(parameters, PAGE, 1, SearchQuery.MAX_PAGE),
                number(parameters, SIZE, SIZE_OF_PAGE, SearchQuery.MAX_SIZE));
    }

    /** The same with a text that is not too long: people who paste a page into the field still get an answer. */
    public static Map<String, String> forgiven(Map<String, String> parameters) {
        Map<String, String> shorter = new HashMap<>(parameters);
        shorter.computeIfPresent(TEXT, (name, typed) -> SearchText.clean(typed));
        return shorter;
    }

    private static Map<Facet, Set<String>> filters(Map<String, String> parameters) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            filters.put(facet, words(parameters, facet.word()));
        }
        if (filters.get(Facet.LANGUAGE).stream()
                .anyMatch(code -> Language.of(code).isEmpty())) {
            throw new BadParameter(Facet.LANGUAGE.word(), "parameter.words", Facet.LANGUAGE.word());
        }
        return filters;
    }

    private static Set<String> words(Map<String, String> parameters, String name) {
        String value = parameters.getOrDefault(name, "");
        if (value.isEmpty()) {
            return Set.of();
        }
        Set<String> words = new LinkedHashSet<>(Arrays.asList(value.split(",", -1)));
        if (words.size() > MOST_VALUES
                || words.stream().anyMatch(word -> !WORD.matcher(word).matches())) {
            throw new BadParameter(name, "parameter.words", name);
        }
        return words;
    }

    /**
     * Whether the hits shall be explained.
     *
     * @throws BadParameter if it is neither yes nor no
     */
    public static boolean explains(Map<String, String> parameters) {
        return switch (parameters.getOrDefault(EXPLAIN, "")) {
            case "1", "true" -> true;
            case "", "0", "false" -> false;
            default -> throw new BadParameter(EXPLAIN, "parameter.flag", EXPLAIN);
        };
    }

    private static Sort sort(Map<String, String> parameters) {
        String value = parameters.getOrDefault(SORT, "relevance");
        return Arrays.stream(Sort.values())
                .filter(sort -> word(sort).equals(value))
                .findFirst()
                .orElseThrow(() -> new BadParameter(SORT, "parameter.sort", SORT));
    }

    private static int number(Map<String, String> parameters, String name, int otherwise, int most) {
        String value = parameters.getOrDefault(name, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw new BadParameter(name, "parameter.number", name, most);
        }
        return Integer.parseInt(value);
    }

    static String word(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    /** The address of a search on the public site, without host; only what differs from the defaults is written. */
    public static String url(SearchQuery query) {
        return url(Routes.search(query.language()), query);
    }

    /** The address of its Atom feed; the feed has one page. */
    public static String feedUrl(SearchQuery query) {
        return url(Routes.searchFeed(query.language()), query.onPage(1));
    }

    private static String url(String place, SearchQuery query) {
        StringBuilder url = new StringBuilder(place);
        append(url, TEXT, query.text(), "");
        for (Facet facet : Facet.values()) {
            append(url, facet.word(), String.join(",", new TreeSet<>(query.chosen(facet))), "");
        }
        append(url, SORT, word(query.sort()), word(Sort.RELEVANCE));
        append(url, PAGE, String.valueOf(query.page()), "1");
        return url.toString();
    }

    private static void append(StringBuilder url, String name, String value, String usual) {
        if (!value.equals(usual)) {
            url.append(url.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(Routes.encode(value));
        }
    }
}
