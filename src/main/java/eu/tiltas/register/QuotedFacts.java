package eu.tiltas.register;

import eu.tiltas.figure.Citation;
import eu.tiltas.figure.FigureReference;
import eu.tiltas.figure.Figures;
import eu.tiltas.figure.Unquotable;
import eu.tiltas.language.Language;
import eu.tiltas.markup.SourcedValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What live texts quote of registers, and what would become of it if these were others. */
final class QuotedFacts {

    private record Cited(Citation citation, FigureReference reference) {}

    private final Registers registers;
    private final RegisterFigures figures;
    private final Map<String, List<Cited>> byRegister = new HashMap<>();

    QuotedFacts(Registers registers, List<Citation> citations) {
        this.registers = registers;
        this.figures = new RegisterFigures();
        this.figures.registers = registers;
        citations.stream().filter(citation -> citation.quote().isFigure()).forEach(citation -> reference(citation)
                .ifPresent(reference -> byRegister
                        .computeIfAbsent(reference.name(), name -> new ArrayList<>())
                        .add(new Cited(citation, reference))));
    }

    private static Optional<FigureReference> reference(Citation citation) {
        try {
            return Optional.of(FigureReference.of(citation.quote().name()));
        } catch (Unquotable e) {
            return Optional.empty();
        }
    }

    /**
     * What of a register can't be taken over without taking from texts what they quote.
     *
     * @param afterwards the register as it would be, asked for if something of it is quoted; empty if it would be gone
     * @return keys of subjects, or an empty key for the register as a whole, each with those who quote
     */
    Map<String, Set<String>> broken(String name, Supplier<Optional<Register>> afterwards) {
        if (!byRegister.containsKey(name)) {
            return Map.of();
        }
        Optional<Register> after = afterwards.get();
        Map<String, Set<String>> broken = new TreeMap<>();
        Optional<Register> before = registers.at(name);
        of(name).filter(cited ->
                        before.flatMap(register -> told(register, cited)).isPresent())
                .filter(cited ->
                        after.flatMap(register -> told(register, cited)).isEmpty())
                .forEach(cited -> broken.computeIfAbsent(culprit(cited, before, after), key -> new TreeSet<>())
                        .add(cited.citation().by()));
        return broken;
    }

    /** The subject, unless the register's new declaration has no place even for what it says now. */
    private String culprit(Cited cited, Optional<Register> before, Optional<Register> after) {
        return cited.reference()
                .subject()
                .filter(key -> before.isPresent() && after.isPresent())
                .filter(key -> told(
                                new Register(
                                        after.get().declaration(), before.get().subjects()),
                                cited)
                        .isPresent())
                .orElse("");
    }

    /** Citations that tell readers something else as soon as a register is as it would be. */
    Changed different(String name, Supplier<Optional<Register>> afterwards) {
        if (!byRegister.containsKey(name)) {
            return new Changed(Map.of());
        }
        Optional<Register> after = afterwards.get();
        Optional<Register> before = registers.at(name);
        Map<Citation, String> different = new HashMap<>();
        of(name).filter(cited -> !before.flatMap(register -> told(register, cited))
                        .equals(after.flatMap(register -> told(register, cited))))
                .forEach(cited -> different.put(
                        cited.citation(), cited.reference().subject().orElse("")));
        return new Changed(different);
    }

    /**
     * Citations that tell something else.
     *
     * @param subjects the keys they name; empty for those that count
     */
    record Changed(Map<Citation, String> subjects) {

        Changed {
            subjects = Map.copyOf(subjects);
        }

        Collection<Citation> all() {
            return subjects.keySet();
        }

        /** Those that are different as soon as some subjects are: a count may be with any. */
        Collection<Citation> with(Collection<SubjectFile> files) {
            Set<String> keys = new HashSet<>();
            keys.add("");
            files.forEach(file -> {
                keys.add(file.subject().key());
                keys.addAll(file.subject().also());
            });
            return subjects.keySet().stream()
                    .filter(citation -> keys.contains(subjects.get(citation)))
                    .toList();
        }
    }

    private Stream<Cited> of(String name) {
        return byRegister.getOrDefault(name, List.of()).stream();
    }

    private Optional<SourcedValue> told(Register register, Cited cited) {
        Language language = cited.citation().language();
        try {
            return Optional.of(
                    Figures.tell(figures.of(register, cited.reference(), language), cited.reference(), language));
        } catch (Unquotable e) {
            return Optional.empty();
        }
    }
}
