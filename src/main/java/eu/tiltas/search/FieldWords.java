package eu.tiltas.search;

import eu.tiltas.language.Countries;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.language.Slug;
import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.ConceptFinder;
import eu.tiltas.search.concept.QueryConcepts;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Filters typed as words, for those who want them: <i>type:news</i>, <i>country:"South Korea"</i>, <i>year:2024</i>, the
 * name in the reader's language or in English, the country by any of its names or its code. What is not understood stays a word.
 */
final class FieldWords {

    private static final Pattern FIELD =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}{3,12}):(?:\"([^\"]+)\"|([^\\s\"]+))");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]{2,30}");

    private static final List<String> TYPES =
            List.of("guidance", "news", "organisation", "publication", "about", "dataset", "planner");

    private final Language language;
    private final ConceptFinder finder;
    private final Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);

    private FieldWords(SearchQuery query, ConceptFinder finder) {
        this.language = query.language();
        this.finder = finder;
        query.filters().forEach((facet, values) -> filters.put(facet, new HashSet<>(values)));
    }

    /** The query without them, narrowed to what they say beside the filters that it has. */
    static SearchQuery applied(SearchQuery query, ConceptFinder finder) {
        if (query.text().indexOf(':') < 0) {
            return query;
        }
        FieldWords words = new FieldWords(query, finder);
        String rest = FIELD.matcher(query.text()).replaceAll(words::understood);
        return new SearchQuery(
                rest.replaceAll("\\s+", " ").strip(),
                query.language(),
                words.filters,
                query.sort(),
                query.page(),
                query.size());
    }

    private String understood(MatchResult field) {
        String value = field.group(2) == null ? field.group(3) : field.group(2);
        Optional<Facet> facet = facet(Slug.fold(field.group(1)));
        Optional<String> known = facet.flatMap(f -> value(f, value));
        known.ifPresent(word -> filters.computeIfAbsent(facet.orElseThrow(), f -> new HashSet<>())
                .add(word));
        return known.isPresent() ? " " : Matcher.quoteReplacement(field.group());
    }

    private Optional<Facet> facet(String name) {
        for (Facet facet : Set.of(Facet.TYPE, Facet.COUNTRY, Facet.YEAR)) {
            String key = "field." + facet.word();
            if (name.equals(facet.word())
                    || name.equals(Messages.ofRoutes().in(language).get(key))) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }

    private Optional<String> value(Facet facet, String value) {
        String word = value.toLowerCase(Locale.ROOT);
        return switch (facet) {
            case YEAR -> Optional.of(word).filter(year -> YEAR.matcher(year).matches());
            case TYPE ->
                Optional.of(type(Slug.fold(word)))
                        .filter(type -> TYPE.matcher(type).matches());
            default -> country(value);
        };
    }

    /** As the reader's language calls it, else as it is written in addresses. */
    private String type(String name) {
        Messages.Words words = Messages.ofPortal().in(language);
        return TYPES.stream()
                .filter(type -> words.find("typed." + type).filter(name::equals).isPresent())
                .findFirst()
                .orElse(name);
    }

    /** By any of its names, else by its code. */
    private Optional<String> country(String name) {
        return named(name).or(() -> Optional.of(name.toUpperCase(Locale.ROOT)).filter(Countries::isCode));
    }

    private Optional<String> named(String name) {
        return finder.asked(name, language).concepts().stream()
                .map(QueryConcepts.Asked::concept)
                .filter(concept -> concept.kind() == Concept.Kind.COUNTRY)
                .map(concept -> concept.id().substring(concept.id().indexOf(':') + 1))
                .findFirst();
    }
}
