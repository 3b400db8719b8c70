package eu.tiltas.register;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Csv;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.LineEnds;
import eu.tiltas.proposal.Proposer;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Subjects of a register from a table: a line each, its key in the column {@code key}, every other column a field, of
 * which {@code title@lt} is the Lithuanian text; what is said in other languages stays. An empty cell leaves things as they
 * are, a minus sign ends or retracts what is said; several values of a field stand with bars between them.
 */
@ApplicationScoped
public class RegisterPaste {

    private static final String KEY = "key";
    private static final String NOTHING = "-";
    private static final int MOST = 500;

    @Inject
    RegisterDesk desk;

    @Inject
    RegisterProposals proposals;

    @Inject
    RegisterFiles files;

    @Inject
    Registers registers;

    @Inject
    Clock clock;

    /**
     * What a table would change.
     *
     * @param kind added, changed or ended
     */
    public record Difference(int line, String kind, String key, String field, String before, String after) {}

    /**
     * How a table is meant.
     *
     * @param since the day from which it holds; empty where it corrects what was never true
     * @param said who says it and how surely; of its field and value nothing is taken
     */
    public record Meant(String since, WrittenFact said) {}

    /**
     * What becomes of a register.
     *
     * @param reasons why it can't be taken over
     */
    public record Preview(List<Difference> differences, Map<String, SubjectText> texts, List<Reason> reasons) {}

    /** Looks what a table would change. */
    public Preview preview(Actor actor, String register, String csv, Meant meant) {
        Reading reading = new Reading(actor, register, meant);
        reading.read(csv);
        List<Reason> reasons = new ArrayList<>(reading.reasons);
        if (!reading.texts.isEmpty()) {
            reasons.addAll(files.refusals(files.files(register, reading.texts)));
        }
        return new Preview(reading.differences, reading.texts, reasons);
    }

    /** Proposes what a table would change. @throws Refused with all reasons */
    public String propose(Proposer who, String register, String title, String csv, Meant meant) {
        Preview preview = preview(who.actor(), register, csv, meant);
        Refused.ifAny(preview.reasons());
        return proposals.propose(who, register, title, preview.texts(), List.of());
    }

    /** One table. */
    private final class Reading {

        private final Actor actor;
        private final Register register;
        private final Meant meant;
        private final List<Reason> reasons = new ArrayList<>();
        private final List<Difference> differences = new ArrayList<>();
        private final Map<String, SubjectText> texts = new LinkedHashMap<>();

        Reading(Actor actor, String register, Meant meant) {
            this.actor = actor;
            this.register = registers.at(register).orElseThrow(() -> Refused.because("desk.refused.register"));
            this.meant = meant;
        }

        void read(String csv) {
            List<Fault> faults = new ArrayList<>();
            List<Csv.Line> lines =
                    Csv.parse(LineEnds.plain(csv).strip(), faults).lines();
            faults.forEach(fault -> reasons.add(Reason.of("desk.refused.csv.fault", fault.line(), fault)));
            if (lines.isEmpty() || !lines.get(0).cells().contains(KEY)) {
                reasons.add(Reason.of("desk.refused.csv.key"));
                return;
            }
            if (lines.size() > MOST + 1) {
                reasons.add(Reason.of("desk.refused.csv.long", MOST));
                return;
            }
            List<String> columns = lines.get(0).cells();
            check(columns);
            if (!reasons.isEmpty()) {
                return;
            }
            Set<String> seen = new HashSet<>();
            lines.stream().skip(1).forEach(line -> read(line, columns, seen));
        }

        private void check(List<String> columns) {
            for (String column : columns) {
                String[] parts = column.split("@", 2);
                Optional<Field> field = register.declaration().field(parts[0]);
                boolean known = column.equals(KEY)
                        || field.isPresent()
                                && (parts.length == 1
                                        || field.get().is(Field.Type.LOCALIZED)
                                                && Language.of(parts[1]).isPresent());
                if (!known) {
                    reasons.add(Reason.of("desk.refused.csv.column", column));
                }
            }
            columns.stream()
                    .filter(column -> column.contains("@") && columns.contains(column.split("@", 2)[0]))
                    .forEach(column -> reasons.add(Reason.of("desk.refused.csv.both", column)));
            if (new HashSet<>(columns).size() < columns.size()) {
                reasons.add(Reason.of("desk.refused.csv.twice"));
            }
        }

