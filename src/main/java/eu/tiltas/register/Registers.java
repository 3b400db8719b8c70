package eu.tiltas.register;

import eu.tiltas.change.Change;
import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All registers, in memory, as they stand at the newest change. They follow the change log: only what has changed since
 * they were last asked for is read again.
 */
@ApplicationScoped
public class Registers {

    private static final int BATCH = 500;

    /** More changed subjects than these are not read one by one. */
    private static final int FEW = 400;

    @Inject
    RegisterStore store;

    @Inject
    ChangeLog changes;

    @Inject
    Clock clock;

    private volatile Known known = new Known(-1, Map.of());
    private final Map<String, Source> sources = new HashMap<>();

    private record Known(long change, Map<String, Register> registers) {}

    /** The registers in their order. */
    public List<Register> all() {
        return now().values().stream()
                .sorted(Comparator.comparing(
                                (Register register) -> register.declaration().order())
                        .thenComparing(Register::name))
                .toList();
    }

    public Optional<Register> at(String name) {
        return Optional.ofNullable(now().get(name));
    }

    /** The register that has a word in the addresses of a language. */
    public Optional<Register> atSlug(Language language, String slug) {
        return now().values().stream()
                .filter(register -> register.declaration().slugIn(language).equals(slug))
                .findFirst();
    }

    /** A subject by its name, {@code register/key}. */
    public Optional<Subject> subject(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : at(name.substring(0, slash)).flatMap(register -> register.subject(name.substring(slash + 1)));
    }

    /** Whether there is or was a subject of that name. */
    public boolean existed(String register, String key) {
        return store.existed(register, key);
    }

    /** The present day, for questions that name none. */
    public LocalDate today() {
        return clock.today();
    }

    /** Where other subjects, of any register, name this one. */
    List<Register.Reference> referencesTo(Subject subject) {
        return all().stream()
                .flatMap(register -> register.references(subject.name()).stream())
                .toList();
    }

    private Map<String, Register> now() {
        Known present = known;
        long latest = changes.latest();
        return present.change() == latest ? present.registers() : follow(latest);
    }

    private synchronized Map<String, Register> follow(long latest) {
        Known present = known;
        if (present.change() < latest) {
            Map<String, Set<String>> changed = present.change() < 0 ? everything() : changedSince(present.change());
            Map<String, Register> registers =
                    changed.isEmpty() ? present.registers() : read(changed, present.registers());
            present = new Known(latest, registers);
            known = present;
        }
        return present.registers();
    }

    private Map<String, Set<String>> everything() {
        Map<String, Set<String>> all = new HashMap<>();
        store.declarations().keySet().forEach(name -> all.put(name, Set.of("")));
        return all;
    }

    /** By register the keys of changed subjects; an empty key is the register itself. */
    private Map<String, Set<String>> changedSince(long number) {
        Map<String, Set<String>> changed = new HashMap<>();
        long seen = number;
        List<Change> batch = changes.after(seen, BATCH);
        while (!batch.isEmpty()) {
            for (Change change : batch) {
                if (change.kind().equals(RegisterStore.KIND)) {
                    String[] name = change.subject().split("/", 2);
                    changed.computeIfAbsent(name[0], n -> new HashSet<>()).add(name.length > 1 ? name[1] : "");
                }
            }
            seen = batch.get(batch.size() - 1).number();
            batch = changes.after(seen, BATCH);
        }
        return changed;
    }

    private Map<String, Register> read(Map<String, Set<String>> changed, Map<String, Register> before) {
        Map<String, String> declarations = store.declarations();
        Map<String, Register> registers = new TreeMap<>(before);
        changed.forEach((name, keys) -> {
            if (!declarations.containsKey(name)) {
                registers.remove(name);
            } else {
                registers.put(name, read(name, declarations.get(name), keys, Optional.ofNullable(before.get(name))));
            }
        });
        return Map.copyOf(registers);
    }

    private Register read(String name, String yaml, Set<String> keys, Optional<Register> before) {
        if (before.isEmpty() || keys.contains("") || keys.size() > FEW) {
            Declaration declaration = DeclarationFile.read(name, yaml, new ArrayList<>());
            return new Register(declaration, store.read(name, Set.of(), sources));
        }
        Map<String, Subject> subjects = new HashMap<>();
        before.get().subjects().forEach(subject -> subjects.put(subject.key(), subject));
        keys.forEach(subjects::remove);
        store.read(name, keys, sources).forEach(subject -> subjects.put(subject.key(), subject));
        return new Register(before.get().declaration(), subjects.values());
    }
}
