package eu.tiltas.web;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Settings;
import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.feedback.Seal;
import eu.tiltas.feedback.Seen;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.JsonLd;
import eu.tiltas.search.Suggestion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What every page shows around its own content. */
@Named("site")
@RequestScoped
public class SiteView {

    /** A link of the navigation or the way back. */
    public record Item(String url, String title, boolean current) {}

    /** A language in the switcher. */
    public record Choice(String language, String ownName, String url, boolean current, boolean available) {}

    /** The same page in another language, for machines. */
    public record Alternate(String hreflang, String url) {}

    @Inject
    SiteHolder sites;

    @Inject
    Settings settings;

    @Inject
    Seal seal;

    @Inject
    ChangeLog changes;

    @Inject
    Build build;

    private String path = "";
    private String subject = "";
    private Language language = Language.EN;
    private Site site = Site.EMPTY;
    private String pageTitle = "";
    private String description = "";
    private String robots = "";
    private String canonical = "";
    private String query = "";
    private String jsonLd = "";
    private Item listFeed;
    private String section = "";
    private Map<Language, String> versions = Map.of();
    private final List<Item> breadcrumbs = new ArrayList<>();

    /** Begins a page in a language. */
    public SiteView in(Language pageLanguage) {
        language = pageLanguage;
        site = sites.site();
        return this;
    }

    /** Remembers the path that was asked for, for those who speak of the page. */
    SiteView askedAt(String decodedPath) {
        path = decodedPath;
        return this;
    }

    /**
     * Lets readers say what they think of the page.
     *
     * @param reference what it is about, as {@link Seen} has it; empty where they are not asked
     */
    SiteView about(String reference) {
        subject = reference;
        return this;
    }

    /** Names the page; the portal's name is added to its title. */
    public SiteView titled(String title, String summary) {
        pageTitle = title.isEmpty() ? getTitle() : words().get("title.page", title, getTitle());
        description = summary;
        return this;
    }

    /** Gives the page a title that names the portal already. */
    SiteView entitled(String title) {
        pageTitle = title;
        return this;
    }

    /** Says at which addresses the page stands, in the languages it exists in. */
    SiteView at(String path, Map<Language, String> inLanguages) {
        canonical = settings.publicUrl() + path;
        versions = Map.copyOf(inLanguages);
        return this;
    }

    /** Keeps the page out of search engines: it has no address of its own. */
    SiteView unlisted(Map<Language, String> inLanguages) {
        robots = "noindex";
        canonical = "";
        jsonLd = "";
        breadcrumbs.clear();
        versions = Map.copyOf(inLanguages);
        return this;
    }

    /** A search leads on to pages that are listed. */
    SiteView searched() {
        robots = "noindex, follow";
        return this;
    }

    /** Names a feed of what the page lists. */
    SiteView followed(String url, String title) {
        listFeed = new Item(url, title, false);
        return this;
    }

    SiteView under(String sectionKey) {
        section = sectionKey;
        breadcrumbs.add(new Item(getHomeUrl(), words().get("home.crumb"), false));
        return this;
    }

    /** The way back of a page inside a section. */
    SiteView inside(String sectionKey) {
        under(sectionKey);
        site.section(sectionKey)
                .ifPresent(s -> breadcrumbs.add(new Item(Routes.section(language, s), s.title(language), false)));
        return this;
    }

    /** A step of the way back, after those that are there. */
    SiteView via(String url, String title) {
        breadcrumbs.add(new Item(url, title, false));
        return this;
    }

    SiteView asked(String text) {
        query = text;
        return this;
    }

    SiteView described(String json) {
        jsonLd = json;
        return this;
    }

    /** Describes a page that lists others; asked for when it has its title and address. */
    SiteView listing(String title) {
        return described(JsonLd.document("CollectionPage")
                .with("name", title)
                .with("description", description)
                .with("url", canonical)
                .with("inLanguage", language.code())
                .with(
                        "isPartOf",
                        JsonLd.of("WebSite").with("name", getTitle()).with("url", settings.publicUrl() + getHomeUrl()))
                .toString());
    }

    public Language language() {
        return language;
    }

