package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.Slugs;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Whether an address is free: why not, what leads there, and which one the title would give. */
@Named("deskSlug")
@RequestScoped
public class DeskSlugView {

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    DeskPages pages;

    @Inject
    Slugs slugs;

    private Language language;
    private String slug;
    private String suggestion;
    private Slugs.Told told;

    /** Looks the address up; leads to the list where there is no such page. */
    public void load() {
        String key = Sent.text("key");
        Optional<Language> asked = Sent.language("lang");
        if (asked.isEmpty() || pages.page(signedIn.actor(), key).isEmpty()) {
            desk.lead("/editor/pages", "desk.missing");
            return;
        }
        language = asked.get();
        slug = Sent.text("slug").strip();
        suggestion = slugs.suggest(key, language, Sent.text("title"));
        told = slugs.tell(key, language, slug.isEmpty() ? suggestion : slug);
    }

    public boolean isTyped() {
        return !slug.isEmpty();
    }

    public boolean isFree() {
        return told.isFree();
    }

    public List<String> getReasons() {
        return desk.words(told.refusals());
    }

    public String getAddress() {
        return Routes.home(language) + (slug.isEmpty() ? suggestion : slug);
    }

    /** The address that the title gives; empty where it is the one typed, or the title gives none. */
    public String getSuggestion() {
        return suggestion.equals(slug) ? "" : suggestion;
    }

    /** Addresses that go on leading to the page. */
    public String getFormer() {
        return told.former().stream()
                .map(old -> Routes.home(language) + old)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    /** The page that the address leads to now. */
    public String getTakenOver() {
        return told.takenOver().orElse("");
    }
}
