package eu.tiltas.register;

import com.ibm.icu.text.NumberFormat;
import eu.tiltas.language.Countries;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.Messages;
import eu.tiltas.language.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Tells facts to readers of one language, as of a day and as known on another. */
final class Telling {

    /**
     * A value as shown.
     *
     * @param language code of the text's language where it is another than the reader's; empty otherwise
     * @param url where it leads; empty for nowhere
     * @param external whether that is another website
     * @param tone how it is marked; empty for not at all
     */
    public record Shown(String text, String language, String url, boolean external, String tone) {

        static Shown plain(String text) {
            return new Shown(text, "", "", false, "");
        }
    }

    static final String ABBREVIATION = "abbreviation";

    private final Registers registers;
    private final Language language;
    private final LocalDate asOf;
    private final LocalDate knownOn;

    Telling(Registers registers, Language language, LocalDate asOf, LocalDate knownOn) {
        this.registers = registers;
        this.language = language;
        this.asOf = asOf;
        this.knownOn = knownOn;
    }

    Messages.Words words() {
        return Messages.ofPortal().in(language);
    }

    String label(Field field) {
        return field.labelIn(language);
    }

    Shown value(Field field, Fact fact) {
        return switch (field.type()) {
            case LOCALIZED -> text(fact.value());
            case REFERENCE -> reference(fact.text());
            case LINK ->
                new Shown(fact.text().replaceFirst("^https?://", "").replaceFirst("/$", ""), "", fact.text(), true, "");
            case IDENTIFIER ->
                field.addressOf(fact.text())
                        .map(url -> new Shown(fact.text(), "", url, url.startsWith("http"), ""))
                        .orElseGet(() -> Shown.plain(fact.text()));
            case ENUM ->
                new Shown(
                        label(field, fact.text()),
                        "",
                        "",
                        false,
                        field.option(fact.text()).tone());
            default -> Shown.plain(label(field, fact.text()));
        };
    }

    /** A value that is the same for all readers, in the words of these. */
    String label(Field field, String value) {
        return switch (field.type()) {
            case COUNTRY -> Countries.name(value, language);
            case ENUM -> in(field.option(value).label());
            case DATE -> new PartialDate(value).format(language);
            case NUMBER -> NumberFormat.getInstance(language.locale()).format(new BigDecimal(value));
            case REFERENCE -> title(value);
            case HOURS -> OpeningHours.parse(value).tell(language);
            default -> value;
        };
    }

    Shown text(Localized<String> text) {
        Language own = text.best(language).orElse(language);
        return new Shown(text.in(own).orElse(""), own == language ? "" : own.code(), "", false, "");
    }

    private String in(Localized<String> text) {
        return text.best(language).flatMap(text::in).orElse("");
    }

    /** A subject by the name it has then. */
    Shown reference(String name) {
        return registers
                .subject(name)
                .map(subject -> {
                    Register register = registers.at(subject.register()).orElseThrow();
                    Shown title = text(title(register, subject));
                    return new Shown(title.text(), title.language(), url(register, subject), false, "");
                })
                .orElseGet(() -> Shown.plain(name));
    }

    /** A subject's abbreviation in the language, else its title. */
    String shortName(String name) {
        return registers
                .subject(name)
                .filter(subject -> registers
                        .at(subject.register())
                        .orElseThrow()
                        .declaration()
                        .names()
                        .contains(ABBREVIATION))
                .flatMap(subject -> subject.facts(ABBREVIATION, asOf, knownOn).stream()
                        .flatMap(fact -> fact.value().in(language).stream())
                        .findFirst())
                .orElseGet(() -> title(name));
    }

    private String title(String name) {
        return reference(name).text();
    }

    private Localized<String> title(Register register, Subject subject) {
        return subject.text(register.declaration().title(), asOf, knownOn).orElse(Localized.neutral(subject.key()));
    }

    String url(Register register, Subject subject) {
        return RegisterRoutes.subject(language, register.declaration(), subject.key());
    }

    /** How long a fact holds, in words; empty if it always does. */
    String period(Period period) {
        String from = period.from().map(date -> date.format(language)).orElse("");
        String until = period.until().map(date -> date.format(language)).orElse("");
        if (from.isEmpty() && until.isEmpty()) {
            return "";
        }
        return from.isEmpty()
                ? words().get("register.until", until)
                : until.isEmpty() ? words().get("register.from", from) : words().get("register.fromUntil", from, until);
    }
}
