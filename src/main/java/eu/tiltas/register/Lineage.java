package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a subject comes from, what comes from it, and what else it is related to, as known on a day. */
final class Lineage {

    /** Fields whose target's place the subject has taken. */
    private static final Set<String> SUCCESSION = Set.of("successor-of", "replaces");

    /**
     * A subject in the line.
     *
     * @param label how it is related, read from the subject that the line is of
     * @param shortName its abbreviation, else its title
     * @param date since when; empty if that is not known
     */
    public record Step(
            String label, Telling.Shown subject, String shortName, String iso, String date, String confidence) {}

    /** Subjects that are related in another way than by descent. */
    public record Other(String label, List<Telling.Shown> subjects) {}

    private final Registers registers;
    private final Snapshot snapshot;
    private final Subject subject;
    private final Telling telling;
    private final Language language;
    private final List<Step> before = new ArrayList<>();
    private final List<Step> after = new ArrayList<>();
    private final List<Step> successors = new ArrayList<>();
    private final Map<String, List<Telling.Shown>> others = new LinkedHashMap<>();

    Lineage(Registers registers, Snapshot snapshot, Subject subject, Telling telling, Language language) {
        this.registers = registers;
        this.snapshot = snapshot;
        this.subject = subject;
        this.telling = telling;
        this.language = language;
        outgoing();
        incoming();
    }

    /** Where another subject has taken this one's place. */
    static List<Register.Reference> successions(Registers registers, Subject subject, LocalDate knownOn) {
        return registers.referencesTo(subject).stream()
                .filter(reference -> SUCCESSION.contains(reference.fact().field()))
                .filter(reference -> reference.fact().isKnownOn(knownOn))
                .toList();
    }

    private void outgoing() {
        snapshot.register().declaration().fields().values().stream()
                .filter(field -> field.is(Field.Type.REFERENCE) && field.lineage())
                .forEach(field -> subject.facts(field.name())
                        .filter(fact -> fact.isKnownOn(snapshot.knownOn()))
                        .forEach(fact -> before.add(step(field.labelIn(language), fact.text(), fact))));
    }

    private void incoming() {
        for (Register.Reference reference : registers.referencesTo(subject)) {
            Fact fact = reference.fact();
            Declaration declaration =
                    registers.at(reference.from().register()).orElseThrow().declaration();
            Field field = declaration.fields().get(fact.field());
            if (!fact.isKnownOn(snapshot.knownOn())) {
                continue;
            }
            String label = field.inverse()
                    .flatMap(text -> text.best(language).flatMap(text::in))
                    .orElse(declaration.titleIn(language));
            String from = reference.from().name();
            if (!field.lineage()) {
                others.computeIfAbsent(label, l -> new ArrayList<>()).add(telling.reference(from));
                continue;
            }
            Step step = step(label, from, fact);
            after.add(step);
            if (SUCCESSION.contains(field.name())) {
                successors.add(step);
            }
        }
    }

    private Step step(String label, String name, Fact fact) {
        return new Step(
                label,
                telling.reference(name),
                telling.shortName(name),
                fact.period().from().map(PartialDate::iso).orElse(""),
                fact.period().from().map(date -> date.format(language)).orElse(""),
                fact.confidence() == Confidence.CONFIRMED
                        ? ""
                        : fact.confidence().word());
    }

    List<Step> before() {
        return before;
    }

    List<Step> after() {
        return after;
    }

    List<Step> successors() {
        return successors;
    }

    List<Other> others() {
        return others.entrySet().stream()
                .map(entry -> new Other(
                        entry.getKey(), entry.getValue().stream().distinct().toList()))
                .toList();
    }
}
