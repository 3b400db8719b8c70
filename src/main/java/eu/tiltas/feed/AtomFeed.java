package eu.tiltas.feed;

import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.PublicFile;
import eu.tiltas.link.Routes;
import eu.tiltas.page.PageEntry;
import eu.tiltas.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was published or changed last, for a language and for each section in it (RFC 4287). */
@ApplicationScoped
class AtomFeed implements PublicFile {

    private static final int ENTRIES = 30;
    private static final String TYPE = "application/atom+xml;charset=UTF-8";

    @Inject
    Pages pages;

    @Inject
    SiteHolder sites;

    @Inject
    Settings settings;

    @Override
    public Optional<Document> at(String path) {
        if (!path.endsWith("/atom.xml")) {
            return Optional.empty();
        }
        for (Language language : Language.values()) {
            if (path.equals(Routes.feed(language))) {
                return Optional.of(feed(language, path, Optional.empty()));
            }
            for (Site.Section section : sites.site().sections()) {
                if (path.equals(Routes.feed(language, section))) {
                    return Optional.of(feed(language, path, Optional.of(section)));
                }
            }
        }
        return Optional.empty();
    }

    private Document feed(Language language, String path, Optional<Site.Section> section) {
        List<PageEntry> entries =
                section.map(s -> inSection(language, s)).orElseGet(() -> pages.latest(language, ENTRIES));
        String base = settings.publicUrl();
        Xml xml = new Xml().open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language.code());
        xml.element("id", base + path);
        xml.element("title", title(language, section));
        xml.element(
                "updated",
                instant(entries.stream()
                        .map(AtomFeed::day)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH)));
        xml.open("author").element("name", siteTitle(language)).close();
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", base + path);
        String page = section.map(s -> Routes.section(language, s)).orElseGet(() -> Routes.home(language));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", base + page);
        entries.forEach(entry -> entry(xml, entry));
        return new Document(TYPE, xml.close().text());
    }

    private List<PageEntry> inSection(Language language, Site.Section section) {
        return pages.inSection(language, section.key()).stream()
                .sorted(Comparator.comparing(AtomFeed::day).reversed())
                .limit(ENTRIES)
                .toList();
    }

    private String title(Language language, Optional<Site.Section> section) {
        Messages.Words words = Messages.ofPortal().in(language);
        return section.map(s -> words.get("feed.section", siteTitle(language), s.title(language)))
                .orElseGet(() -> words.get("feed.title", siteTitle(language)));
    }

    private String siteTitle(Language language) {
        return sites.site().title().in(language).orElse("Tiltas");
    }

    private void entry(Xml xml, PageEntry entry) {
        xml.open("entry");
        xml.element("id", tag(entry));
        xml.element("title", entry.title());
        xml.element("updated", instant(day(entry)));
        xml.element("published", instant(entry.published()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", settings.publicUrl() + entry.url());
        xml.element("summary", entry.summary().isEmpty() ? entry.title() : entry.summary());
        xml.close();
    }

    /** Stays the same when the address changes (RFC 4151). */
    private String tag(PageEntry entry) {
        return "tag:" + URI.create(settings.publicUrl()).getHost() + ","
                + entry.published().getYear() + ":" + entry.key() + "/"
                + entry.language().code();
    }

    private static LocalDate day(PageEntry entry) {
        return entry.updated().isAfter(entry.published()) ? entry.updated() : entry.published();
    }

    private static String instant(LocalDate day) {
        return day.atStartOfDay(Clock.ZONE).toInstant().toString();
    }
}
