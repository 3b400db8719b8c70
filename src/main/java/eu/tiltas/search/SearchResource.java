package eu.tiltas.search;

import eu.tiltas.link.BadParameter;
import eu.tiltas.link.Parameters;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.SearchResults.Part;
import eu.tiltas.search.answer.Answers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Search and suggestions for programs. {@code openapi.yaml} describes what is promised. */
@Path("v1")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class SearchResource {

    /** Kept, for to look for it takes as long as a tenth of a search. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** Facets that are counted only if asked for, because that takes more searches. */
    private static final String COUNT = "count";

    private static final Set<String> OF_SEARCH = Stream.concat(
                    SearchParameters.NAMES.stream(), Stream.of(Parameters.LANGUAGE, SearchParameters.SIZE, COUNT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_SUGGEST =
            Set.of(SearchParameters.TEXT, Parameters.LANGUAGE, SearchParameters.SIZE);
    private static final int SUGGESTIONS = 10;

    @Inject
    Search search;

    @Inject
    Answers answers;

    @Context
    UriInfo uri;

    /** Texts that match, best first. */
    @GET
    @Path("search")
    public String search() {
        Parameters parameters = Parameters.read(uri.getQueryParameters(), OF_SEARCH);
        SearchQuery query = SearchParameters.read(parameters.values(), parameters.language());
        if (query.text().isEmpty()) {
            throw new BadParameter(SearchParameters.TEXT, "field.missing", SearchParameters.TEXT);
        }
        String count = parameters.values().getOrDefault(COUNT, "");
        if (!Set.of("", Facet.LANGUAGE.word()).contains(count)) {
            throw new BadParameter(COUNT, "parameter.words", COUNT);
        }
        boolean explained = SearchParameters.explains(parameters.values());
        SearchResults results = search.find(query, !count.isEmpty());
        JsonObjectBuilder json = json(results, !count.isEmpty(), explained ? search.explain(results) : Map.of());
        if (query.page() == 1) {
            answers.to(query.text(), results.concepts(), query.language())
                    .ifPresent(answer -> json.add("answer", AnswerJson.of(answer)));
        }
        return json.build().toString();
    }

    /** Titles with words that begin as typed. */
    @GET
    @Path("suggest")
    public String suggest() {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        suggestions()
                .forEach(s -> items.add(JSON.createObjectBuilder()
                        .add("title", s.title())
                        .add("key", s.key())
                        .add("url", s.url())
                        .add("kind", s.kind().word())));
        return JSON.createObjectBuilder().add("items", items).build().toString();
    }

    /** The same in the form that browsers' search boxes expect (OpenSearch Suggestions 1.1). */
    @GET
    @Path("suggest/opensearch")
    @Produces("application/x-suggestions+json;charset=UTF-8")
    public String suggestForBrowsers() {
        JsonArrayBuilder titles = JSON.createArrayBuilder();
        suggestions().forEach(s -> titles.add(s.title()));
        return JSON.createArrayBuilder()
                .add(uri.getQueryParameters().getFirst(SearchParameters.TEXT))
                .add(titles)
                .build()
                .toString();
    }

    private List<Suggestion> suggestions() {
        Parameters parameters = Parameters.read(uri.getQueryParameters(), OF_SUGGEST);
        Map<String, String> sized = new HashMap<>(parameters.values());
        sized.putIfAbsent(SearchParameters.SIZE, String.valueOf(SUGGESTIONS));
        if (!sized.containsKey(SearchParameters.TEXT)) {
            throw new BadParameter(SearchParameters.TEXT, "field.missing", SearchParameters.TEXT);
        }
        SearchQuery query = SearchParameters.read(sized, parameters.language());
        return search.suggest(query.text(), query.language(), query.size());
    }

    private JsonObjectBuilder json(SearchResults results, boolean languages, Map<Hit, Explanation> explanations) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        for (Hit hit : results.hits()) {
            JsonObjectBuilder item = json(hit);
            Explanation explanation = explanations.get(hit);
            items.add(explanation == null ? item : item.add("explanation", ExplanationJson.of(explanation)));
        }
        JsonObjectBuilder facets = JSON.createObjectBuilder();
        for (Facet facet : Facet.values()) {
            if (facet != Facet.LANGUAGE || languages) {
                facets.add(facet.word(), counts(results.counts(facet)));
            }
        }
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("query", results.query().text())
                .add("lang", results.query().language().code())
                .add("total", results.total())
                .add("page", results.query().page())
                .add("size", results.query().size())
                .add("items", items)
                .add("facets", facets)
                .add("concepts", concepts(results))
                .add("translations", translations(results))
                .add("corrected", results.corrected());
        results.suggestion().ifPresentOrElse(text -> json.add("suggestion", text), () -> json.addNull("suggestion"));
        return json;
    }

    private static JsonArrayBuilder concepts(SearchResults results) {
        JsonArrayBuilder concepts = JSON.createArrayBuilder();
        results.concepts()
                .concepts()
                .forEach(asked -> concepts.add(JSON.createObjectBuilder()
                        .add("id", asked.concept().id())
                        .add("name", asked.concept().name(results.query().language()))
                        .add("asked", asked.label().text())));
        return concepts;
    }

    private static JsonArrayBuilder translations(SearchResults results) {
        JsonArrayBuilder translations = JSON.createArrayBuilder();
        results.translations()
                .forEach(translated -> translations.add(JSON.createObjectBuilder()
                        .add("asked", translated.word())
                        .add("lang", translated.to().code())
                        .add("word", translated.stem())
                        .add("probability", translated.probability())));
        return translations;
    }

    private static JsonObjectBuilder counts(Map<String, Integer> counts) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> json.add(entry.getKey(), entry.getValue()));
        return json;
    }

    private static JsonArrayBuilder foundBy(Hit hit) {
        JsonArrayBuilder names = JSON.createArrayBuilder();
        hit.by()
                .forEach(concept -> names.add(JSON.createObjectBuilder()
                        .add("id", concept.id())
                        .add("name", concept.called(hit.language()))));
        return names;
    }

    private JsonObjectBuilder json(Hit hit) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("key", hit.key())
                .add("kind", hit.kind())
                .add("lang", hit.language().code())
                .add("url", hit.url())
                .add("title", hit.title())
                .add("type", hit.type())
                .add("section", hit.section())
                .add("snippet", hit.snippet().stream().map(Part::text).collect(Collectors.joining()))
                .add("heading", hit.heading())
                .add("anchor", hit.anchor())
                .add("foundBy", foundBy(hit))
                .add("promoted", hit.promoted())
                .add("score", hit.score());
        hit.translation()
                .ifPresent(version -> json.add(
                        "translation",
                        JSON.createObjectBuilder().add("url", version.url()).add("title", version.title())));
        if (hit.date() != null) {
            json.add("date", hit.date().toString());
        }
        return json;
    }
}
