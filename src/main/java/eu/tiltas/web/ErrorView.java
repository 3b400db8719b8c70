package eu.tiltas.web;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An error as a page of the site. */
@Named("error")
@RequestScoped
public class ErrorView {

    @Inject
    SiteView site;

    private Answer.Failure failure = Answer.Failure.of(500, Language.EN);

    void load(Answer.Failure what) {
        failure = what;
        site.in(what.language()).unlisted(versions(what)).asked(what.query().orElse(""));
        site.titled(site.words().get("error." + what.kind() + ".title"), "");
    }

    /** Where the switcher leads: to the translations there are; from an error that has none to the home pages. */
    private static Map<Language, String> versions(Answer.Failure what) {
        if (what.offers().isEmpty()) {
            return Routes.everywhere(Routes::home);
        }
        Map<Language, String> versions = new EnumMap<>(Language.class);
        what.offers()
                .forEach(offer -> versions.put(Language.of(offer.language()).orElseThrow(), offer.url()));
        return versions;
    }

    public int getStatus() {
        return failure.status();
    }

    public String getKind() {
        return failure.kind();
    }

    public List<Answer.Offer> getOffers() {
        return failure.offers();
    }

    /** Whether a search form helps: not when search itself is what fails. */
    public boolean isSearch() {
        return failure.status() < 500;
    }
}
