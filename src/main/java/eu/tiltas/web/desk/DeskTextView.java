package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.DeskPage;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.DraftText;
import eu.tiltas.page.Drafts;
import eu.tiltas.page.Presence;
import eu.tiltas.page.RevisionEntry;
import eu.tiltas.page.RevisionKey;
import eu.tiltas.page.Saving;
import eu.tiltas.page.UnsavedText;
import eu.tiltas.page.UnsavedTexts;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A text of a page and the form in which it is written. What stands around the form has views of its own. */
@Named("deskText")
@RequestScoped
public class DeskTextView {

    /** Asks for what was written and not saved. */
    static final String UNSAVED = "unsaved";

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    DeskPages pages;

    @Inject
    Drafts drafts;

    @Inject
    UnsavedTexts unsaved;

    @Inject
    Presence presence;

    @Inject
    DeskWayView way;

    @Inject
    DeskConflictView conflict;

    @Inject
    PageChoices choices;

    private DeskPage page;
    private Language language;
    private DraftText written;
    private int basedOn;
    private Optional<UnsavedText> offered = Optional.empty();

    static String url(String key, Language language) {
        return "/editor/text?key=" + Routes.encode(key) + "&lang=" + language.code();
    }

    /** Does what was sent and reads the text; leads to the list where there is no such page. */
    public void load() {
        Actor actor = signedIn.actor();
        Optional<DeskPage> found = pages.page(actor, Sent.text("key"));
        Optional<Language> asked = Sent.language("lang");
        if (found.isEmpty() || asked.isEmpty()) {
            desk.lead("/editor/pages", "desk.missing");
            return;
        }
        page = found.get();
        language = asked.get();
        presence.see(actor, page.key(), language);
        read(actor);
        if (!Sent.act().isEmpty()) {
            try {
                act(actor, Sent.act());
            } catch (Refused e) {
                desk.refuse(e);
            }
        }
    }

    /** What comes back after signing in; else what was not saved, if it is asked for; else the newest revision. */
    private void read(Actor actor) {
        basedOn = getNumber();
        written = latestText();
        Optional<KeptForm> kept = Sent.kept().filter(form -> form.fields().containsKey("body"));
        Optional<UnsavedText> own = unsaved.find(actor, page.key(), language);
        if (kept.isPresent()) {
            Map<String, List<String>> fields = kept.get().fields();
            UnaryOperator<String> field = name -> String.join("", fields.getOrDefault(name, List.of("")));
            written = text(field, language);
            basedOn = Sent.number(field.apply("basedon"), basedOn);
        } else if (own.isPresent() && Sent.has(UNSAVED)) {
            written = own.get().text();
            basedOn = own.get().basedOn();
        } else {
            offered = own;
        }
    }

    private DraftText latestText() {
        return latest().flatMap(entry -> pages.text(signedIn.actor(), key(entry.number())))
                .orElseGet(() -> new DraftText(language, "", "", "", List.of(), ""));
    }

    /** The text that a form sent. */
    static DraftText text(UnaryOperator<String> field, Language language) {
        return new DraftText(
                language,
                field.apply("title"),
                field.apply("slug"),
                field.apply("summary"),
                Arrays.asList(field.apply("keywords").split("[,;\n]")),
                field.apply("body"));
    }

    private void act(Actor actor, String act) {
        switch (act) {
            case "save" -> save(actor);
            case "check" -> {
                takeSent();
                conflict.stay();
            }
            case "merge" -> merge(actor);
            case "theirs" -> {
                takeSent();
                unsaved.keep(actor, page.key(), written, basedOn);
                desk.lead(url(page.key(), language), "desk.conflict.taken");
            }
            case "discard" -> {
                unsaved.forget(actor, page.key(), language);
                desk.lead(url(page.key(), language), "desk.writing.discarded");
            }
            case "agree" -> {
                drafts.agree(actor, page.key(), language, Sent.number("source"));
                desk.lead(url(page.key(), language), "desk.done.act");
            }
            case "bring-back" -> {
                drafts.restore(actor, key(Sent.number("number")));
                desk.lead(url(page.key(), language), "desk.done.act");
            }
            default -> {
                way.act(actor, act);
                desk.lead(url(page.key(), language), "desk.done.act");
            }
        }
    }

    /** The form goes on as it was sent; nothing is kept of it. */
    private void takeSent() {
        written = text(Sent::text, language);
        basedOn = Sent.number("basedon");
        offered = Optional.empty();
    }

    private void save(Actor actor) {
        takeSent();
        int source = Sent.has("current") ? Sent.number("source") : 0;
        Saving saving = drafts.save(actor, page.key(), written, basedOn, source, DeskMadeView.said());
        if (saving instanceof Saving.Conflict) {
            unsaved.keep(actor, page.key(), written, basedOn);
            page = pages.page(actor, page.key()).orElseThrow();
            conflict.show(basedOn);
            basedOn = getNumber();
        } else {
            desk.lead(url(page.key(), language), "desk.done.saved");
        }
    }

    /** What was chosen of two texts goes into the form, and is kept as unsaved. */
    private void merge(Actor actor) {
        takeSent();
        int seen = basedOn;
        basedOn = getNumber();
        written = conflict.merged(seen);
        unsaved.keep(actor, page.key(), written, basedOn);
        desk.tell("desk.conflict.merged");
    }

    RevisionKey key(int number) {
        return new RevisionKey(page.key(), language, number);
    }

    Optional<RevisionEntry> latest() {
        return page.text(language).map(DeskPage.Text::latest);
    }

    DeskPage page() {
        return page;
    }

    Language language() {
        return language;
    }

    Optional<UnsavedText> offered() {
        return offered;
    }

    public boolean isThere() {
        return page != null;
    }

    public String getKey() {
        return page.key();
    }

    public String getUrl() {
        return url(page.key(), language);
    }

    public String getPageTitle() {
        return page.title(desk.language());
    }

    public String getPageUrl() {
        return DeskPageView.url(page.key());
    }

    public String getHistoryUrl() {
        return DeskHistoryView.url(page.key(), language);
    }

    public String getPreviewUrl() {
        return DeskPreviewView.url(page.key(), language);
    }

    public String getLanguage() {
        return language.code();
    }

    public String getLanguageName() {
        return choices.language(language);
    }

    public List<Choice> getLanguages() {
        return choices.languages(language, other -> url(page.key(), other));
    }

    public DraftText getWritten() {
        return written;
    }

    public String getKeywords() {
        return String.join(", ", written.keywords());
    }

    /** The newest revision; 0 if there is none. */
    public int getNumber() {
        return latest().map(RevisionEntry::number).orElse(0);
    }

    /** The revision that the form began with. */
    public int getBasedOn() {
        return basedOn;
    }

    /** Whether the form holds what no revision has. */
    public boolean isUnsaved() {
        return !written.equals(latestText());
    }

    public boolean isCurrent() {
        return Sent.has("basedon") ? Sent.has("current") : getNumber() == 0;
    }

    /** Whether the one who reads may write here. */
    public boolean isWritable() {
        return signedIn.actor().writes(language);
    }

    public String getStage() {
        return latest().map(entry -> entry.stage().code()).orElse("");
    }

    public String getAuthor() {
        return latest().map(RevisionEntry::authorName).orElse("");
    }

    public String getMoment() {
        return latest().map(entry -> desk.moment(entry.recorded())).orElse("");
    }
}
