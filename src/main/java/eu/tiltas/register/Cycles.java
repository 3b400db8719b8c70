package eu.tiltas.register;

import eu.tiltas.markup.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cycles there are in the lineages of all subjects as an import would leave them. */
final class Cycles {

    private final Function<String, Optional<Subject>> present;
    private final Function<Subject, Stream<Fact>> references;
    private final Map<String, Set<String>> fields = new HashMap<>();

    /**
     * @param declarations of all registers, by name
     * @param present the subjects by name
     * @param references the facts of a subject that name another
     */
    Cycles(
            Map<String, Declaration> declarations,
            Function<String, Optional<Subject>> present,
            Function<Subject, Stream<Fact>> references) {
        this.present = present;
        this.references = references;
        declarations.values().forEach(declaration -> declaration.fields().values().stream()
                .filter(Field::lineage)
                .forEach(field -> fields.computeIfAbsent(field.name(), f -> new HashSet<>())
                        .add(declaration.name())));
    }

    /** What is wrong with a subject that leads back to itself; empty if it does not. */
    Optional<Fault> through(SubjectFile file) {
        for (String field : fields.keySet()) {
            List<String> path = path(file.subject().name(), field);
            if (!path.isEmpty()) {
                return Optional.of(Fault.error(file.line(field), "fact.cycle", field, String.join(" → ", path)));
            }
        }
        return Optional.empty();
    }

    /** A way along a lineage from a subject back to it; empty if there is none. */
    private List<String> path(String start, String field) {
        Map<String, String> from = new HashMap<>();
        List<String> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            String name = open.remove(open.size() - 1);
            for (String next : targets(name, field)) {
                if (next.equals(start)) {
                    return traced(name, start, from);
                }
                if (from.putIfAbsent(next, name) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private List<String> traced(String end, String start, Map<String, String> from) {
        List<String> path = new ArrayList<>(List.of(start));
        for (String name = end; !name.equals(start); name = from.get(name)) {
            path.add(1, name);
        }
        path.add(start);
        return path;
    }

    private Collection<String> targets(String name, String field) {
        return present.apply(name)
                .map(subject -> references
                        .apply(subject)
                        .filter(fact -> fact.field().equals(field))
                        .map(Fact::text)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
