package eu.tiltas.register;

import com.ibm.icu.text.ListFormatter;
import eu.tiltas.figure.Figure;
import eu.tiltas.figure.FigureReference;
import eu.tiltas.figure.Unquotable;
import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.SourcedValue.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The value of a subject's field as a figure. */
final class FactFigure {

    private final Register register;
    private final FigureReference reference;
    private final Language language;
    private final LocalDate asOf;
    private final LocalDate today;
    private final Telling telling;

    FactFigure(Registers registers, Register register, FigureReference reference, Language language) {
        this.register = register;
        this.reference = reference;
        this.language = language;
        this.today = registers.today();
        this.asOf = FigureQuery.asOf(reference, register.declaration()).orElse(today);
        this.telling = new Telling(registers, language, asOf, today);
    }

    /** @throws Unquotable if there is no such value */
    Figure figure() {
        Subject subject = subject();
        Field field = register.declaration()
                .field(reference.what())
                .orElseThrow(() -> new Unquotable("figure.field", register.name(), reference.what()));
        List<Fact> facts = facts(subject, field);
        Figure.Value value = value(field, facts);
        List<Fact> doubted = facts.stream()
                .filter(fact -> fact.confidence() == Confidence.UNCERTAIN)
                .toList();
        Optional<PartialDate> old = new Freshness(register.declaration(), asOf).staleSince(field, facts);
        String doubt = !doubted.isEmpty()
                ? telling.words().get("figure.doubt.uncertain")
                : old.map(date -> telling.words().get("figure.doubt.old", date.format(language)))
                        .orElse("");
        return new Figure(value, telling.label(field), origin(subject, facts), doubt, remarks(facts));
    }

    private Subject subject() {
        String key = reference.subject().orElseThrow();
        return register.subject(key)
                .or(() -> register.subjectKnownAs(key))
                .orElseThrow(() -> new Unquotable("figure.subject", register.name(), key));
    }

    private List<Fact> facts(Subject subject, Field field) {
        List<Fact> holding = subject.facts(field.name(), asOf, today);
        if (holding.isEmpty()) {
            throw new Unquotable("figure.fact", subject.name(), field.name(), asOf.toString());
        }
        if (!field.is(Field.Type.LOCALIZED)) {
            return holding;
        }
        List<Fact> readable = holding.stream()
                .filter(fact -> fact.value().in(language).isPresent())
                .toList();
        if (readable.isEmpty()) {
            throw new Unquotable("figure.language", subject.name(), field.name(), language.code());
        }
        return readable;
    }

    private Figure.Value value(Field field, List<Fact> facts) {
        if (facts.size() > 1) {
            List<String> texts =
                    facts.stream().map(fact -> text(field, fact)).distinct().toList();
            return new Figure.Text(ListFormatter.getInstance(language.locale()).format(texts));
        }
        Fact fact = facts.get(0);
        return switch (field.type()) {
            case DATE -> new Figure.Day(new PartialDate(fact.text()));
            case NUMBER -> number(new BigDecimal(fact.text()));
            default -> new Figure.Text(text(field, fact));
        };
    }

    private static Figure.Number number(BigDecimal number) {
        return new Figure.Number(number, Math.max(0, number.scale()), "", false);
    }

    private String text(Field field, Fact fact) {
        return telling.value(field, fact).text();
    }

    private Origin origin(Subject subject, List<Fact> facts) {
        Language titled = subject.text(register.declaration().title(), asOf, today)
                .flatMap(title -> title.best(language))
                .orElse(language);
        String title = subject.text(register.declaration().title(), asOf, today)
                .flatMap(text -> text.in(titled))
                .orElse(subject.key());
        return new Origin(
                title,
                telling.url(register, subject),
                FigureSources.of(facts, language),
                FigureSources.asOf(facts, language));
    }

    private List<String> remarks(List<Fact> facts) {
        List<String> remarks = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.confidence() != Confidence.CONFIRMED) {
                remarks.add(telling.words()
                        .get("figure.confidence." + fact.confidence().word()));
            }
            fact.note().flatMap(note -> note.in(language)).ifPresent(remarks::add);
        }
        return remarks.stream().distinct().toList();
    }
}
