package eu.tiltas.web;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.PageEntry;
import eu.tiltas.page.PageView;
import eu.tiltas.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What is answered where a page stands, stood, or stands in another language. */
@RequestScoped
class PageAnswers {

    @Inject
    SiteView site;

    @Inject
    PageView page;

    @Inject
    Pages pages;

    /** What stands at a slug. */
    Answer at(Language language, String slug) {
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
                    .described(page.jsonLd())
                    .about("page:" + key.get());
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

    /** Where a key leads a reader of the preferred language. */
    Answer permalink(String key, Language preferred) {
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
}
