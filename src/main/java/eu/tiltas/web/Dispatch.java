package eu.tiltas.web;

import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.feedback.FeedbackView;
import eu.tiltas.language.Language;
import eu.tiltas.link.AskedFile;
import eu.tiltas.link.BadParameter;
import eu.tiltas.link.PublicFile;
import eu.tiltas.link.Routes;
import eu.tiltas.page.Reads;
import eu.tiltas.search.SearchParameters;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.SearchUnavailable;
import eu.tiltas.search.SearchView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Decides what an address means, and fills the view that shows it. */
@RequestScoped
class Dispatch {

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
    SearchView search;

    @Inject
    ErrorView error;

    @Inject
    Reads reads;

    @Inject
    PageAnswers pages;

    @Inject
    RegisterAnswers registers;

    @Inject
    DatasetAnswers datasets;

    @Inject
    FlowAnswers flows;

    @Inject
    FileAnswers kept;

    @Inject
    FeedbackAnswers opinions;

    @Inject
    OutsideAnswers outside;

    @Inject
    FeedbackView feedback;

    @Inject
    StrayParameters strays;

    @Inject
    Instance<PublicFile> files;

    @Inject
    Instance<AskedFile> askedFiles;

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
        site.askedAt(OutsideAnswers.told(path));
        if (Gate.isMalformed(path)) {
            return Answer.Failure.of(400, Target.language(path, preferred));
        }
        Optional<Answer> stray = strays.answer(target, preferred);
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
            return Answer.Failure.of(503, Target.language(path, preferred));
        }
        if (path.startsWith("/id/")) {
            return permalink(path.substring("/id/".length()), preferred);
        }
        return FileAnswers.isPlace(path) ? kept.at(path, preferred) : inLanguage(target, preferred);
    }

    /** What somebody sent to a place that takes it. */
    Answer taken(Target target, Sent sent, Language language) {
        site.askedAt(OutsideAnswers.told(target.path()));
        if (startup.hasNothingYet()) {
            return Answer.Failure.of(503, language);
        }
        return OutsideAnswers.isPlace(target.path())
                ? outside.taken(target, sent, language)
                : opinions.taken(sent, language);
    }

    private Answer permalink(String thing, Language preferred) {
        if (thing.startsWith(DatasetAnswers.PERMALINK)) {
            return datasets.permalink(thing.substring(DatasetAnswers.PERMALINK.length()), preferred);
        }
        if (thing.startsWith(FlowAnswers.PERMALINK)) {
            return flows.permalink(thing.substring(FlowAnswers.PERMALINK.length()), preferred);
        }
        return thing.indexOf('/') > 0 ? registers.permalink(thing, preferred) : pages.permalink(thing, preferred);
    }

    private Answer inLanguage(Target target, Language preferred) {
        String path = target.path();
        for (PublicFile file : files) {
            Optional<PublicFile.Document> document = file.at(path);
            if (document.isPresent()) {
                return new Answer.File(document.get(), Answer.Keep.CACHED);
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
        if (OutsideAnswers.isPlace(path)) {
            return outside.at(target, language.get());
        }
        return asked(target, language.get())
                .or(() -> flows.at(target, language.get(), rest))
                .orElseGet(() -> RegisterAnswers.isPlace(language.get(), rest)
                        ? registers.at(target, language.get(), rest)
                        : place(target, language.get(), rest));
    }

    private Optional<Answer> asked(Target target, Language language) {
        try {
            for (AskedFile file : askedFiles) {
                Optional<PublicFile.Document> document = file.at(target.path(), language, target.parameters());
                if (document.isPresent()) {
                    return Optional.of(new Answer.File(document.get(), Answer.Keep.FRESH));
                }
            }
            return Optional.empty();
        } catch (BadParameter e) {
            return Optional.of(Answer.Failure.of(400, language));
        } catch (SearchUnavailable e) {
            return Optional.of(Answer.Failure.of(503, language));
        }
    }

    private Answer place(Target target, Language language, String slug) {
        if (slug.isEmpty()) {
            home.load(language);
            site.about("place:home");
            return new Answer.Page("home", Answer.Keep.CACHED);
        }
        if (slug.equals(Routes.word(language, "search"))) {
            return search(target, language);
        }
        if (slug.equals(Routes.word(language, "feedback"))) {
            return opinions.at(target, language);
        }
        if (slug.equals(Routes.word(language, "quality"))) {
            return opinions.quality(language);
        }
        if (slug.equals(Routes.word(language, "news"))) {
            site.about("place:news");
            return listed("news", language, news.load(language, pageOf(target)));
        }
        if (slug.equals(Routes.word(language, "az"))) {
            site.about("place:az");
            return listed(
                    "az", language, index.load(language, target.parameters().getOrDefault(StrayParameters.LETTER, "")));
        }
        Optional<Site.Section> wanted = sites.site().sectionAt(language, slug);
        if (wanted.isPresent()) {
            site.about("place:section/" + wanted.get().key());
            return listed("section", language, section.load(language, wanted.get(), pageOf(target)));
        }
        return datasets.at(language, slug).orElseGet(() -> pages.at(language, slug));
    }

    private static Answer listed(String template, Language language, boolean exists) {
        return exists ? new Answer.Page(template, Answer.Keep.CACHED) : Answer.Failure.of(404, language);
    }

    /** The page of a list that is asked for; 0, which no list has, if that is no number. */
    private static int pageOf(Target target) {
        String page = target.parameters().getOrDefault(SearchParameters.PAGE, "1");
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 0;
    }

    private Answer search(Target target, Language language) {
        site.in(language);
        try {
            SearchQuery query = SearchParameters.read(SearchParameters.forgiven(target.parameters()), language);
            search.load(query, type -> site.words().find("type." + type).orElse(""));
            if (SearchParameters.explains(target.parameters())) {
                search.explain();
            }
            search.first().ifPresent(reads::found);
            site.asked(query.text()).unlisted(search.versions()).searched().under("");
            if (search.isAsked() && !search.isAny()) {
                site.about("place:search");
                feedback.ask(query.text(), site.getSealed(), language);
                site.about("");
            } else if (search.isAsked()) {
                site.about("place:search");
            }
            site.titled(query.text().isEmpty() ? site.words().get("search.title") : "", "");
            if (!query.text().isEmpty()) {
                site.entitled(site.words().get("title.search", query.text(), site.getTitle()))
                        .followed(
                                search.getFeedUrl(),
                                site.words().get("search.feed.title", query.text(), site.getTitle()));
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
}
