package eu.tiltas.search;

import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.language.PartialDate;
import eu.tiltas.link.FileUses;
import eu.tiltas.link.Paging;
import eu.tiltas.link.Routes;
import eu.tiltas.search.SearchIndex.UnknownWord;
import eu.tiltas.search.SearchIndex.Version;
import eu.tiltas.search.SearchQuery.Sort;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.SearchResults.Part;
import eu.tiltas.search.answer.Answer;
import eu.tiltas.search.answer.Answer.Reading;
import eu.tiltas.search.answer.Answers;
import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.Concept.Kind;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.concept.QueryConcepts.Translated;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A search and what it found, as the reader sees it. */
@Named("search")
@RequestScoped
public class SearchView {

    /** The kind of documents, and how many pages are told that one stands on. */
    private static final String FILE = "file";

    private static final int MOST_PAGES = 3;

    /** A hit as shown. */
    public record HitLine(
            String url,
            String title,
            String type,
            String section,
            LocalDate date,
            List<Part> snippet,
            String heading,
            String headingUrl,
            String by,
            String language,
            Version translation,
            boolean promoted,
            List<Link> pages,
            List<ExplanationLines.Line> explanation) {}

    /** A word that no page has, with the search for others in its place. */
    public record Unknown(String word, List<Link> similar) {}

    /** A search to go on with. */
    public record Link(String url, String title) {}

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
    FileUses fileUses;

    @Inject
    ConceptBook book;

    @Inject
    PastSearches past;

    @Inject
    Answers answers;

    /** With fewer hits in the reader's language the search is explained, and others are offered. */
    private static final int FEW = 4;

    private SearchQuery query;
    private SearchResults results;
    private Optional<Answer> answer = Optional.empty();
    private List<Unknown> unknown = List.of();
    private List<Link> related = List.of();
    private Map<Hit, Explanation> explanations = Map.of();
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
        results = asked.text().isEmpty() ? null : search.find(asked, true);
        if (isAsked()) {
            past.note(results);
            answer = asked.page() == 1
                    ? answers.to(asked.text(), results.concepts(), asked.language())
                    : Optional.empty();
            help();
        }
    }

    /** Explains the hits loaded; for editors. */
    public void explain() {
        explanations = results == null ? Map.of() : search.explain(results);
    }

    /** What answers the question, on the first page; mostly nothing. */
    public List<Reading> getAnswer() {
        return answer.map(Answer::readings).orElse(List.of());
    }

    /** The day, month or year as the reader's language writes it; empty if it is not known. */
    public String asOf(Reading reading) {
        return reading.asOf().map(date -> date.format(query.language())).orElse("");
    }

    /** The same search in each language. */
    public Map<Language, String> versions() {
        return Routes.everywhere(
                language -> SearchParameters.url(query.in(language).onPage(1)));
    }

    public boolean isAsked() {
        return results != null;
    }

    /** Whether there is a hit in any language. */
    public boolean isAny() {
        return isAsked() && (results.total() > 0 || !results.hits().isEmpty());
    }

    /** The address of what was found first; empty on later pages, and where nothing was found. */
    public Optional<String> first() {
        return results == null || query.page() > 1
                ? Optional.empty()
                : results.own().stream().map(Hit::url).findFirst();
    }

    /** The same search for programs that tell what is new. */
    public String getFeedUrl() {
        return SearchParameters.feedUrl(query);
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
        return results.own().stream().map(this::line).toList();
    }

    /** In other languages than the reader's. */
    public List<HitLine> getOthers() {
        return results.others().stream().map(this::line).toList();
    }

    private HitLine line(Hit hit) {
        String section = site().section(hit.section())
                .map(s -> s.title(query.language()))
                .orElse("");
        String place = hit.anchor().isEmpty() ? hit.url() : hit.url() + "#" + hit.anchor();
        return new HitLine(
                hit.url(),
                hit.title(),
                hit.type(),
                section,
                hit.date(),
                hit.snippet(),
                hit.heading(),
                place,
                by(hit),
                hit.language().code(),
                hit.translation().orElse(null),
                hit.promoted(),
                pages(hit),
                Optional.ofNullable(explanations.get(hit))
                        .map(explanation -> ExplanationLines.of(explanation, query.language()))
                        .orElse(List.of()));
    }

    /** The pages that a document stands on. */
    private List<Link> pages(Hit hit) {
        return hit.kind().equals(FILE)
                ? fileUses.of(hit.key()).stream()
                        .filter(use -> use.isSeen() && use.language() == hit.language())
                        .limit(MOST_PAGES)
                        .map(use -> new Link(use.url(), use.title()))
                        .toList()
                : List.of();
    }

    /** The names by which it was found, but for those that were typed. */
    private String by(Hit hit) {
        String typed = query.text().toLowerCase(Locale.ROOT);
        return hit.by().stream()
                .map(concept -> concept.called(hit.language()))
                .filter(name -> !typed.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The language that the query seems to be in, if it is not the reader's; else empty. */
    public String getGuess() {
        Language guess = results.concepts().language();
        return guess == query.language() || results.known() ? "" : guess.code();
    }

    /** The same search there. */
    public String getGuessUrl() {
        return SearchParameters.url(
                query.in(results.concepts().language()).withFilters(Map.of()).onPage(1));
    }

    /** Looked for where little was found only, and once. */
    private void help() {
        boolean few = results.query().page() == 1 && results.own().size() < FEW;
        unknown = !few || isCorrected() || results.known()
                ? List.of()
                : search.unknownWords(query).stream().map(this::unknown).toList();
        related = few
                ? search.related(results).stream().map(this::link).distinct().toList()
                : List.of();
    }

    /** The words that no page of the reader's language has, where little was found. */
    public List<Unknown> getUnknown() {
        return unknown;
    }

    private Unknown unknown(UnknownWord word) {
        List<Link> similar = word.similar().stream()
                .map(other -> new Link(searchUrl(query.text().replace(word.word(), other)), other))
                .toList();
        return new Unknown(word.word(), similar);
    }

    /** Concepts beside those of the query, as searches, where little was found. */
    public List<Link> getRelated() {
        return related;
    }

    private Link link(Concept concept) {
        String name = concept.name(query.language());
        return new Link(searchUrl(name), name);
    }

    private String searchUrl(String text) {
        return SearchParameters.url(
                query.withText(SearchText.clean(text)).withFilters(Map.of()).onPage(1));
    }

    /** Names beside those typed, with or without diacritics, by which texts were found. */
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
        if (former.isEmpty() && (name.equalsIgnoreCase(asked.label().text()) || SearchText.says(query.text(), name))) {
            return new Meant("", "", "");
        }
        String shown = asked.concept().called(query.language());
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

    public List<Filters> getFilters() {
        return Arrays.stream(Facet.values())
                .map(facet -> new Filters(facet.word(), filters(facet)))
                .filter(this::isOffered)
                .toList();
    }

    /** One language is no choice. */
    private boolean isOffered(Filters filters) {
        boolean languages = filters.facet().equals(Facet.LANGUAGE.word());
        return !filters.values().isEmpty()
                && (!languages
                        || filters.values().size() > 1
                        || !query.chosen(Facet.LANGUAGE).isEmpty());
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
            case LANGUAGE -> Messages.ofPortal().in(query.language()).get("language.name." + value);
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
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
