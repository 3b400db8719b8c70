package eu.tiltas.register;

import eu.tiltas.content.ImportReport;
import eu.tiltas.markup.Fault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settles between subjects what no subject can know of itself: that references lead somewhere, and that no lineage leads
 * back to where it began. Pure: it sees what is known and what is read, and says what to keep.
 */
final class RegisterPlan {

    private final Function<String, Optional<Subject>> before;
    private final ImportReport.Builder report;
    private final Map<String, Declaration> declarations = new HashMap<>();
    private final TreeMap<String, SubjectFile> files = new TreeMap<>();
    private final Set<String> kept = new HashSet<>();
    private final TreeSet<String> gone = new TreeSet<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> goneRegisters = new TreeSet<>();
    private final Set<String> held = new TreeSet<>();
    private final Set<String> heldWhole = new HashSet<>();
    private final Quoted quoted;

    /** What of a register texts quote that would be lost; see {@link QuotedFacts#broken}. */
    interface Quoted {
        Map<String, Set<String>> lost(String register, Supplier<Optional<Register>> after);
    }

    /**
     * @param before the live subjects by name
     * @param quoted what live texts would lose
     */
    RegisterPlan(Function<String, Optional<Subject>> before, Quoted quoted, ImportReport.Builder report) {
        this.before = before;
        this.quoted = quoted;
        this.report = report;
    }

    void declare(Declaration declaration) {
        declarations.put(declaration.name(), declaration);
    }

    void add(SubjectFile file) {
        files.put(file.subject().name(), file);
    }

    /** A subject that stays as it was. */
    void keep(String name) {
        kept.add(name);
    }

    /** A subject whose file is there no more. */
    void leave(String name) {
        gone.add(name);
    }

    /** A register that is there no more. */
    void leaveRegister(String name, Set<String> subjects) {
        goneRegisters.add(name);
        subjects.forEach(key -> leave(name + "/" + key));
    }

    /**
     * Decides.
     *
     * @param last whether texts that quote will change no more, so that what holds a register back is told
     */
    void settle(boolean last) {
        boolean again = true;
        while (again) {
            // A subject that is dropped may be what others name: look once more.
            again = leaveOutDangling();
            again |= dropWhere(this::dangling);
            again |= dropWhere(new Cycles(declarations, this::present, this::references)::through);
            again |= holdQuoted(last);
        }
        keepWhatIsNeeded();
    }

    /** The subjects of a register to save. */
    List<SubjectFile> toSave(String register) {
        return files.values().stream()
                .filter(file -> file.subject().register().equals(register))
                .toList();
    }

    /** The keys of subjects of a register to withdraw. */
    List<String> toWithdraw(String register) {
        return gone.stream()
                .filter(name -> name.startsWith(register + "/"))
                .map(name -> name.substring(register.length() + 1))
                .toList();
    }

    /** Whether something was found to tell about subjects of a register. */
    boolean hasTold(String register) {
        return told.contains(register);
    }

    /** Registers of which something stays as it was, because texts quote it. */
    Set<String> held() {
        return held;
    }

    /** Whether all of a register stays as it was. */
    boolean holdsWhole(String register) {
        return heldWhole.contains(register);
    }

    /** A register as it would be; empty if it would be gone. */
    Optional<Register> after(String register) {
        return Optional.ofNullable(declarations.get(register))
                .map(declaration -> new Register(
                        declaration,
                        Stream.concat(kept.stream(), files.keySet().stream())
                                .filter(name -> name.startsWith(register + "/"))
                                .distinct()
                                .flatMap(name -> present(name).stream())
                                .toList()));
    }

    private boolean holdQuoted(boolean last) {
        Set<String> concerned = new TreeSet<>(goneRegisters);
        concerned.addAll(declarations.keySet());
        concerned.removeAll(heldWhole);
        boolean more = false;
        for (String register : concerned) {
            Map<String, Set<String>> lost = quoted.lost(register, () -> after(register));
            lost.forEach((key, by) -> hold(register, key, by, last));
            more |= !lost.isEmpty();
        }
        return more;
    }

    private void hold(String register, String key, Set<String> by, boolean last) {
        held.add(register);
        String name = key.isEmpty() ? register : register + "/" + key;
        if (key.isEmpty()) {
            heldWhole.add(register);
            Stream.concat(files.keySet().stream(), gone.stream())
                    .filter(subject -> subject.startsWith(register + "/"))
                    .filter(subject -> before.apply(subject).isPresent())
                    .forEach(kept::add);
            files.keySet().removeIf(subject -> subject.startsWith(register + "/"));
            gone.removeIf(subject -> subject.startsWith(register + "/"));
        } else {
            files.remove(name);
            gone.remove(name);
            kept.add(name);
        }
        if (last) {
            String path = key.isEmpty() ? name + "/" + DeclarationFile.NAME : name + SubjectFile.ENDING;
            tell(register, RegisterHolder.FOLDER + "/" + path, Fault.error(0, "fact.quoted", String.join(", ", by)));
        }
    }

