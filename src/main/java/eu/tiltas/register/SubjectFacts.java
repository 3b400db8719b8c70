package eu.tiltas.register;

import eu.tiltas.language.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds of a subject, gathered under headings as its register declares. */
final class SubjectFacts {

    /**
     * Something that is told of the subject that a fact names.
     *
     * @param confidence word for how sure it is; empty if it is confirmed
     * @param sources their numbers in the list of sources
     */
    public record Detail(String label, Telling.Shown value, String confidence, List<Integer> sources) {}

    /**
     * A fact as shown.
     *
     * @param period in words; empty if it always holds
     * @param confidence word for how sure it is; empty if it is confirmed
     * @param note may be empty
     * @param sources their numbers in the list of sources
     */
    public record Line(
            Telling.Shown value,
            String period,
            String confidence,
            Telling.Shown note,
            String described,
            List<Integer> sources,
            List<Detail> details) {}

    /** A field with its facts. */
    public record Group(String label, String help, List<Line> lines) {}

    /**
     * Fields under a heading.
     *
     * @param form how they are laid out: {@code steps} and {@code text} if it is one field that the heading tells already
     */
    public record Part(String key, String title, String form, List<Group> groups) {}

    /** The key of the part with what is in no section. */
    static final String REST = "facts";

    private final Registers registers;
    private final Snapshot snapshot;
    private final Subject subject;
    private final Telling telling;
    private final Language language;
    private final SourceList sources;

    SubjectFacts(Registers registers, Snapshot snapshot, Subject subject, Telling telling, Language language) {
        this.registers = registers;
        this.snapshot = snapshot;
        this.subject = subject;
        this.telling = telling;
        this.language = language;
        this.sources = new SourceList(language);
    }

    /** The parts that say something, in their order. Asked once, for it numbers the sources. */
    List<Part> parts() {
        Declaration declaration = snapshot.register().declaration();
        Set<String> placed = new HashSet<>(Set.of(declaration.title(), declaration.summary()));
        if (declaration.sections().isEmpty()) {
            placed.remove(declaration.summary());
        }
        declaration.sections().forEach(section -> placed.addAll(section.fields()));
        cite(declaration);
        List<Part> parts = new ArrayList<>();
        for (Section section : declaration.sections()) {
            String form = section.ordered() ? "steps" : section.fields().size() == 1 ? "text" : "list";
            add(parts, section.key(), section.titleIn(language), form, section.fields());
        }
        List<String> rest = declaration.fields().keySet().stream()
                .filter(field -> !placed.contains(field))
                .toList();
        String title = telling.words().get(parts.isEmpty() ? "subject.facts" : "subject.rest");
        add(parts, REST, title, "list", rest);
        return parts;
    }

    /** What stands above all parts has the first sources. */
    private void cite(Declaration declaration) {
        if (!declaration.sections().isEmpty() && !declaration.summary().isEmpty()) {
            snapshot.facts(subject, declaration.summary()).forEach(sources::numbers);
        }
    }

    private void add(List<Part> parts, String key, String title, String form, List<String> fields) {
        List<Group> groups = new ArrayList<>();
        for (String name : fields) {
            Field field = snapshot.register().declaration().fields().get(name);
            List<Line> lines = readable(snapshot.facts(subject, name)).stream()
                    .map(fact -> line(field, fact))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new Group(field.labelIn(language), help(field), lines));
            }
        }
        if (!groups.isEmpty()) {
            parts.add(new Part(key, title, form, groups));
        }
    }

    /** Those in the reader's language, or in none; only where there are none those in others. */
    private List<Fact> readable(List<Fact> facts) {
        List<Fact> readable = facts.stream()
                .filter(fact -> fact.value().in(language).isPresent())
                .toList();
        return readable.isEmpty() ? facts : readable;
    }

    private String help(Field field) {
        return field.help()
                .flatMap(text -> text.best(language).flatMap(text::in))
                .orElse("");
    }

    private Line line(Field field, Fact fact) {
        return new Line(
                telling.value(field, fact),
                telling.period(fact.period()),
                sure(fact),
                fact.note().map(telling::text).orElse(Telling.Shown.plain("")),
                fact.asOf().map(date -> date.format(language)).orElse(""),
                sources.numbers(fact),
                details(field, fact));
    }

    private static String sure(Fact fact) {
        return fact.confidence() == Confidence.CONFIRMED
                ? ""
                : fact.confidence().word();
    }

    private List<Detail> details(Field field, Fact fact) {
        List<Detail> details = new ArrayList<>();
        if (!field.show().isEmpty()) {
            registers
                    .subject(fact.text())
                    .ifPresent(named -> registers.at(named.register()).ifPresent(register -> field.show().stream()
                            .flatMap(name -> register.declaration().field(name).stream())
                            .forEach(shown -> named.facts(shown.name(), snapshot.asOf(), snapshot.knownOn())
                                    .forEach(told -> details.add(detail(shown, told))))));
        }
        return details;
    }

    private Detail detail(Field field, Fact fact) {
        return new Detail(field.labelIn(language), telling.value(field, fact), sure(fact), sources.numbers(fact));
    }

    List<SourceList.Line> sources() {
        return sources.lines();
    }
}
