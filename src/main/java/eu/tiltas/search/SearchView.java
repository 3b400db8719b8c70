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
import eu.tiltas.search.concept.QueryConcepts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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

    /** A section or type to filter by. */
    public record Filter(String url, String title, String type, int count, boolean selected) {}

    /** An order to choose. */
    public record Order(String url, String sort, boolean selected) {}

    /** A chosen filter, with the search without it. */
    public record Chip(String url, String title) {}

    @Inject
    Search search;

    @Inject
    SiteHolder sites;

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
        return Routes.everywhere(language -> SearchParameters.url(new SearchQuery(
                query.text(), language, query.sections(), query.types(), query.sort(), 1, query.size())));
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
        return SearchParameters.url(with(getSuggestion(), query.sections(), query.types(), query.sort(), 1));
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

    public List<Elsewhere> getElsewhere() {
        Map<Language, List<HitLine>> groups = new java.util.LinkedHashMap<>();
        results.elsewhere().forEach(hit -> groups.computeIfAbsent(hit.language(), l -> new ArrayList<>())
                .add(line(hit)));
        return groups.entrySet().stream()
                .map(e -> new Elsewhere(e.getKey().code(), e.getValue()))
                .toList();
    }

    public List<Filter> getSections() {
        return site().sections().stream()
                .filter(s -> results.sectionCounts().containsKey(s.key())
                        || query.sections().contains(s.key()))
                .map(s -> new Filter(
                        SearchParameters.url(
                                with(query.text(), toggled(query.sections(), s.key()), query.types(), query.sort(), 1)),
                        s.title(query.language()),
                        "",
                        results.sectionCounts().getOrDefault(s.key(), 0),
                        query.sections().contains(s.key())))
                .toList();
    }

    public List<Filter> getTypes() {
        Set<String> types = new java.util.TreeSet<>(results.typeCounts().keySet());
        types.addAll(query.types());
        return types.stream()
                .filter(type -> !typeNames.of(type).isEmpty())
                .map(type -> new Filter(
                        SearchParameters.url(
                                with(query.text(), query.sections(), toggled(query.types(), type), query.sort(), 1)),
                        typeNames.of(type),
                        type,
                        results.typeCounts().getOrDefault(type, 0),
                        query.types().contains(type)))
                .toList();
    }

    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        getSections().stream().filter(Filter::selected).forEach(f -> chips.add(new Chip(f.url(), f.title())));
        getTypes().stream().filter(Filter::selected).forEach(f -> chips.add(new Chip(f.url(), f.title())));
        return chips;
    }

    public String getClearUrl() {
        return SearchParameters.url(with(query.text(), Set.of(), Set.of(), query.sort(), 1));
    }

    public List<Order> getSorts() {
        List<Order> orders = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            String url = SearchParameters.url(with(query.text(), query.sections(), query.types(), sort, 1));
            orders.add(new Order(url, SearchParameters.word(sort), sort == query.sort()));
        }
        return orders;
    }

    public Paging getPaging() {
        int last = Math.min(SearchQuery.MAX_PAGE, Paging.pages(getTotal(), query.size()));
        return Paging.of(
                query.page(),
                last,
                number -> SearchParameters.url(
                        with(query.text(), query.sections(), query.types(), query.sort(), number)));
    }

    private SearchQuery with(String text, Set<String> sections, Set<String> types, Sort sort, int page) {
        return new SearchQuery(text, query.language(), sections, types, sort, page, query.size());
    }

    private static Set<String> toggled(Set<String> values, String value) {
        Set<String> toggled = new HashSet<>(values);
        if (!toggled.remove(value)) {
            toggled.add(value);
        }
        return toggled;
    }

    private Site site() {
        return sites.site();
    }
}
