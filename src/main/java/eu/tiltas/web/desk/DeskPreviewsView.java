package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.page.DeskPage;
import eu.tiltas.page.DeskPages;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A page in all languages beside each other, as its readers would see it. */
@Named("deskPreviews")
@RequestScoped
public class DeskPreviewsView {

    /** A language; {@code preview} is empty where there is no text yet. */
    public record Line(String language, String name, String url, String preview) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    DeskPages pages;

    @Inject
    PageChoices choices;

    private DeskPage page;

    /** Reads the page; leads to the list where there is none. */
    public void load() {
        Optional<DeskPage> found = pages.page(signedIn.actor(), Sent.text("key"));
        if (found.isEmpty()) {
            desk.lead("/editor/pages", "desk.missing");
            return;
        }
        page = found.get();
    }

    public boolean isThere() {
        return page != null;
    }

    public String getTitle() {
        return page.title(desk.language());
    }

    public String getPageUrl() {
        return DeskPageView.url(page.key());
    }

    public List<Line> getLines() {
        return Arrays.stream(Language.values())
                .map(language -> new Line(
                        language.code(),
                        choices.language(language),
                        DeskTextView.url(page.key(), language),
                        page.text(language).isEmpty()
                                ? ""
                                : DeskPreviewView.url(page.key(), language) + "&" + DeskTextView.UNSAVED + "=1"))
                .toList();
    }
}
