package eu.tiltas.feed;

import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.dataset.Dataset;
import eu.tiltas.dataset.Datasets;
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
import java.util.stream.Stream;

/** What was published or changed last, for a language and for each section in it (RFC 4287). */
@ApplicationScoped
class AtomFeed implements PublicFile {

    private static final int ENTRIES = 30;
    private static final String TYPE = "application/atom+xml;charset=UTF-8";

    @Inject
    Pages pages;

    @Inject
    Datasets datasets;

    @Inject
    SiteHolder sites;

    @Inject
    Settings settings;

    /** A text or dataset as a reader follows it; its id stays the same when its address changes. */
    private record Entry(
            String id, String title, String summary, String url, LocalDate updated, Optional<LocalDate> published) {}

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
        List<Entry> entries = entries(language, section);
        String base = settings.publicUrl();
        Xml xml = new Xml().open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language.code());
        xml.element("id", base + path);
        xml.element("title", title(language, section));
        xml.element(
                "updated",
                instant(entries.stream()
                        .map(Entry::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH)));
        xml.open("author").element("name", siteTitle(language)).close();
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", base + path);
        String page = section.map(s -> Routes.section(language, s)).orElseGet(() -> Routes.home(language));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", base + page);
        entries.forEach(entry -> entry(xml, entry));
        return new Document(TYPE, xml.close().text());
    }

    /** The newest, pages before datasets of the same day. */
    private List<Entry> entries(Language language, Optional<Site.Section> section) {
        List<PageEntry> texts =
                section.map(s -> pages.inSection(language, s.key())).orElseGet(() -> pages.latest(language, ENTRIES));
        Stream<Dataset> tables = datasets.all().stream()
                .filter(dataset -> section.isEmpty()
                        || dataset.section().equals(section.get().key()));
        return Stream.concat(texts.stream().map(this::entry), tables.map(dataset -> entry(dataset, language)))
                .sorted(Comparator.comparing(Entry::updated).reversed())
                .limit(ENTRIES)
                .toList();
    }

    private Entry entry(PageEntry page) {
        return new Entry(
                tag(page),
                page.title(),
                page.summary(),
                page.url(),
                page.updated().isAfter(page.published()) ? page.updated() : page.published(),
                Optional.of(page.published()));
    }

    private Entry entry(Dataset dataset, Language language) {
        return new Entry(
                settings.publicUrl() + dataset.permalink() + "#" + language.code(),
                dataset.title(language),
                dataset.description(language),
                dataset.url(language),
                dataset.modified(),
                Optional.empty());
    }

    private String title(Language language, Optional<Site.Section> section) {
        Messages.Words words = Messages.ofPortal().in(language);
        return section.map(s -> words.get("feed.section", siteTitle(language), s.title(language)))
                .orElseGet(() -> words.get("feed.title", siteTitle(language)));
    }

    private String siteTitle(Language language) {
        return sites.site().title().in(language).orElse("Tiltas");
    }

    private void entry(Xml xml, Entry entry) {
        xml.open("entry");
        xml.element("id", entry.id());
        xml.element("title", entry.title());
        xml.element("updated", instant(entry.updated()));
        entry.published().ifPresent(day -> xml.element("published", instant(day)));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", settings.publicUrl() + entry.url());
        xml.element("summary", entry.summary().isEmpty() ? entry.title() : entry.summary());
        xml.close();
    }

    /** RFC 4151. */
    private String tag(PageEntry entry) {
        return "tag:" + URI.create(settings.publicUrl()).getHost() + ","
                + entry.published().getYear() + ":" + entry.key() + "/"
                + entry.language().code();
    }

    private static String instant(LocalDate day) {
        return day.atStartOfDay(Clock.ZONE).toInstant().toString();
    }
}
