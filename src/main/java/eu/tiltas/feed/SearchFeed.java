package eu.tiltas.feed;

import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.AskedFile;
import eu.tiltas.link.BadParameter;
import eu.tiltas.link.PublicFile.Document;
import eu.tiltas.link.Routes;
import eu.tiltas.search.Search;
import eu.tiltas.search.SearchParameters;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.SearchResults.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A search as an Atom feed (RFC 4287): the hits of its first page in the order asked for. */
@ApplicationScoped
class SearchFeed implements AskedFile {

    /** Kinds whose name stands in their permalinks. */
    private static final Set<String> NAMED = Set.of("dataset", "planner");

    private static final int ENTRIES = 30;

    @Inject
    Search search;

    @Inject
    SiteHolder sites;

    @Inject
    Settings settings;

    @Override
    public Optional<Document> at(String path, Language language, Map<String, String> parameters) {
        if (!path.equals(Routes.searchFeed(language))) {
            return Optional.empty();
        }
        SearchQuery query = SearchParameters.read(SearchParameters.forgiven(parameters), language);
        if (query.text().isEmpty()) {
            throw new BadParameter(SearchParameters.TEXT, "field.missing", SearchParameters.TEXT);
        }
        return Optional.of(new Document("application/atom+xml;charset=UTF-8", feed(query.onPage(1))));
    }

    private String feed(SearchQuery query) {
        List<Hit> hits = search.find(query.sized(ENTRIES)).hits();
        Language language = query.language();
        String base = settings.publicUrl();
        String site = sites.site().title().in(language).orElse("Tiltas");
        String self = base + SearchParameters.feedUrl(query);
        Xml xml = new Xml().open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language.code());
        xml.element("id", self);
        xml.element("title", Messages.ofPortal().in(language).get("search.feed.title", query.text(), site));
        xml.element("updated", instant(latest(hits)));
        xml.open("author").element("name", site).close();
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", base + SearchParameters.url(query));
        hits.forEach(hit -> entry(xml, hit, base));
        return xml.close().text();
    }

    /** Keys are unique within their kind; those of pages and registers stand in permalinks by themselves. */
    private static String permalink(Hit hit) {
        String kind = NAMED.contains(hit.kind()) ? hit.kind() + "/" : "";
        return "/id/" + kind + Routes.encode(hit.key());
    }

    private static void entry(Xml xml, Hit hit, String base) {
        xml.open("entry", "xml:lang", hit.language().code());
        // The permalink of the page outlives its address.
        xml.element("id", base + permalink(hit) + "#" + hit.language().code());
        xml.element("title", hit.title());
        xml.element("updated", instant(day(hit)));
        xml.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "text/html",
                "hreflang",
                hit.language().code(),
                "href",
                base + hit.url());
        String extract = hit.snippet().stream().map(Part::text).collect(Collectors.joining());
        xml.element("summary", extract.isBlank() ? hit.title() : extract);
        xml.close();
    }

    private static LocalDate latest(List<Hit> hits) {
        return hits.stream()
                .map(Hit::date)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    private static LocalDate day(Hit hit) {
        return hit.date() == null ? LocalDate.EPOCH : hit.date();
    }

    private static String instant(LocalDate day) {
        return day.atStartOfDay(Clock.ZONE).toInstant().toString();
    }
}
