package eu.tiltas.web;

import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.JsonLd;
import eu.tiltas.page.PageEntry;
import eu.tiltas.page.Pages;
import eu.tiltas.planner.FlowsView;
import eu.tiltas.register.RegistersView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The home page: search, sections, registers, latest news. */
@Named("home")
@RequestScoped
public class HomeView {

    /** A section as a door. */
    public record Door(String url, String title, String summary) {}

    private static final int NEWS = 4;
    private static final String HELP = "how-to-search";

    @Inject
    SiteView site;

    @Inject
    Pages pages;

    @Inject
    Settings settings;

    @Inject
    RegistersView registers;

    @Inject
    FlowsView flows;

    private List<Lists.Item> news = List.of();
    private String helpUrl = "";

    void load(Language language) {
        news = pages.news(language, NEWS).stream().map(Lists.Item::of).toList();
        helpUrl = pages.translations(HELP).stream()
                .filter(entry -> entry.language() == language)
                .map(PageEntry::url)
                .findFirst()
                .orElse("");
        registers.load(language);
        flows.load(language);
        Map<Language, String> versions = Routes.everywhere(Routes::home);
        site.in(language)
                .titled("", site.getTagline())
                .at(Routes.home(language), versions)
                .described(jsonLd(language));
    }

    private String jsonLd(Language language) {
        String home = settings.publicUrl() + Routes.home(language);
        JsonLd action = JsonLd.of("SearchAction")
                .with(
                        "target",
                        JsonLd.of("EntryPoint")
                                .with(
                                        "urlTemplate",
                                        settings.publicUrl() + Routes.search(language) + "?q={search_term_string}"))
                .with("query-input", "required name=search_term_string");
        return JsonLd.document("WebSite")
                .with("name", site.getTitle())
                .with("description", site.getTagline())
                .with("url", home)
                .with("inLanguage", language.code())
                .with("potentialAction", action)
                .toString();
    }

    public List<Door> getSections() {
        Language language = site.language();
        return site.site().sections().stream()
                .map(s -> new Door(Routes.section(language, s), s.title(language), s.summary(language)))
                .toList();
    }

    public List<Lists.Item> getNews() {
        return news;
    }

    public String getHelpUrl() {
        return helpUrl;
    }
}
