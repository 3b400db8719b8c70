package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.Care;
import eu.tiltas.page.DeskPage;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.PageType;
import eu.tiltas.page.Publishing;
import eu.tiltas.page.Withdrawing;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A page as a whole: its texts, its place, when it was and is to be checked, and taking it from the public. */
@Named("deskPage")
@RequestScoped
public class DeskPageView {

    /** A language of the page; {@code stage} is empty where it has no text yet. */
    public record Line(
            String language,
            String name,
            String url,
            String title,
            String stage,
            boolean live,
            String publicUrl,
            String taken,
            String reason,
            int changed,
            boolean flagged,
            boolean source) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    DeskPages pages;

    @Inject
    Care care;

    @Inject
    Withdrawing withdrawing;

    @Inject
    Publishing publishing;

    @Inject
    OwnerChoices owners;

    @Inject
    PageChoices choices;

    private DeskPage page;

    static String url(String key) {
        return "/editor/page?key=" + Routes.encode(key);
    }

    /** Does what was sent and reads the page; leads to the list where there is none. */
    public void load() {
        Actor actor = signedIn.actor();
        String key = Sent.text("key");
        Optional<DeskPage> found = pages.page(actor, key);
        if (found.isEmpty()) {
            desk.lead("/editor/pages", "desk.missing");
            return;
        }
        page = found.get();
        if (!Sent.act().isEmpty()) {
            try {
                act(actor, key, Sent.act());
                desk.lead(url(key), "desk.done.act");
            } catch (Refused e) {
                desk.refuse(e);
            }
        }
    }

    private void act(Actor actor, String key, String act) {
        switch (act) {
            case "checked" -> care.checked(actor, key, day("next"));
            case "describe" -> care.describe(actor, key, fields());
            case "keep" -> care.keep(actor, key);
            case "assign" -> care.assign(actor, key, Sent.text("keeper"));
            case "limit" -> care.limit(actor, key, true);
            case "open" -> care.limit(actor, key, false);
            case "withdraw" -> withdrawing.withdraw(actor, key, chosen(), Sent.text("reason"));
            case "unpublish" ->
                withdrawing.unpublish(actor, key, chosen(), Sent.text("onward").strip());
            case "restore" ->
                withdrawing.restore(actor, key, chosen().iterator().next());
            case "approve-forced" ->
                publishing.approve(actor, key, chosen().iterator().next());
            default -> throw Refused.because("desk.refused.act");
        }
    }

    private static Optional<LocalDate> day(String name) {
        try {
            return Sent.text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(Sent.text(name)));
        } catch (DateTimeParseException e) {
            throw Refused.because("desk.refused.day");
        }
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("type", "section", "order", "review", "expires")) {
            fields.put(name, Sent.text(name).strip());
        }
        return fields;
    }

    private static Set<Language> ticked() {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        String[] codes = Sent.request().getParameterValues("language");
        Arrays.stream(codes == null ? new String[0] : codes)
                .flatMap(code -> Language.of(code).stream())
                .forEach(languages::add);
        return languages;
    }

    private static Set<Language> chosen() {
        Set<Language> languages = ticked();
        if (languages.isEmpty()) {
            throw Refused.because("desk.refused.nolanguage");
        }
        return languages;
    }

    public boolean isThere() {
        return page != null;
    }

    /** Whether a text should have been taken from readers; what was refused is asked for again. */
    public boolean taking(String language) {
        return List.of("withdraw", "unpublish").contains(Sent.act())
                && Language.of(language).filter(ticked()::contains).isPresent();
    }

    /** What was written for an act that was refused. */
    public String sent(String name) {
        return Sent.text(name);
    }

    public String getKey() {
        return page.key();
    }

    public String getTitle() {
        return page.title(desk.language());
    }

    public List<Line> getLines() {
        return Arrays.stream(Language.values()).map(this::line).toList();
    }

    /** Whether readers can see anything of it, so that it can be taken from them. */
    public boolean isSeen() {
        return getLines().stream().anyMatch(line -> line.live() || line.taken().equals("withdrawn"));
    }

    private Line line(Language language) {
        Optional<DeskPage.Text> text = page.text(language);
        return new Line(
                language.code(),
                choices.language(language),
                DeskTextView.url(page.key(), language),
                text.map(found -> found.latest().title()).orElse(""),
                text.map(found -> found.latest().stage().code()).orElse(""),
                text.filter(found -> found.live() > 0).isPresent(),
                text.map(found -> Routes.home(language) + found.slug()).orElse(""),
                text.map(DeskPage.Text::taken).orElse(""),
                text.map(DeskPage.Text::reason).orElse(""),
                text.map(DeskPage.Text::changed).orElse(0),
                text.filter(DeskPage.Text::flagged).isPresent(),
                page.metadata().sourceLanguage().filter(language::equals).isPresent());
    }

    public List<Choice> getTypes() {
        return choices.of(
                PageType.values(),
                PageType::word,
                "type.",
                page.metadata().type().word());
    }

    public List<Choice> getSections() {
        return choices.sections(page.metadata().section());
    }

    public String getOrder() {
        return page.metadata().hasOrder() ? String.valueOf(page.metadata().order()) : "";
    }

    public String getChecked() {
        return text(page.metadata().checked());
    }

    public String getReview() {
        return text(page.metadata().review());
    }

    public String getExpires() {
        return text(page.metadata().expires());
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** To whom it can be given. */
    public List<Choice> getKeepers() {
        return owners.keepers(page.keeper());
    }

    public boolean isMine() {
        return page.keeper().equals(signedIn.actor().account());
    }

    public boolean isLimited() {
        return page.organisation().isPresent();
    }
}
