package eu.tiltas.feed;

import eu.tiltas.config.Settings;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.PublicFile;
import eu.tiltas.link.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;

/** Lets a browser's own search box search the portal (OpenSearch 1.1). */
@ApplicationScoped
class OpenSearchDescription implements PublicFile {

    private static final int LONGEST_NAME = 16;

    @Inject
    SiteHolder sites;

    @Inject
    Settings settings;

    @Override
    public Optional<Document> at(String path) {
        return Arrays.stream(Language.values())
                .filter(language -> path.equals(Routes.openSearch(language)))
                .findFirst()
                .map(language ->
                        new Document("application/opensearchdescription+xml;charset=UTF-8", describe(language)));
    }

    private String describe(Language language) {
        String base = settings.publicUrl();
        String title = sites.site().title().in(language).orElse("Tiltas");
        Xml xml = new Xml().open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
        xml.element("ShortName", title.substring(0, Math.min(title.length(), LONGEST_NAME)));
        xml.element("Description", Messages.ofPortal().in(language).get("search.label"));
        xml.element("Language", language.code());
        xml.element("InputEncoding", "UTF-8");
        xml.empty("Url", "type", "text/html", "template", base + Routes.search(language) + "?q={searchTerms}");
        xml.empty(
                "Url",
                "type",
                "application/atom+xml",
                "template",
                base + Routes.searchFeed(language) + "?q={searchTerms}");
        xml.empty(
                "Url",
                "type",
                "application/opensearchdescription+xml",
                "rel",
                "self",
                "template",
                base + Routes.openSearch(language));
        xml.empty(
                "Url",
                "type",
                "application/x-suggestions+json",
                "template",
                base + "/api/v1/suggest/opensearch?q={searchTerms}&lang=" + language.code());
        return xml.close().text();
    }
}
