package eu.tiltas.web;

import eu.tiltas.dataset.DatasetView;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** What is answered where datasets stand. */
@RequestScoped
class DatasetAnswers {

    /** Before the name in a permalink, after {@code /id/}. */
    static final String PERMALINK = "dataset/";

    @Inject
    SiteView site;

    @Inject
    DatasetView dataset;

    /** What stands at a slug; empty if that is no place of datasets. */
    Optional<Answer> at(Language language, String slug) {
        String list = Routes.word(language, "datasets");
        if (slug.equals(list)) {
            return Optional.of(list(language));
        }
        return slug.startsWith(list + "/")
                ? Optional.of(one(language, slug.substring(list.length() + 1)))
                : Optional.empty();
    }

    private Answer list(Language language) {
        dataset.list(language);
        site.in(language)
                .at(Routes.datasets(language), Routes.everywhere(Routes::datasets))
                .under("");
        site.about("place:datasets");
        String title = site.words().get("datasets.title");
        site.titled(title, site.words().get("datasets.lead", dataset.getItems().size()))
                .listing(title);
        return new Answer.Page("datasets", Answer.Keep.CACHED);
    }

    private Answer one(Language language, String slug) {
        if (dataset.load(language, slug) && dataset.isWithdrawn()) {
            site.in(language)
                    .titled(dataset.getTitle(), dataset.getDescription())
                    .unlisted(dataset.versions());
            return new Answer.Page("dataset", Answer.Keep.CACHED);
        }
        if (dataset.load(language, slug)) {
            site.in(language)
                    .titled(dataset.getTitle(), dataset.getDescription())
                    .at(dataset.getUrl(), dataset.versions())
                    .inside(dataset.section())
                    .described(dataset.jsonLd())
                    .about("dataset:" + dataset.name());
            return new Answer.Page("dataset", Answer.Keep.CACHED);
        }
        Optional<String> former = dataset.nameAt(language, slug);
        return former.flatMap(dataset::versionsOfName)
                .or(() -> elsewhere(slug))
                .map(versions -> versions.get(language))
                .<Answer>map(url -> new Answer.Redirect(301, url, false))
                .orElseGet(() -> Answer.Failure.of(former.isPresent() ? 410 : 404, language));
    }

    /** The slug of another language, or the name that is the same in all. */
    private Optional<Map<Language, String>> elsewhere(String slug) {
        return dataset.versionsOf(slug).or(() -> dataset.versionsOfName(slug));
    }

    /** Where a name leads a reader of the preferred language. */
    Answer permalink(String name, Language preferred) {
        return dataset.versionsOfName(name)
                .<Answer>map(versions -> new Answer.Redirect(302, versions.get(preferred), true))
                .orElseGet(() -> Answer.Failure.of(dataset.existed(name) ? 410 : 404, preferred));
    }
}
