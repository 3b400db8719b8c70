package eu.tiltas.web.desk;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.DeskPage;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.DraftText;
import eu.tiltas.page.Drafts;
import eu.tiltas.page.Publishing;
import eu.tiltas.page.Releases;
import eu.tiltas.page.Review;
import eu.tiltas.page.RevisionEntry;
import eu.tiltas.page.RevisionKey;
import eu.tiltas.page.Saving;
import eu.tiltas.page.SideBySide;
import eu.tiltas.page.Step;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A text of a page: writing it, beside its source if it is a translation, and letting it go on its way to readers. */
@Named("deskText")
@RequestScoped
public class DeskTextView {

    private static final List<String> ZONES =
            List.of("Europe/Vilnius", "Europe/Riga", "Europe/Stockholm", "Europe/Brussels", "UTC");

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    DeskPages pages;

    @Inject
    Drafts drafts;

    @Inject
    Review review;

    @Inject
    Publishing publishing;

    @Inject
    Releases releases;

    @Inject
    PageChoices choices;

    private DeskPage page;
    private Language language;
    private DraftText written;
    private Saving.Conflict conflict;

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
        written = Sent.kept().map(this::kept).orElseGet(this::latestText);
        if (!Sent.act().isEmpty()) {
            try {
                act(actor, Sent.act());
            } catch (Refused e) {
                desk.refuse(e);
            }
        }
    }

    private DraftText kept(KeptForm kept) {
        Map<String, List<String>> fields = kept.fields();
        return text(name -> String.join("", fields.getOrDefault(name, List.of(""))), language);
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
            case "agree" -> drafts.agree(actor, page.key(), language, Sent.number("source"));
            case "bring-back" -> drafts.restore(actor, key(Sent.number("number")));
            case "explain" -> review.explain(actor, key(Sent.number("number")), Sent.text("note"), Sent.has("minor"));
            case "collect" -> releases.add(actor, Sent.text("set"), key(Sent.number("number")));
            default -> step(actor, Step.of(act).orElseThrow(() -> Refused.because("desk.refused.act")));
        }
        if (conflict == null) {
            desk.lead(url(page.key(), language), act.equals("save") ? "desk.done.saved" : "desk.done.act");
        }
    }

    private void save(Actor actor) {
        written = text(Sent::text, language);
        int source = Sent.has("current") ? Sent.number("source") : 0;
        Saving saving = drafts.save(actor, page.key(), written, Sent.number("basedon"), source);
        if (saving instanceof Saving.Conflict found) {
            conflict = found;
            page = pages.page(actor, page.key()).orElseThrow();
        }
    }

    private void step(Actor actor, Step step) {
        RevisionKey revision = key(Sent.number("number"));
        if (Sent.has("note")) {
            explain(actor, revision);
        }
        switch (step) {
            case PUBLISH -> publishing.publish(actor, revision, false);
            case FORCE -> publishing.publish(actor, revision, true);
            case SCHEDULE -> releases.schedule(actor, revision, time(), zone());
            case SUBMIT, CHECK_FACTS, APPROVE, RETURN -> review.take(actor, revision, step, Sent.text("remark"));
            default -> throw Refused.because("desk.refused.act");
        }
    }

    /** Readers are told what the form says where that is something new. */
    private void explain(Actor actor, RevisionKey revision) {
        String note = Sent.text("note").strip();
        boolean minor = Sent.has("minor");
        boolean same = latest().filter(entry -> entry.note().equals(note) && entry.minor() == minor)
                .isPresent();
        if (!same) {
            review.explain(actor, revision, note, minor);
        }
    }

    static LocalDateTime time() {
        try {
            return LocalDateTime.parse(Sent.text("time"));
        } catch (DateTimeParseException e) {
            throw Refused.because("desk.refused.moment");
        }
    }

    static ZoneId zone() {
        return ZONES.contains(Sent.text("zone")) ? ZoneId.of(Sent.text("zone")) : Clock.ZONE;
    }

    static List<Choice> zones() {
        return ZONES.stream()
                .map(zone -> new Choice(zone, zone.replace('_', ' '), zone.equals(Clock.ZONE.getId())))
                .toList();
    }

    private RevisionKey key(int number) {
        return new RevisionKey(page.key(), language, number);
    }

    private Optional<RevisionEntry> latest() {
        return page.text(language).map(DeskPage.Text::latest);
    }

    public boolean isThere() {
        return page != null;
    }

    public String getKey() {
        return page.key();
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
        return "/editor/preview?key=" + Routes.encode(page.key()) + "&lang=" + language.code();
    }

    public String getLanguage() {
        return language.code();
    }

    public String getLanguageName() {
        return choices.language(language);
    }

    public List<Choice> getLanguages() {
        return Arrays.stream(Language.values())
                .map(other -> new Choice(url(page.key(), other), choices.language(other), other == language))
                .toList();
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

    public String getStage() {
        return latest().map(entry -> entry.stage().code()).orElse("");
    }

    public String getAuthor() {
        return latest().map(RevisionEntry::authorName).orElse("");
    }

    public String getMoment() {
        return latest().map(entry -> desk.moment(entry.recorded())).orElse("");
    }

    public String getNote() {
        return Sent.has("note")
                ? Sent.text("note")
                : latest().map(RevisionEntry::note).orElse("");
    }

    public boolean isMinor() {
        return Sent.has("note")
                ? Sent.has("minor")
                : latest().map(RevisionEntry::minor).orElse(false);
    }

    /** The steps that the state table has from here, whoever may take them. */
    public List<String> getSteps() {
        return latest().map(entry -> Step.from(entry.stage())).orElse(List.of()).stream()
                .filter(step -> step != Step.SCHEDULE && step != Step.UNSCHEDULE)
                .filter(step -> !step.isOfThePublic())
                .map(Step::code)
                .toList();
    }

    public boolean isSchedulable() {
        return latest().filter(entry -> Step.from(entry.stage()).contains(Step.SCHEDULE))
                .isPresent();
    }

    /** What stands in the way of publishing; empty if nothing does, or there is nothing to publish. */
    public List<String> getObstacles() {
        return latest()
                .filter(entry -> entry.stage().isOpen())
                .map(entry -> publishing.refusals(signedIn.actor(), key(entry.number())))
                .orElse(List.of())
                .stream()
                .map((Reason reason) -> reason.in(desk.language()))
                .toList();
    }

    public List<Choice> getZones() {
        return zones();
    }

    /** The sets that still can take something in. */
    public List<Choice> getSets() {
        return releases.open(signedIn.actor()).stream()
                .map(set -> new Choice(set.id(), set.title(), false))
                .toList();
    }

    public boolean isConflicting() {
        return conflict != null;
    }

    public DraftText getTheirs() {
        return conflict.theirs();
    }

    public String getTheirName() {
        return conflict.latest().authorName();
    }

    private Optional<RevisionEntry> source() {
        return page.source().filter(text -> text.language() != language).map(text -> text.latest());
    }

    public boolean isTranslation() {
        return source().isPresent();
    }

    public int getSource() {
        return source().map(RevisionEntry::number).orElse(0);
    }

    public String getSourceLanguage() {
        return source().map(entry -> entry.language().code()).orElse("");
    }

    public String getSourceName() {
        return source().map(entry -> choices.language(entry.language())).orElse("");
    }

    /** The source beside the newest text, with what changed since that was made. */
    public List<SideBySide.Row> getBlocks() {
        RevisionEntry source = source().orElseThrow();
        return pages.sideBySide(
                signedIn.actor(),
                new RevisionKey(page.key(), source.language(), source.number()),
                latest().map(RevisionEntry::madeFrom).orElse(0),
                latest().map(entry -> written));
    }

    public int getChanged() {
        return (int) getBlocks().stream().filter(SideBySide.Row::different).count();
    }

    /** Whether a translation is behind the newest text of its source. */
    public boolean isBehind() {
        return latest().filter(entry -> entry.madeFrom() > 0 && entry.madeFrom() < getSource())
                .isPresent();
    }
}
