package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.page.Drafts;
import eu.tiltas.page.PageType;
import eu.tiltas.security.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The form by which a new page begins. */
@Named("deskNewPage")
@RequestScoped
public class DeskNewPageView {

    @Inject
    DeskView desk;

    @Inject
    Drafts drafts;

    @Inject
    PageChoices choices;

    /** Begins the page that was sent, and leads to its text. @throws Refused with all reasons */
    void begin(Actor actor) {
        String key = getKey().strip();
        Language source = Sent.language("source").orElse(Language.LT);
        drafts.begin(
                actor,
                key,
                PageType.of(Sent.text("type")).orElse(PageType.GUIDANCE),
                Sent.text("section"),
                source,
                isLimited());
        desk.lead(DeskTextView.url(key, source), "desk.done.begun");
    }

    public String getKey() {
        return Sent.text("key");
    }

    public List<Choice> getTypes() {
        return choices.of(PageType.values(), PageType::word, "type.", Sent.text("type"));
    }

    public List<Choice> getSections() {
        return choices.sections(Sent.text("section"));
    }

    public List<Choice> getSources() {
        return choices.languages(Sent.has("source") ? Sent.text("source") : Language.LT.code());
    }

    /** Whether only the own institution is to work on it. */
    public boolean isLimited() {
        return Sent.has("limited");
    }
}