    private boolean dropWhere(Function<SubjectFile, Optional<Fault>> wrong) {
        Set<String> dropped = new HashSet<>();
        for (SubjectFile file : List.copyOf(files.values())) {
            wrong.apply(file).ifPresent(fault -> {
                tell(file.subject().register(), file.path(), fault);
                dropped.add(file.subject().name());
            });
        }
        for (String name : dropped) {
            files.remove(name);
            if (before.apply(name).isPresent()) {
                kept.add(name);
            }
        }
        return !dropped.isEmpty();
    }

    /** Leaves facts out that name no subject, where their subjects can do without them; whether there were any. */
    private boolean leaveOutDangling() {
        boolean any = false;
        for (SubjectFile file : List.copyOf(files.values())) {
            List<Fact> dangling = dangling(file.subject()).toList();
            if (!dangling.isEmpty() && canDoWithout(file.subject(), dangling)) {
                dangling.forEach(fact -> tell(file.subject().register(), file.path(), broken(file, fact)));
                files.put(file.subject().name(), file.without(dangling));
                any = true;
            }
        }
        return any;
    }

    /**
     * Whether a subject is itself without some facts: lineage and what is required are part of it, and what is known of it
     * now is not to be lost by a slip of the pen.
     */
    private boolean canDoWithout(Subject subject, List<Fact> facts) {
        Declaration declaration = declarations.get(subject.register());
        Set<String> left = references(subject)
                .filter(fact -> !facts.contains(fact))
                .map(RegisterPlan::named)
                .collect(Collectors.toSet());
        return facts.stream()
                .map(Fact::field)
                .distinct()
                .noneMatch(name -> declaration.fields().get(name).lineage()
                        || declaration.fields().get(name).required()
                        || before(subject)
                                .filter(fact -> fact.field().equals(name))
                                .anyMatch(fact -> !left.contains(named(fact))));
    }

    private Stream<Fact> before(Subject subject) {
        return before.apply(subject.name()).stream().flatMap(this::references);
    }

    private static String named(Fact fact) {
        return fact.field() + " " + fact.text();
    }

    private Optional<Fault> dangling(SubjectFile file) {
        Subject subject = file.subject();
        for (String other : subject.also()) {
            if (exists(subject.register() + "/" + other)) {
                return Optional.of(Fault.error(0, "subject.also", other));
            }
        }
        return dangling(subject).findFirst().map(fact -> broken(file, fact));
    }

    private Stream<Fact> dangling(Subject subject) {
        return references(subject).filter(fact -> !exists(fact.text()));
    }

    private static Fault broken(SubjectFile file, Fact fact) {
        return Fault.error(file.line(fact.field()), "fact.reference.broken", fact.text(), fact.field());
    }

    private boolean exists(String name) {
        return kept.contains(name) || files.containsKey(name) || gone.contains(name);
    }

    /** A subject that others name stays, with its naming told. */
    private void keepWhatIsNeeded() {
        Map<String, String> needed = new HashMap<>();
        Stream.concat(kept.stream(), files.keySet().stream())
                .flatMap(name -> present(name).stream())
                .forEach(subject -> references(subject).forEach(fact -> needed.put(fact.text(), subject.name())));
        for (String name : List.copyOf(gone)) {
            if (needed.containsKey(name)) {
                gone.remove(name);
                kept.add(name);
                String register = name.substring(0, name.indexOf('/'));
                tell(
                        register,
                        RegisterHolder.FOLDER + "/" + name + SubjectFile.ENDING,
                        Fault.error(0, "subject.needed", needed.get(name)));
            }
        }
    }

    private void tell(String register, String path, Fault fault) {
        told.add(register);
        report.problem(path, fault);
    }

    private Optional<Subject> present(String name) {
        return files.containsKey(name) ? Optional.of(files.get(name).subject()) : before.apply(name);
    }

    private Stream<Fact> references(Subject subject) {
        Declaration declaration = declarations.get(subject.register());
        return declaration == null
                ? Stream.empty()
                : subject.facts().stream()
                        .filter(fact -> fact.superseded().isEmpty())
                        .filter(fact -> declaration
                                .field(fact.field())
                                .filter(field -> field.is(Field.Type.REFERENCE))
                                .isPresent());
    }
}
