package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.DeskPage;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.Provenance;
import eu.tiltas.page.Provenances;
import eu.tiltas.page.RevisionEntry;
import eu.tiltas.page.RevisionKey;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** How a translation was made: told beside it, chosen in saving it, and said of it by an act of its own. */
@Named("deskMade")
@RequestScoped
public class DeskMadeView {

    private static final String FIELD = "made";

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    PageChoices choices;

    @Inject
    DeskPages pages;

    @Inject
    Provenances provenances;

    private Optional<RevisionEntry> newest;

    /** What the form that saves a text says; empty where it has no such field. */
    static Optional<Provenance> said() {
        return Provenance.of(Sent.text(FIELD));
    }

    /** Does what was sent, and goes back to the text. */
    public void load() {
        Optional<Language> language = Sent.language("lang");
        if (language.isEmpty()) {
            desk.lead("/editor/pages", "desk.missing");
            return;
        }
        String text = DeskTextView.url(Sent.text("key"), language.get());
        try {
            if (!Sent.act().isEmpty()) {
                Provenance made = Provenance.of(Sent.act()).orElseThrow(() -> Refused.because("desk.refused.act"));
                provenances.declare(
                        signedIn.actor(),
                        new RevisionKey(Sent.text("key"), language.get(), Sent.number("number")),
                        made);
            }
            desk.lead(text, Sent.act().isEmpty() ? new String[0] : new String[] {"desk.done.act"});
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    private Optional<RevisionEntry> newest() {
        if (newest == null) {
            newest = pages.page(signedIn.actor(), Sent.text("key"))
                    .flatMap(page -> Sent.language("lang").flatMap(page::text))
                    .map(DeskPage.Text::latest);
        }
        return newest;
    }

    private Provenance made() {
        return newest().map(RevisionEntry::provenance).orElse(Provenance.HUMAN);
    }

    public boolean isThere() {
        return newest().isPresent();
    }

    public boolean isByMachine() {
        return made().isByMachine();
    }

    public String getMade() {
        return made().code();
    }

    public int getNumber() {
        return newest().map(RevisionEntry::number).orElse(0);
    }

    /** Who reviewed it, and when; empty if nobody did. */
    public String getReviewer() {
        return newest().map(RevisionEntry::reviewedBy).orElse("");
    }

    public String getReviewed() {
        return newest().flatMap(RevisionEntry::reviewedAt).map(desk::moment).orElse("");
    }

    public String getUrl() {
        return "/editor/made?key=" + Routes.encode(Sent.text("key")) + "&lang=" + Sent.text("lang");
    }

    /** What can be chosen, the present one first chosen. */
    public List<Choice> getChoices() {
        return choices.of(
                Provenance.values(),
                Provenance::code,
                "desk.made.",
                said().orElse(made()).code());
    }
}
