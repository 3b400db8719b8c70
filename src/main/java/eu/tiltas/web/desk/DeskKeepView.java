package eu.tiltas.web.desk;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.page.Presence;
import eu.tiltas.page.UnsavedTexts;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** What the script of the text page asks while somebody writes: keep what is there, and who else is here. */
@Named("deskKeep")
@RequestScoped
public class DeskKeepView {

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    UnsavedTexts unsaved;

    @Inject
    Presence presence;

    @Inject
    DeskPresenceView others;

    @Inject
    Clock clock;

    private boolean kept;
    private List<String> reasons = List.of();

    /** Keeps what was sent, and says that its writer is here. */
    public void load() {
        Actor actor = signedIn.actor();
        Optional<Language> language = Sent.language("lang");
        if (language.isEmpty()) {
            desk.lead("/editor/pages", "desk.missing");
            return;
        }
        presence.see(actor, Sent.text("key"), language.get());
        others.of(Sent.text("key"), language.get());
        if (Sent.act().equals("keep")) {
            try {
                kept = unsaved.keep(
                        actor, Sent.text("key"), DeskTextView.text(Sent::text, language.get()), Sent.number("basedon"));
            } catch (Refused e) {
                reasons = desk.words(e.reasons());
            }
        }
    }

    /** Whether there is something unsaved that is kept. */
    public boolean isKept() {
        return kept;
    }

    public String getMoment() {
        return desk.time(clock.instant());
    }

    /** Why it is not kept. */
    public List<String> getReasons() {
        return reasons;
    }
}
