package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A register as of a day, as known on another. Made for one question, and not to be shared by threads. */
public final class Snapshot {

    private final Register register;
    private final LocalDate asOf;
    private final LocalDate knownOn;
    private final Map<String, BitSet[]> columns = new HashMap<>();
    private BitSet present;

    Snapshot(Register register, LocalDate asOf, LocalDate knownOn) {
        this.register = register;
        this.asOf = asOf;
        this.knownOn = knownOn;
    }

    public Register register() {
        return register;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public LocalDate knownOn() {
        return knownOn;
    }

    /** The subjects that are in the register on that day. */
    public Stream<Subject> subjects() {
        return present().stream().mapToObj(register.subjects()::get);
    }

    /** The facts of a field that hold. */
    public List<Fact> facts(Subject subject, String field) {
        return subject.facts(field, asOf, knownOn);
    }

    /** The values of a field that is not localized. */
    public List<String> texts(Subject subject, String field) {
        return facts(subject, field).stream().map(Fact::text).toList();
    }

    /** The text of a localized field in the languages that have one, which different facts may give. */
    public Optional<Localized<String>> text(Subject subject, String field) {
        return subject.text(field, asOf, knownOn);
    }

    /** The subject's title then, in the languages that have one. */
    public Localized<String> title(Subject subject) {
        return subject.text(register.declaration().title(), asOf, knownOn).orElse(Localized.neutral(subject.key()));
    }

    public String title(Subject subject, Language language) {
        Localized<String> title = title(subject);
        return title.best(language).flatMap(title::in).orElse(subject.key());
    }

    /** The places of the subjects that are in the register then. */
    BitSet present() {
        if (present == null) {
            present = new BitSet();
            Optional<Field> presence =
                    register.declaration().field(register.declaration().presence());
            if (presence.isPresent()) {
                for (BitSet holders : holders(presence.get())) {
                    present.or(holders);
                }
            } else {
                present.set(0, register.subjects().size());
            }
        }
        return present;
    }

    /** For each value of a field the places of the subjects that have it then. */
    BitSet[] holders(Field field) {
        return columns.computeIfAbsent(
                field.name(), name -> register.column(field).at(asOf, knownOn));
    }
}
