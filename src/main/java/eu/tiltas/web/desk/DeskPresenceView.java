package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.page.Colleague;
import eu.tiltas.page.Presence;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who else has a text open, and who has the page open in other languages. */
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
    private Language language;

    /** Asks of a text, where none is shown. */
    void of(String asked, Language written) {
        key = asked;
        language = written;
    }

    /** Those who have the same text open, each with its language and since when. */
    public List<String> getOthers() {
        return colleagues()
                .filter(colleague -> colleague.language() == written())
                .map(this::told)
                .toList();
    }

    /** Those who have the page open in other languages, in one sentence; empty if there are none. */
    public String getElsewhere() {
        String names = colleagues()
                .filter(colleague -> colleague.language() != written())
                .map(colleague -> colleague.name() + " (" + choices.language(colleague.language()) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : desk.word("desk.writing.elsewhere", names);
    }

    private Stream<Colleague> colleagues() {
        return presence.others(signedIn.actor(), List.of(text.isThere() ? text.getKey() : key)).stream();
    }

    private Language written() {
        return text.isThere() ? text.language() : language;
    }

    private String told(Colleague colleague) {
        return desk.word(
                "desk.writing.other",
                colleague.name(),
                choices.language(colleague.language()),
                desk.time(colleague.since()));
    }
}