        private void read(Csv.Line line, List<String> columns, Set<String> seen) {
            int at = columns.indexOf(KEY);
            String key = at < line.cells().size() ? line.cells().get(at) : "";
            if (line.cells().size() != columns.size()) {
                reasons.add(Reason.of(
                        "desk.refused.csv.cells",
                        line.number(),
                        columns.size(),
                        line.cells().size()));
            } else if (!Slug.isValid(key) || key.length() > SubjectFile.MAX_KEY) {
                reasons.add(Reason.of("desk.refused.csv.badkey", line.number(), key));
            } else if (!seen.add(key)) {
                reasons.add(Reason.of("desk.refused.csv.again", line.number(), key));
            } else {
                take(line, columns, key);
            }
        }

        private void take(Csv.Line line, List<String> columns, String key) {
            Map<String, Map<String, String>> values = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String cell = line.cells().get(i);
                if (!columns.get(i).equals(KEY) && !cell.isEmpty()) {
                    String[] parts = columns.get(i).split("@", 2);
                    values.computeIfAbsent(parts[0], field -> new LinkedHashMap<>())
                            .put(parts.length > 1 ? parts[1] : "", cell);
                }
            }
            SubjectText before = desk.text(actor, register.name(), key);
            SubjectText after = before;
            for (Map.Entry<String, Map<String, String>> value : values.entrySet()) {
                after = set(line.number(), key, after, value.getKey(), value.getValue());
            }
            if (!after.equals(before)) {
                texts.put(key, after);
            }
        }

        private SubjectText set(int line, String key, SubjectText text, String field, Map<String, String> value) {
            List<WrittenFact> held = text.facts().stream()
                    .filter(fact -> fact.field().equals(field) && fact.isHeld() && holdsNow(fact))
                    .toList();
            SubjectText after = text;
            for (Replaced one : replaced(line, field, value, held)) {
                after = step(key, after, one.old(), one.next().map(next -> fact(field, next)));
                differences.add(new Difference(
                        line,
                        one.kind(),
                        key,
                        field,
                        one.old().map(fact -> said(fact.value())).orElse(""),
                        one.next().map(Reading::said).orElse("")));
            }
            return after;
        }

        /** What the cells of a field make of what is held; nothing is done to what they do not speak of. */
        private List<Replaced> replaced(int line, String field, Map<String, String> value, List<WrittenFact> held) {
            Field declared = register.declaration().field(field).orElseThrow();
            if (declared.is(Field.Type.LOCALIZED) && !value.containsKey("")) {
                CellsOfLanguages cells = new CellsOfLanguages(value, NOTHING);
                cells.ambiguous(held)
                        .forEach(language ->
                                reasons.add(Reason.of("desk.refused.csv.several", line, field + "@" + language)));
                return cells.replaced(held);
            }
            return Replaced.all(held, wanted(declared, value.get("")));
        }

        private SubjectText step(String key, SubjectText text, Optional<WrittenFact> old, Optional<WrittenFact> next) {
            SubjectEdit edit = desk.edit(text, register.name(), key);
            boolean corrects = meant.since().isEmpty();
            if (old.isEmpty()) {
                return edit.add(next.get().holding(meant.since(), ""));
            }
            if (next.isEmpty()) {
                return corrects ? edit.retract(old.get()) : edit.end(old.get(), meant.since(), meant.said());
            }
            return corrects
                    ? edit.correct(
                            old.get(),
                            next.get().holding(old.get().from(), old.get().until()))
                    : edit.change(old.get(), next.get(), meant.since());
        }

        /** The values that a cell wants; none for a minus sign. */
        private List<Map<String, String>> wanted(Field field, String cell) {
            if (cell.equals(NOTHING)) {
                return List.of();
            }
            if (field.is(Field.Type.LOCALIZED) || !field.many()) {
                return List.of(Map.of("", cell));
            }
            return Arrays.stream(cell.split("\\|"))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .map(one -> Map.of("", one))
                    .toList();
        }

        private boolean holdsNow(WrittenFact fact) {
            return fact.until().isEmpty()
                    || new eu.tiltas.language.PartialDate(fact.until()).first().isAfter(clock.today());
        }

        private WrittenFact fact(String field, Map<String, String> value) {
            WrittenFact said = meant.said();
            return new WrittenFact(
                    field, value, "", "", said.sources(), said.asOf(), said.confidence(), said.note(), "", "");
        }

        /** In the order of the languages' codes. */
        private static String said(Map<String, String> value) {
            return String.join(" / ", new TreeMap<>(value).values());
        }
    }
}
