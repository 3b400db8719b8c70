package eu.tiltas.web.desk;

import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.DeskPage;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.Outside;
import eu.tiltas.page.OutsideAnswer;
import eu.tiltas.page.OutsideEnd;
import eu.tiltas.page.OutsideReview;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import eu.tiltas.security.Token;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reviews by people without an account: asking for one, what came of it, and what still waits. */
@Named("deskOutside")
@RequestScoped
public class DeskOutsideView {

    private static final int USUAL_DAYS = 14;

    /**
     * A review.
     *
     * @param state open, or why it is over
     * @param texts which revisions it shows
     * @param opened when it was opened first; empty if it never was
     */
    public record Line(
            String id,
            String url,
            String page,
            String addressee,
            String note,
            String by,
            String made,
            String until,
            String state,
            String texts,
            String opened,
            int waiting,
            List<Answer> answers) {

        public boolean isOpen() {
            return state.equals("open");
        }
    }

    /** What a reviewer said; {@code doneBy} is empty while it waits. */
    public record Answer(
            String id,
            String language,
            String revision,
            String reviewer,
            String verdict,
            String text,
            String moment,
            String doneBy,
            List<OutsideAnswer.Comment> comments) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    DeskPages pages;

    @Inject
    Outside outside;

    @Inject
    PageChoices choices;

    @Inject
    Settings settings;

    private DeskPage page;
    private Language language;
    private List<OutsideReview> reviews;
    private List<Line> waiting;

    static String url(String key, Language language) {
        return "/editor/outside?key=" + Routes.encode(key) + "&lang=" + language.code();
    }

    /** Does what was sent and reads the reviews of the page; leads to the list where there is no such page. */
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
        if (!Sent.act().isEmpty()) {
            try {
                act(actor, Sent.act());
            } catch (Refused e) {
                desk.refuse(e);
            }
        }
    }

    private void act(Actor actor, String act) {
        switch (act) {
            case "ask" -> ask(actor);
            case "revoke" -> {
                outside.revoke(actor, Sent.text("review"));
                desk.lead(url(page.key(), language), "desk.done.act");
            }
            case "finish" -> {
                outside.finish(actor, Sent.text("answer"));
                desk.lead(
                        Sent.has("beside") ? DeskTextView.url(page.key(), language) : url(page.key(), language),
                        "desk.done.act");
            }
            default -> throw Refused.because("desk.refused.act");
        }
    }

    private void ask(Actor actor) {
        Set<Language> languages = EnumSet.of(language);
        if (Sent.has("all")) {
            languages.addAll(outside.reviewable(page));
        }
        Token token = outside.make(
                actor,
                new Outside.Wish(
                        page.key(), languages, Sent.text("addressee"), Sent.text("note"), Sent.number("days")));
        desk.hand(List.of(settings.publicUrl() + Routes.outside(language) + "/" + token.word()));
        desk.lead(url(page.key(), language), "desk.outside.made");
    }

    public String getTitle() {
        return page.title(desk.language());
    }

    public String getKey() {
        return page.key();
    }

    public String getLanguage() {
        return language.code();
    }

    public String getLanguageName() {
        return choices.language(language);
    }

    public String getTextUrl() {
        return DeskTextView.url(page.key(), language);
    }

    /** Where the form leads to itself. */
    public String getUrl() {
        return url(page.key(), language);
    }

    /** What was typed and refused; else empty. */
    public String getAddressee() {
        return Sent.text("addressee");
    }

    public String getNote() {
        return Sent.text("note");
    }

    /** Whether there is a text in this language that is not public. */
    public boolean isReviewable() {
        return outside.reviewable(page).contains(language);
    }

    /** The other languages that a link could show, too; empty if there are none. */
    public String getOthers() {
        return outside.reviewable(page).stream()
                .filter(other -> other != language)
                .map(choices::language)
                .collect(Collectors.joining(", "));
    }

    public List<Choice> getDays() {
        int chosen = Sent.number("days") == 0 ? USUAL_DAYS : Sent.number("days");
        return Outside.DAYS.stream()
                .map(days -> new Choice(String.valueOf(days), desk.word("desk.outside.days.of", days), days == chosen))
                .toList();
    }

    /** The reviews of the page, the newest first. */
    public List<Line> getLines() {
        return reviews().stream().map(this::line).toList();
    }

    private List<OutsideReview> reviews() {
        if (reviews == null) {
            reviews = outside.of(signedIn.actor(), Sent.text("key"));
        }
        return reviews;
    }

    /** What waits beside the text that the address names, and the address where reviews are asked for. */
    public List<Answer> getBeside() {
        Optional<Language> asked = Sent.language("lang");
        return reviews().stream()
                .flatMap(review -> review.answers().stream())
                .filter(answer -> answer.isOpen()
                        && asked.filter(spoken -> spoken == answer.key().language())
                                .isPresent())
                .map(this::answer)
                .toList();
    }

    /** How many links for that text can be used. */
    public long getOpenBeside() {
        Optional<Language> asked = Sent.language("lang");
        return reviews().stream()
                .filter(review -> review.isOpen()
                        && asked.filter(review.pins()::containsKey).isPresent())
                .count();
    }

    public String getBesideUrl() {
        return url(Sent.text("key"), Sent.language("lang").orElse(Language.LT));
    }

    /** What goes on or waits anywhere. */
    public List<Line> getWaiting() {
        if (waiting == null) {
            waiting = outside.waiting(signedIn.actor()).stream().map(this::line).toList();
        }
        return waiting;
    }

    private Line line(OutsideReview review) {
        Language first = review.pins().keySet().iterator().next();
        return new Line(
                review.id(),
                url(review.page(), language == null ? first : language),
                review.page(),
                review.addressee(),
                review.note(),
                review.accountName(),
                desk.moment(review.made()),
                desk.moment(review.expires()),
                review.end().map(OutsideEnd::code).orElse("open"),
                texts(review.pins()),
                review.opened().map(desk::moment).orElse(""),
                (int) review.answers().stream().filter(OutsideAnswer::isOpen).count(),
                review.answers().stream().map(this::answer).toList());
    }

    private String texts(Map<Language, Integer> pins) {
        return pins.entrySet().stream()
                .map(pin -> choices.language(pin.getKey()) + ": " + desk.word("desk.text.revision", pin.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Answer answer(OutsideAnswer answer) {
        return new Answer(
                answer.id(),
                answer.key().language().code(),
                choices.language(answer.key().language()) + ", "
                        + desk.word("desk.text.revision", answer.key().number()),
                answer.reviewer(),
                answer.verdict().code(),
                answer.text(),
                desk.moment(answer.received()),
                answer.doneBy().orElse(""),
                answer.comments());
    }
}
