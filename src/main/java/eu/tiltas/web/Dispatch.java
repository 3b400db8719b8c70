package eu.tiltas.web;

import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.language.Language;
import eu.tiltas.link.BadParameter;
import eu.tiltas.link.PublicFile;
import eu.tiltas.link.Routes;
import eu.tiltas.page.PageEntry;
import eu.tiltas.page.PageView;
import eu.tiltas.page.Pages;
import eu.tiltas.search.SearchParameters;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.SearchUnavailable;
import eu.tiltas.search.SearchView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides what an address means, and fills the view that shows it. */
@RequestScoped
class Dispatch {

    private static final Set<String> OF_SEARCH = Set.of(
            SearchParameters.TEXT,
            SearchParameters.SECTION,
            SearchParameters.TYPE,
            SearchParameters.SORT,
            SearchParameters.PAGE);

    /** Links get parameters hung on by those who pass them on; the page is the same without. */
    private static final Pattern HUNG_ON = Pattern.compile("utm_[a-z]+|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref_src");

    private static final String LETTER = "letter";

    @Inject
    SiteHolder sites;

    @Inject
    SiteView site;

    @Inject
    HomeView home;

    @Inject
    SectionView section;

    @Inject
    IndexView index;

    @Inject
    NewsView news;

    @Inject
    PageView page;

    @Inject
    SearchView search;

    @Inject
    ErrorView error;

    @Inject
    Pages pages;

    @Inject
    Instance<PublicFile> files;

    @Inject
    Assets assets;

    @Inject
    Startup startup;

    /**
     * What stands at an address.
     *
     * @param preferred for addresses that name no language
     */
    Answer answer(Target target, Language preferred) {
        String path = target.path();
        if (Gate.isMalformed(path)) {
            return Answer.Failure.of(400, languageOf(path, preferred));
        }
        Optional<Answer> stray = stray(target, preferred);
        if (stray.isPresent()) {
            return stray.get();
        }
        if (path.equals("/")) {
            return new Answer.Redirect(302, Routes.home(preferred), true);
        }
        if (path.equals("/favicon.ico")) {
            return new Answer.Redirect(301, assets.get("favicon.svg"), false);
        }
        Optional<Body> asset = assets.at(path);
        if (asset.isPresent()) {
            return new Answer.Asset(asset.get());
        }
        if (startup.hasNothingYet()) {
            return Answer.Failure.of(503, languageOf(path, preferred));
        }
        if (path.startsWith("/id/")) {
            return permalink(path.substring("/id/".length()), preferred);
        }
        return inLanguage(target, preferred);
    }

    /** What to do about parameters that the place does not know; empty if it knows them all. */
    private Optional<Answer> stray(Target target, Language preferred) {
        Language language = languageOf(target.path(), preferred);
        Set<String> known = known(target.path(), language);
        List<String> unknown = target.parameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        if (!unknown.stream().allMatch(name -> HUNG_ON.matcher(name).matches())) {
            return Optional.of(Answer.Failure.of(400, language));
        }
        Map<String, String> rest = new LinkedHashMap<>(target.parameters());
        unknown.forEach(rest::remove);
        return Optional.of(new Answer.Redirect(301, target.address(rest), false));
    }

    private Set<String> known(String path, Language language) {
        if (path.equals(Routes.search(language))) {
            return OF_SEARCH;
        }
        if (path.equals(Routes.index(language))) {
            return Set.of(LETTER);
        }
        String slug =
                path.substring(Math.min(path.length(), Routes.home(language).length()));
        boolean list = path.equals(Routes.news(language))
                || sites.site().sectionAt(language, slug).isPresent();
        return list ? Set.of(SearchParameters.PAGE) : Set.of();
    }

    private Answer inLanguage(Target target, Language preferred) {
        String path = target.path();
        for (PublicFile file : files) {
            Optional<PublicFile.Document> document = file.at(path);
            if (document.isPresent()) {
                return new Answer.File(
                        document.get().mediaType(), document.get().text());
            }
        }
        Optional<Language> language = Language.of(path.length() >= 3 ? path.substring(1, 3) : "");
        if (language.isEmpty() || path.length() > 3 && path.charAt(3) != '/') {
            return Answer.Failure.of(404, preferred);
        }
        if (path.length() == 3) {
            return new Answer.Redirect(301, Routes.home(language.get()), false);
        }
        String rest = path.substring(4);
        if (rest.length() > 1 && rest.endsWith("/") && rest.indexOf('/') == rest.length() - 1) {
            return new Answer.Redirect(301, Routes.encodePath(path.substring(0, path.length() - 1)), false);
        }
        return place(target, language.get(), rest);
    }

