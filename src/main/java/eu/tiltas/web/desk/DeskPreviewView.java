package eu.tiltas.web.desk;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.DeskPage;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.DraftText;
import eu.tiltas.page.PageView;
import eu.tiltas.page.Provenance;
import eu.tiltas.page.RevisionKey;
import eu.tiltas.page.UnsavedText;
import eu.tiltas.page.UnsavedTexts;
import eu.tiltas.security.SignedIn;
import eu.tiltas.web.SiteView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** A text as its readers would see it: the public page itself, with what is written and not published. */
@Named("deskPreview")
@RequestScoped
public class DeskPreviewView {

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    DeskPages pages;

    @Inject
    UnsavedTexts unsaved;

    @Inject
    PageView page;

    @Inject
    SiteView site;

    @Inject
    Clock clock;

    static String url(String key, Language language) {
        return "/editor/preview?key=" + Routes.encode(key) + "&lang=" + language.code();
    }

    /** Fills the public page; with what a form sent, else with what was not saved if that is asked for, else with a revision. */
    public void load() {
        Optional<DeskPage> found = pages.page(signedIn.actor(), Sent.text("key"));
        Optional<Language> language = Sent.language("lang");
        Optional<DraftText> text = language.flatMap(spoken -> found.flatMap(there -> text(there, spoken)));
        if (text.isEmpty()) {
            desk.lead("/editor/pages", "desk.missing");
            return;
        }
        page.preview(
                found.orElseThrow(),
                text.get(),
                clock.today(),
                made(found.get(), language.get()),
                DeskFileBytesView::url);
        site.in(language.orElseThrow())
                .titled(page.getTitle(), page.getSummary())
                .unlisted(page.versions())
                .inside(page.section());
    }

    /** As the form says; else as the newest revision was made. */
    private static Provenance made(DeskPage found, Language language) {
        return Provenance.of(Sent.text("made"))
                .or(() -> found.text(language).map(there -> there.latest().provenance()))
                .orElse(Provenance.HUMAN);
    }

    private Optional<DraftText> text(DeskPage found, Language language) {
        if (Sent.request().getMethod().equals("POST")) {
            return Optional.of(DeskTextView.text(Sent::text, language));
        }
        Optional<DraftText> own = Sent.has(DeskTextView.UNSAVED)
                ? unsaved.find(signedIn.actor(), found.key(), language).map(UnsavedText::text)
                : Optional.empty();
        if (own.isPresent()) {
            return own;
        }
        int number = Sent.number("number") > 0
                ? Sent.number("number")
                : found.text(language).map(there -> there.latest().number()).orElse(0);
        return pages.text(signedIn.actor(), new RevisionKey(found.key(), language, number));
    }
}