    Site site() {
        return site;
    }

    public Messages.Words words() {
        return Messages.ofPortal().in(language);
    }

    public String getLanguage() {
        return language.code();
    }

    public String getTitle() {
        return site.title().in(language).orElse("Tiltas");
    }

    public String getTagline() {
        return site.tagline().in(language).orElse("");
    }

    public String getPageTitle() {
        return pageTitle;
    }

    public String getDescription() {
        return description;
    }

    public String getRobots() {
        return robots;
    }

    public String getCanonical() {
        return canonical;
    }

    public String getQuery() {
        return query;
    }

    public String getJsonLd() {
        return jsonLd;
    }

    public String getHomeUrl() {
        return Routes.home(language);
    }

    public String getSearchUrl() {
        return Routes.search(language);
    }

    public String getAzUrl() {
        return Routes.index(language);
    }

    public String getRegistersUrl() {
        return Routes.registers(language);
    }

    public String getPlannerUrl() {
        return Routes.planner(language);
    }

    public String getDatasetsUrl() {
        return Routes.datasets(language);
    }

    public String getNewsUrl() {
        return Routes.news(language);
    }

    public String getFeedUrl() {
        return Routes.feed(language);
    }

    /** The feed of what this page lists; null if there is none. */
    public Item getListFeed() {
        return listFeed;
    }

    /** What each kind of suggestion is called, for the script: {@code page=Page|subject=Subject}. */
    public String getSuggestionKinds() {
        return Arrays.stream(Suggestion.Kind.values())
                .map(kind -> kind.word() + "=" + words().get("suggest.kind." + kind.word()))
                .collect(Collectors.joining("|"));
    }

    public String getOpenSearchUrl() {
        return Routes.openSearch(language);
    }

    public String getSuggestUrl() {
        return "/api/v1/suggest";
    }

    /** Whether readers may say what they think of the page. */
    public boolean isOpen() {
        return !subject.isEmpty();
    }

    /** Whether the page is one that can help: an error can only be reported. */
    public boolean isHelpful() {
        return !subject.startsWith("error:");
    }

    /** What the page is about, as its form carries it; the same for every reader. */
    public String getSealed() {
        return seal.seal(new Seen(subject, language, changes.latest(), path, build.id()));
    }

    public String getFeedbackUrl() {
        return Routes.feedback(language);
    }

    public String getQualityUrl() {
        return Routes.quality(language);
    }

    public List<Item> getBreadcrumbs() {
        return breadcrumbs;
    }

    public List<Item> getNavigation() {
        return site.sections().stream()
                .map(s -> new Item(
                        Routes.section(language, s), s.title(language), s.key().equals(section)))
                .toList();
    }

    /** All four languages, each with whether this page exists in it; none if it exists in no language, as errors do. */
    public List<Choice> getSwitcher() {
        List<Choice> choices = new ArrayList<>();
        if (versions.isEmpty()) {
            return choices;
        }
        for (Language other : Language.values()) {
            String url = versions.getOrDefault(other, "");
            choices.add(new Choice(other.code(), other.ownName(), url, other == language, !url.isEmpty()));
        }
        return choices;
    }

    /** The versions of this page for {@code hreflang}, with English, else the first there is, for everybody else. */
    public List<Alternate> getAlternates() {
        boolean itself = canonical.equals(settings.publicUrl() + versions.getOrDefault(language, ""));
        if (!itself || versions.isEmpty()) {
            return List.of();
        }
        List<Alternate> alternates = new ArrayList<>();
        for (Language other : Language.values()) {
            if (versions.containsKey(other)) {
                alternates.add(new Alternate(other.code(), settings.publicUrl() + versions.get(other)));
            }
        }
        Language fallback = versions.containsKey(Language.EN) ? Language.EN : firstOf(versions);
        alternates.add(new Alternate("x-default", settings.publicUrl() + versions.get(fallback)));
        return alternates;
    }

    private static Language firstOf(Map<Language, String> versions) {
        for (Language language : Language.values()) {
            if (versions.containsKey(language)) {
                return language;
            }
        }
        throw new IllegalArgumentException("no version");
    }
}
