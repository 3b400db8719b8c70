package eu.tiltas.web;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** An error as a page of the site. */
@Named("error")
@RequestScoped
public class ErrorView {

    /** The home page of a language, named in it. */
    public record Home(String url, String language, String title) {}

    @Inject
    SiteView site;

    private Answer.Failure failure = Answer.Failure.of(500, Language.EN);

    void load(Answer.Failure what) {
        failure = what;
        site.in(what.language()).unlisted(what.versions()).asked(what.query().orElse(""));
        site.titled(site.words().get("error." + what.kind() + ".title"), "");
        // Where the portal itself fails, it could not keep a report either; nor does it take one of many more.
        site.about(what.status() < 500 && what.status() != 429 ? "error:" + what.kind() : "");
    }

    /**
     * The home pages of the other languages, each in its own words. They stand here in the place of the switcher, which
     * promises the same page and so is left out where there is none: nobody is led home who did not ask for it.
     */
    public List<Home> getHomes() {
        if (!failure.versions().isEmpty()) {
            return List.of();
        }
        return Arrays.stream(Language.values())
                .filter(other -> other != failure.language())
                .map(other -> new Home(
                        Routes.home(other),
                        other.code(),
                        Messages.ofPortal().in(other).get("error.home.here")))
                .toList();
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
