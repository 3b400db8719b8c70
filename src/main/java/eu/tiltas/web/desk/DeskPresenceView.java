package eu.tiltas.web.desk;

import eu.tiltas.page.Colleague;
import eu.tiltas.page.Presence;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who else has a page open. */
@Named("deskPresence")
@RequestScoped
public class DeskPresenceView {

    @Inject
    DeskView desk;

    @Inject
    DeskTextView text;

    @Inject
    PageChoices choices;

    @Inject
    SignedIn signedIn;

    @Inject
    Presence presence;

    private String key = "";

    /** Asks of a page, where no text is shown. */
    void of(String asked) {
        key = asked;
    }

    /** Each with the language they write and since when. */
    public List<String> getOthers() {
        String page = text.isThere() ? text.getKey() : key;
        return presence.others(signedIn.actor(), List.of(page)).stream()
                .map(this::told)
                .toList();
    }

    private String told(Colleague colleague) {
        return desk.word(
                "desk.writing.other",
                colleague.name(),
                choices.language(colleague.language()),
                desk.time(colleague.since()));
    }
}
