package eu.tiltas.search;

import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;
import eu.tiltas.link.Paging;
import eu.tiltas.link.Routes;
import eu.tiltas.search.SearchQuery.Sort;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.SearchResults.Part;
import eu.tiltas.search.concept.Concept.Kind;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.concept.QueryConcepts.Translated;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A search and what it found, as the reader sees it. */
@Named("search")
@RequestScoped
public class SearchView {

    /** A hit as shown. */
    public record HitLine(
            String url,
            String title,
            String type,
            String section,
            LocalDate date,
            List<Part> snippet,
            String heading,
            String headingUrl) {}

    /** Hits in another language. */
    public record Elsewhere(String language, List<HitLine> hits) {}

    /**
     * What was asked for, by the name that the reader's language has for it.
     *
     * @param former the name it no longer has and that was typed; may be empty
     * @param since when it is called otherwise; may be empty
     */
    public record Meant(String name, String former, String since) {}

    /** What a word that was typed is called in another language, by which texts were found there. */
    public record Found(String word, String language, String called) {}

    /** A value to filter by. */
    public record Filter(String url, String title, int count, boolean selected) {}

    /** The values of a facet, the most frequent first but for sections, which have their order, and years. */
    public record Filters(String facet, List<Filter> values) {}

    /** An order to choose. */
    public record Order(String url, String sort, boolean selected) {}

    /** A chosen filter, with the search without it. */
    public record Chip(String url, String title) {}

    @Inject
    Search search;

    @Inject
    SiteHolder sites;

    @Inject
    ConceptBook book;

    private SearchQuery query;
    private SearchResults results;
    private TypeNames typeNames = word -> word;

    /** How the words for types are found; they belong to whoever shows them. */
    public interface TypeNames {
        String of(String type);
    }

    /**
     * Searches, unless nothing is asked.
     *
     * @throws SearchUnavailable if the engine can't answer
     */
    public void load(SearchQuery asked, TypeNames names) {
        query = asked;
        typeNames = names;
        results = asked.text().isEmpty() ? null : search.find(asked);
    }

    /** The same search in each language. */
    public Map<Language, String> versions() {
        return Routes.everywhere(
                language -> SearchParameters.url(query.in(language).onPage(1)));
    }

    public boolean isAsked() {
        return results != null;
    }

    public int getTotal() {
        return results == null ? 0 : results.total();
    }

    public String getQuery() {
        return query.text();
    }

    public boolean isCorrected() {
        return results.corrected();
    }

    public String getSuggestion() {
        return results.suggestion().orElse("");
    }

    public String getSuggestionUrl() {
        return SearchParameters.url(query.withText(getSuggestion()).onPage(1));
    }

    /** What the hits shown were found by. */
    public String getShownQuery() {
        return isCorrected() ? getSuggestion() : query.text();
    }

    public List<HitLine> getHits() {
        return results.hits().stream().map(this::line).toList();
    }

    private HitLine line(Hit hit) {
        String section =
                site().section(hit.section()).map(s -> s.title(hit.language())).orElse("");
        String place = hit.anchor().isEmpty() ? hit.url() : hit.url() + "#" + hit.anchor();
        return new HitLine(
                hit.url(), hit.title(), hit.type(), section, hit.date(), hit.snippet(), hit.heading(), place);
    }

    /** Names beside those typed by which texts were found. */
    public List<Meant> getMeant() {
        return results.concepts().concepts().stream()
                .filter(asked -> asked.concept().kind() != Kind.EUROVOC)
                .map(this::meant)
                .filter(meant -> !meant.name().isEmpty())
                .distinct()
                .toList();
    }

