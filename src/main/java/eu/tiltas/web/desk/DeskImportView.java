package eu.tiltas.web.desk;

import eu.tiltas.config.Clock;
import eu.tiltas.intake.Hygiene;
import eu.tiltas.intake.Intake;
import eu.tiltas.intake.Taken;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Addresses;
import eu.tiltas.markup.LineEnds;
import eu.tiltas.page.Arrivals;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.DraftText;
import eu.tiltas.page.Origin;
import eu.tiltas.page.PageType;
import eu.tiltas.page.RevisionKey;
import eu.tiltas.page.Saving;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import eu.tiltas.security.Seal;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where files and pages of others become drafts: what came in is shown, with what did not, before anything is kept. */
@Named("deskImport")
@RequestScoped
public class DeskImportView {

    /** Something to look at, with its line and what stands there. */
    public record Look(int line, String text) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Intake intake;

    @Inject
    Arrivals arrivals;

    @Inject
    DeskPages pages;

    @Inject
    PageChoices choices;

    @Inject
    Seal seal;

    @Inject
    Clock clock;

    private String title = "";
    private String body = "";
    private List<Look> looks;
    private String origin = "";
    private String pasted = "";
    private String address = "";
    private Language language;
    private int basedOn;
    private final List<String> lost = new ArrayList<>();
    private Saving.Conflict conflict;

    /** Does what was sent; whatever is refused, what came in stays in the form. */
    public void load() {
        language = Sent.language("language").orElse(desk.language());
        pasted = Sent.text("pasted");
        address = Sent.text("address");
        Sent.kept().ifPresent(kept -> keep(kept.fields()));
        try {
            SentFile.demandRead(Sent.request());
            act(Sent.act());
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    private void keep(Map<String, List<String>> fields) {
        title = field(fields, "title");
        body = field(fields, "body");
        origin = field(fields, "origin");
        pasted = field(fields, "pasted");
        address = field(fields, "address");
        language = Language.of(field(fields, "language")).orElse(language);
        field(fields, "lost").lines().forEach(lost::add);
    }

    private static String field(Map<String, List<String>> fields, String name) {
        return String.join("", fields.getOrDefault(name, List.of("")));
    }

    private void act(String act) {
        if (act.isEmpty()) {
            return;
        }
        if (!signedIn.actor().mayAny(Role.AUTHOR, Role.TRANSLATOR)) {
            throw Refused.because("desk.refused.intake.role");
        }
        if (act.equals("read")) {
            read();
            return;
        }
        title = Sent.text("title").strip();
        body = LineEnds.plain(Sent.text("body"));
        origin = Sent.text("origin");
        Sent.text("lost").lines().forEach(lost::add);
        switch (act) {
            case "correct" -> body = Hygiene.corrected(body, language);
            case "look" -> desk.tell("desk.import.looked");
            case "draft" -> draft(signedIn.actor());
            default -> throw Refused.because("desk.refused.act");
        }
    }

    private void read() {
        String address = Sent.text("address").strip();
        if (!address.isEmpty() && !Addresses.isWeb(address)) {
            throw Refused.because("desk.refused.intake.address");
        }
        Optional<SentFile> file = SentFile.read(Sent.request(), "file");
        byte[] content =
                file.map(SentFile::content).orElseGet(() -> Sent.text("pasted").getBytes(StandardCharsets.UTF_8));
        Taken taken = file.isPresent()
                ? intake.file(file.get().name(), content, desk.language())
                : intake.pasted(Sent.text("pasted"), address, desk.language());
        title = taken.title();
        body = taken.body();
        language = taken.language();
        lost.addAll(desk.words(taken.lost()));
        origin = SealedOrigin.closed(
                seal, SealedOrigin.of(file.map(SentFile::name).orElse(""), content, address, clock.today()));
    }

    private void draft(Actor actor) {
        Origin from = SealedOrigin.open(seal, origin);
        boolean begins = Sent.text("target").equals("new");
        String key = Sent.text("key").strip();
        if (title.isEmpty()) {
            throw Refused.because("desk.refused.title");
        }
        Saving saving = arrivals.bring(
                actor,
                key,
                begins
                        ? Optional.of(new Arrivals.Beginning(
                                PageType.of(Sent.text("type")).orElse(PageType.GUIDANCE), Sent.text("section")))
                        : Optional.empty(),
                begins ? fresh() : over(actor, key),
                Sent.number("basedon"),
                from);
        if (saving instanceof Saving.Conflict found) {
            conflict = found;
            basedOn = found.latest().number();
        } else {
            desk.lead(DeskTextView.url(key, language), "desk.done.imported");
        }
    }

    private DraftText fresh() {
        return new DraftText(language, title, "", "", List.of(), body);
    }

    /** Address, summary and keywords of a text stay when its words are replaced. */
    private DraftText over(Actor actor, String key) {
        return pages.page(actor, key)
                .flatMap(page -> page.text(language))
                .flatMap(text -> pages.text(
                        actor, new RevisionKey(key, language, text.latest().number())))
                .map(old -> new DraftText(language, title, old.slug(), old.summary(), old.keywords(), body))
                .orElseGet(this::fresh);
    }

    public boolean isRead() {
        return !body.isEmpty();
    }

    public String getTitle() {
        return title;
    }

    public String getBody() {
        return body;
    }

    public String getOrigin() {
        return origin;
    }

    public String getLanguage() {
        return language.code();
    }

    public List<String> getLost() {
        return lost;
    }

    /** For the form, so that it is told again. */
    public String getLostLines() {
        return String.join("\n", lost);
    }

    public List<Look> getLooks() {
        if (looks == null) {
            looks = Hygiene.of(body, language).stream()
                    .map(hint -> new Look(hint.line(), hint.reason().in(desk.language())))
                    .toList();
        }
        return looks;
    }

    /** Whether something can be put right at once. */
    public boolean isCorrectable() {
        return !Hygiene.corrected(body, language).equals(body);
    }

    public String getSource() {
        if (origin.isEmpty()) {
            return "";
        }
        Origin from = SealedOrigin.open(seal, origin);
        return from.name().isEmpty() ? desk.word("desk.import.pasted") : from.name();
    }

    public String getAddress() {
        return address;
    }

    public String getPasted() {
        return pasted;
    }

    public String getKey() {
        return Sent.text("key");
    }

    public boolean isExisting() {
        return Sent.text("target").equals("existing") || !Sent.has("target") && Sent.has("key");
    }

    public boolean isConflicting() {
        return conflict != null;
    }

    public int getBasedOn() {
        return basedOn;
    }

    public String getTheirUrl() {
        return DeskTextView.url(Sent.text("key").strip(), language);
    }

    public String getTold() {
        return Reason.of(
                        "desk.import.there",
                        conflict.latest().number(),
                        conflict.latest().authorName())
                .in(desk.language());
    }

    public List<Choice> getLanguages() {
        return choices.languages(language.code());
    }

    public List<Choice> getTypes() {
        return choices.of(PageType.values(), PageType::word, "type.", Sent.text("type"));
    }

    public List<Choice> getSections() {
        return choices.sections(Sent.text("section"));
    }
}
