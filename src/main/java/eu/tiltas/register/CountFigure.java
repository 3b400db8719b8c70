package eu.tiltas.register;

import eu.tiltas.figure.Figure;
import eu.tiltas.figure.FigureReference;
import eu.tiltas.figure.Unquotable;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.SourcedValue.Origin;
import eu.tiltas.markup.SourcedValue.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How many subjects of a register fit, as a figure. */
final class CountFigure {

    static final String COUNT = "count";

    private final Register register;
    private final RegisterQuery query;
    private final Language language;
    private final LocalDate asOf;
    private final LocalDate today;
    private final Messages.Words words;

    CountFigure(Registers registers, Register register, FigureReference reference, Language language) {
        if (!reference.what().equals(COUNT)) {
            throw new Unquotable("figure.count", reference.what());
        }
        this.register = register;
        this.query = FigureQuery.of(reference, register.declaration());
        this.language = language;
        this.today = registers.today();
        this.asOf = query.asOf().orElse(today);
        this.words = Messages.ofPortal().in(language);
    }

    Figure figure() {
        List<Subject> subjects = Listing.of(register, query, language, today).subjects();
        return new Figure(
                new Figure.Number(BigDecimal.valueOf(subjects.size()), 0, "", false),
                words.get("figure.count"),
                origin(),
                doubt(subjects),
                List.of(words.get("figure.counted")));
    }

    private Origin origin() {
        Declaration declaration = register.declaration();
        String url = RegisterParameters.url(RegisterRoutes.register(language, declaration), query, declaration);
        return new Origin(
                declaration.titleIn(language),
                url,
                List.of(new Source(words.get("figure.own"), "", "", "")),
                PartialDate.of(asOf).format(language));
    }

    /** What is doubtful about the facts by which subjects were chosen. */
    private String doubt(List<Subject> subjects) {
        if (counting(subjects).anyMatch(fact -> fact.confidence() == Confidence.UNCERTAIN)) {
            return words.get("figure.doubt.part");
        }
        Freshness freshness = new Freshness(register.declaration(), asOf);
        List<PartialDate> old = new ArrayList<>();
        for (String name : query.filters().keySet()) {
            Field field = register.declaration().fields().get(name);
            freshness.staleSince(field, chosen(subjects, name).toList()).ifPresent(old::add);
        }
        Optional<PartialDate> oldest = old.stream().min(Comparator.comparing(PartialDate::first));
        return oldest.map(date -> words.get("figure.doubt.old.part", date.format(language)))
                .orElse("");
    }

    private Stream<Fact> counting(List<Subject> subjects) {
        return query.filters().keySet().stream().flatMap(name -> chosen(subjects, name));
    }

    private Stream<Fact> chosen(List<Subject> subjects, String name) {
        Set<String> values = query.chosen(name);
        Field field = register.declaration().fields().get(name);
        return subjects.stream()
                .flatMap(subject -> subject.facts(name, asOf, today).stream())
                .filter(fact -> values.contains(field.facetValue(fact.text())));
    }
}