    private Answer place(Target target, Language language, String slug) {
        if (slug.isEmpty()) {
            home.load(language);
            return new Answer.Page("home", Answer.Keep.CACHED);
        }
        if (slug.equals(Routes.word(language, "search"))) {
            return search(target, language);
        }
        if (slug.equals(Routes.word(language, "news"))) {
            return listed("news", language, news.load(language, pageOf(target)));
        }
        if (slug.equals(Routes.word(language, "az"))) {
            return listed(
                    "az", language, index.load(language, target.parameters().getOrDefault(LETTER, "")));
        }
        Optional<Site.Section> wanted = sites.site().sectionAt(language, slug);
        if (wanted.isPresent()) {
            return listed("section", language, section.load(language, wanted.get(), pageOf(target)));
        }
        return page(language, slug);
    }

    private static Answer listed(String template, Language language, boolean exists) {
        return exists ? new Answer.Page(template, Answer.Keep.CACHED) : Answer.Failure.of(404, language);
    }

    /** The page of a list that is asked for; 0, which no list has, if that is no number. */
    private static int pageOf(Target target) {
        String page = target.parameters().getOrDefault(SearchParameters.PAGE, "1");
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 0;
    }

    private Answer page(Language language, String slug) {
        Optional<String> key = pages.keyAt(language, slug);
        if (key.isPresent() && page.load(language, key.get())) {
            String url = page.getUrl();
            if (!url.equals(Routes.home(language) + slug)) {
                return new Answer.Redirect(301, url, false);
            }
            site.in(language)
                    .titled(page.getTitle(), page.getSummary())
                    .at(url, page.versions())
                    .inside(page.section())
                    .described(page.jsonLd());
            return new Answer.Page("page", Answer.Keep.CACHED);
        }
        return missing(language, slug, key);
    }

    private Answer missing(Language language, String slug, Optional<String> key) {
        if (key.isPresent()) {
            return Answer.Failure.offering(410, "410", language, pages.translations(key.get()));
        }
        List<PageEntry> others = pages.atSlug(slug);
        return others.isEmpty()
                ? Answer.Failure.of(404, language).searching(asWords(slug))
                : Answer.Failure.offering(404, "translated", language, others);
    }

    /** A mistyped address is often the page's title: its words are put into the search field. */
    private static String asWords(String slug) {
        String words = slug.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return words.substring(0, Math.min(words.length(), 100));
    }

    private Answer permalink(String key, Language preferred) {
        List<PageEntry> translations = pages.translations(key);
        return translations.stream()
                .filter(entry -> entry.language() == preferred)
                .findFirst()
                .or(() -> translations.stream()
                        .filter(entry -> entry.language() == Language.EN)
                        .findFirst())
                .or(() -> translations.stream().findFirst())
                .<Answer>map(entry -> new Answer.Redirect(302, entry.url(), true))
                .orElseGet(() -> Answer.Failure.of(pages.existed(key) ? 410 : 404, preferred));
    }

    private Answer search(Target target, Language language) {
        site.in(language);
        try {
            SearchQuery query = SearchParameters.read(target.parameters(), language);
            search.load(query, type -> site.words().find("type." + type).orElse(""));
            site.asked(query.text()).unlisted(search.versions()).under("");
            site.titled(query.text().isEmpty() ? site.words().get("search.title") : "", "");
            if (!query.text().isEmpty()) {
                site.entitled(site.words().get("title.search", query.text(), site.getTitle()));
            }
            return new Answer.Page("search", Answer.Keep.FRESH);
        } catch (BadParameter e) {
            return Answer.Failure.of(400, language);
        } catch (SearchUnavailable e) {
            return Answer.Failure.of(503, "search", language, search.versions());
        }
    }

    /** Fills the error page. */
    Answer.Page show(Answer.Failure failure) {
        error.load(failure);
        return new Answer.Page("error", Answer.Keep.FRESH);
    }

    /** The language that an address names, else the preferred one. */
    static Language languageOf(String path, Language preferred) {
        boolean named = path.length() == 3 || path.length() > 3 && path.charAt(3) == '/';
        return named ? Language.of(path.substring(1, 3)).orElse(preferred) : preferred;
    }
}