    private Meant meant(QueryConcepts.Asked asked) {
        String name = asked.concept().name(query.language());
        Optional<Label> former = asked.former();
        if (former.isEmpty() && name.equalsIgnoreCase(asked.label().text())) {
            return new Meant("", "", "");
        }
        String shown = asked.concept()
                .abbreviation(query.language())
                .filter(abbreviation -> !abbreviation.equalsIgnoreCase(name))
                .map(abbreviation -> name + " (" + abbreviation + ")")
                .orElse(name);
        String since = former.map(Label::until)
                .filter(date -> !date.isEmpty())
                .map(date -> new PartialDate(date).format(query.language()))
                .orElse("");
        return new Meant(shown, former.map(Label::text).orElse(""), since);
    }

    /** By which words of other languages texts were found. */
    public List<Found> getTranslated() {
        Map<String, Found> found = new LinkedHashMap<>();
        for (Translated translated : results.translations()) {
            String language = translated.to().code();
            found.merge(
                    translated.start() + language,
                    new Found(translated.word(), language, translated.stem()),
                    (one, other) -> new Found(one.word(), language, one.called() + ", " + other.called()));
        }
        return List.copyOf(found.values());
    }

    public List<Elsewhere> getElsewhere() {
        Map<Language, List<HitLine>> groups = new LinkedHashMap<>();
        results.elsewhere().forEach(hit -> groups.computeIfAbsent(hit.language(), l -> new ArrayList<>())
                .add(line(hit)));
        return groups.entrySet().stream()
                .map(e -> new Elsewhere(e.getKey().code(), e.getValue()))
                .toList();
    }

    public List<Filters> getFilters() {
        return Arrays.stream(Facet.values())
                .map(facet -> new Filters(facet.word(), filters(facet)))
                .filter(filters -> !filters.values().isEmpty())
                .toList();
    }

    private List<Filter> filters(Facet facet) {
        return FacetValues.of(facet, results.counts(facet), query.chosen(facet)).shown(this::order).stream()
                .map(value -> filter(facet, value))
                .filter(filter -> !filter.title().isEmpty())
                .toList();
    }

    private Filter filter(Facet facet, String value) {
        Set<String> chosen = query.chosen(facet);
        return new Filter(
                SearchParameters.url(query.withFilters(toggled(facet, value))),
                title(facet, value),
                results.counts(facet).getOrDefault(value, 0),
                chosen.contains(value));
    }

    private Map<Facet, Set<String>> toggled(Facet facet, String value) {
        Set<String> values = new HashSet<>(query.chosen(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        filters.putAll(query.filters());
        filters.put(facet, values);
        return filters;
    }

    /** What readers call it; empty for a value that there is not. */
    private String title(Facet facet, String value) {
        return switch (facet) {
            case SECTION ->
                site().section(value)
                        .map(section -> section.title(query.language()))
                        .orElse("");
            case TYPE -> typeNames.of(value);
            case ORGANISATION -> name(value);
            case COUNTRY -> name("country:" + value);
            case YEAR -> value;
        };
    }

    private String name(String concept) {
        return book.finder()
                .concepts()
                .find(concept)
                .map(found -> found.name(query.language()))
                .orElse("");
    }

    /** Where a section stands among the sections. */
    private int order(String section) {
        return site().sections().stream().map(s -> s.key()).toList().indexOf(section);
    }

    public List<Chip> getChips() {
        return getFilters().stream()
                .flatMap(filters -> filters.values().stream())
                .filter(Filter::selected)
                .map(filter -> new Chip(filter.url(), filter.title()))
                .toList();
    }

    public String getClearUrl() {
        return SearchParameters.url(query.withFilters(Map.of()));
    }

    public List<Order> getSorts() {
        return Arrays.stream(Sort.values())
                .map(sort -> new Order(
                        SearchParameters.url(query.sorted(sort)), SearchParameters.word(sort), sort == query.sort()))
                .toList();
    }

    public Paging getPaging() {
        int last = Math.min(SearchQuery.MAX_PAGE, Paging.pages(getTotal(), query.size()));
        return Paging.of(query.page(), last, number -> SearchParameters.url(query.onPage(number)));
    }

    private Site site() {
        return sites.site();
    }
}
