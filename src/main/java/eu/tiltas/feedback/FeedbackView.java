package eu.tiltas.feedback;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.link.Links;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** A form for a text, with what was typed and why it came back, or the thanks for it. */
@Named("feedback")
@RequestScoped
public class FeedbackView {

    private static final String PRIVACY = "page:privacy";

    /** Pages of which the reader saw more than their path tells: a link there would lead elsewhere. */
    private static final String BY_PARAMETERS = "place:(search|portal)|planner:.*";

    @Inject
    Seal seal;

    @Inject
    Links links;

    @Inject
    Subjects subjects;

    @Inject
    Clock clock;

    private Language language = Language.EN;
    private String sealed = "";
    private Optional<Seen> seen = Optional.empty();
    private Optional<Kind> kind = Optional.empty();
    private Optional<Kind> done = Optional.empty();
    private Optional<Refusal> refusal = Optional.empty();
    private String begun = "";
    private String text = "";
    private String searched = "";
    private boolean inSearch;

    /** An empty form. */
    public void ask(Kind asked, String about, Language reader) {
        language = reader;
        kind = Optional.of(asked);
        sealed = about;
        seen = seal.open(about);
        begun = seal.begun(clock.instant(), about);
    }

    /** An empty form but for what was searched for. */
    public void ask(String whatWasSearched, String about, Language reader) {
        ask(Kind.MISSING, about, reader);
        searched = whatWasSearched;
        inSearch = true;
    }

    /** The form again, as it was filled in. */
    public void again(Draft draft, Refusal why, Language reader) {
        ask(draft.kind(), draft.sealed(), reader);
        // Who was too fast need only wait: a new moment would ask for the same wait again.
        begun = why == Refusal.LATE ? begun : draft.begun();
        refusal = Optional.of(why);
        text = draft.text();
        searched = draft.searched();
    }

    /** Thanks for an answer with a form for more, or for a text. */
    public void thank(Kind what, boolean forText, String about, Language reader) {
        ask(what, about, reader);
        done = Optional.of(what);
        if (forText || !what.isAnswer()) {
            kind = Optional.empty();
        }
    }

    public String getUrl() {
        return Routes.feedback(language);
    }

    public String getSealed() {
        return sealed;
    }

    public String getBegun() {
        return begun;
    }

    /** What kind of text is asked for; empty if none is. */
    public String getKind() {
        return kind.map(Kind::word).orElse("");
    }

    /** What is thanked for: an answer, or {@code text}; empty if nothing is. */
    public String getThanks() {
        return done.map(what -> kind.isPresent() ? what.word() : "text").orElse("");
    }

    /** The word for why the form came back; empty if it did not. */
    public String getRefusal() {
        return refusal.map(Refusal::word).orElse("");
    }

    /** Whether the fault lies in what was written, and not in when. */
    public boolean isWrong() {
        return refusal.isPresent() && (refusal.get() == Refusal.EMPTY || refusal.get() == Refusal.LONG);
    }

    public String getText() {
        return text;
    }

    /** How many characters the text has, as they are counted. */
    public int getLength() {
        return text.codePointCount(0, text.length());
    }

    public String getSearched() {
        return searched;
    }

    public int getMost() {
        return Draft.MOST;
    }

    public int getMostSearched() {
        return Draft.MOST_SEARCHED;
    }

    /** The path of the page that is spoken of; empty if a link there would show another. */
    public String getBackUrl() {
        return seen.filter(page -> !page.subject().matches(BY_PARAMETERS)
                        && !page.address().isEmpty())
                .map(page -> Routes.encodePath(page.address()))
                .orElse("");
    }

    /** The title of the page that is spoken of; empty if it has none or is no longer there. */
    public String getTitle() {
        return seen.flatMap(page -> subjects.find(page.subject(), page.language()))
                .map(Reader.Target::title)
                .orElse("");
    }

    /** The language of that page. */
    public String getTitleLanguage() {
        return seen.map(page -> page.language().code()).orElse("");
    }

    /** The page that says what becomes of all this; empty if there is none, and in a search, which needs no database. */
    public String getPrivacyUrl() {
        return inSearch
                ? ""
                : links.find(PRIVACY, language).map(Reader.Target::url).orElse("");
    }
}
