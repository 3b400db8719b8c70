package eu.tiltas.feed;

import eu.tiltas.config.Settings;
import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.dataset.Dataset;
import eu.tiltas.dataset.Datasets;
import eu.tiltas.language.Language;
import eu.tiltas.link.PublicFile;
import eu.tiltas.link.Routes;
import eu.tiltas.page.PageEntry;
import eu.tiltas.page.Pages;
import eu.tiltas.planner.FlowsView;
import eu.tiltas.register.Declaration;
import eu.tiltas.register.Register;
import eu.tiltas.register.RegisterRoutes;
import eu.tiltas.register.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Every public page with its versions in other languages (sitemaps.org, with hreflang alternates), and robots.txt. */
@ApplicationScoped
class Sitemap implements PublicFile {

    /** More than a sitemap file may hold is left to the links of the pages. */
    private static final int MOST = 50_000;

    @Inject
    Pages pages;

    @Inject
    Datasets datasets;

    @Inject
    FlowsView flows;

    @Inject
    SiteHolder sites;

    @Inject
    Registers registers;

    @Inject
    Settings settings;

    private record Version(String url, String day) {}

    @Override
    public Optional<Document> at(String path) {
        return switch (path) {
            case "/sitemap.xml" -> Optional.of(new Document("application/xml;charset=UTF-8", sitemap()));
            case "/robots.txt" -> Optional.of(new Document("text/plain;charset=UTF-8", robots()));
            default -> Optional.empty();
        };
    }

    private String robots() {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        for (Language language : Language.values()) {
            text.append("Disallow: ").append(Routes.search(language)).append("?\n");
            text.append("Disallow: ").append(Routes.searchFeed(language)).append("\n");
            text.append("Disallow: ").append(Routes.planner(language)).append("/*?\n");
        }
        return text + "Sitemap: " + settings.publicUrl() + "/sitemap.xml\n";
    }

    private String sitemap() {
        Xml xml = new Xml()
                .open(
                        "urlset",
                        "xmlns",
                        "http://www.sitemaps.org/schemas/sitemap/0.9",
                        "xmlns:xhtml",
                        "http://www.w3.org/1999/xhtml");
        everywhere(xml, Routes::home);
        everywhere(xml, Routes::index);
        everywhere(xml, Routes::news);
        for (Site.Section section : sites.site().sections()) {
            if (!Routes.section(Language.EN, section).equals(Routes.news(Language.EN))) {
                everywhere(xml, language -> Routes.section(language, section));
            }
        }
        registers(xml);
        planner(xml);
        everywhere(xml, Routes::datasets);
        datasets.all().forEach(dataset -> datasets(xml, dataset));
        pages().values().stream().limit(MOST / Language.values().length).forEach(versions -> urls(xml, versions));
        return xml.close().text();
    }

    private void registers(Xml xml) {
        if (!registers.all().isEmpty()) {
            everywhere(xml, Routes::registers);
        }
        for (Register register : registers.all()) {
            Declaration declaration = register.declaration();
            everywhere(xml, language -> RegisterRoutes.register(language, declaration));
            if (!declaration.page().isEmpty()) {
                everywhere(xml, language -> RegisterRoutes.special(language, declaration));
            }
            register.subjects().stream()
                    .limit(MOST / Language.values().length / 2)
                    .forEach(subject ->
                            everywhere(xml, language -> RegisterRoutes.subject(language, declaration, subject.key())));
        }
    }

    private void planner(Xml xml) {
        if (flows.load(Language.EN)) {
            everywhere(xml, Routes::planner);
            flows.addresses().forEach(versions -> everywhere(xml, versions::get));
        }
    }

    private void datasets(Xml xml, Dataset dataset) {
        Map<Language, Version> versions = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            versions.put(
                    language,
                    new Version(dataset.url(language), dataset.modified().toString()));
        }
        urls(xml, versions);
    }

    private Map<String, Map<Language, Version>> pages() {
        Map<String, Map<Language, Version>> byKey = new TreeMap<>();
        for (Language language : Language.values()) {
            for (PageEntry entry : pages.entries(language)) {
                byKey.computeIfAbsent(entry.key(), key -> new EnumMap<>(Language.class))
                        .put(language, new Version(entry.url(), entry.updated().toString()));
            }
        }
        return byKey;
    }

    private void everywhere(Xml xml, Function<Language, String> route) {
        Map<Language, Version> versions = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            versions.put(language, new Version(route.apply(language), ""));
        }
        urls(xml, versions);
    }

    private void urls(Xml xml, Map<Language, Version> versions) {
        String base = settings.publicUrl();
        versions.values().forEach(version -> {
            xml.open("url").element("loc", base + version.url());
            if (!version.day().isEmpty()) {
                xml.element("lastmod", version.day());
            }
            versions.forEach((language, other) -> xml.empty(
                    "xhtml:link", "rel", "alternate", "hreflang", language.code(), "href", base + other.url()));
            xml.close();
        });
    }
}
