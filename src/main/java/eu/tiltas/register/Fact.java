package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One property of a subject.
 *
 * @param field that the register declares
 * @param value neutral but in a localized field; of a reference, {@code register/subject}
 * @param sources at least one
 * @param asOf what the sources describe, where it is another day than their own
 * @param recorded the day it was written down
 * @param superseded the day on which a correction took its place
 */
public record Fact(
        String field,
        Localized<String> value,
        Period period,
        List<Source> sources,
        Optional<PartialDate> asOf,
        Confidence confidence,
        Optional<Localized<String>> note,
        LocalDate recorded,
        Optional<LocalDate> superseded) {

    /** @throws IllegalArgumentException if it has no source, or was superseded before it was recorded */
    public Fact {
        sources = List.copyOf(sources);
        if (sources.isEmpty() || superseded.isPresent() && superseded.get().isBefore(recorded)) {
            throw new IllegalArgumentException(field);
        }
    }

    /** The value of a field that is not localized; empty text otherwise. */
    public String text() {
        return value.neutral() == null ? "" : value.neutral();
    }

    /** The value for readers of a language, else in the first language that has one. */
    public String in(Language reader) {
        return value.best(reader).flatMap(value::in).orElse("");
    }

    /** Whether the portal held it for true on that day. */
    public boolean isKnownOn(LocalDate day) {
        return !recorded.isAfter(day) && superseded.map(end -> end.isAfter(day)).orElse(true);
    }

    /** Whether it holds on a day, as known on another. */
    public boolean holds(LocalDate asOf, LocalDate knownOn) {
        return isKnownOn(knownOn) && period.holdsOn(asOf);
    }

    /** The newest day, month or year that its sources describe. */
    public Optional<PartialDate> described() {
        return asOf.or(() -> sources.stream()
                .flatMap(source -> source.asOf().stream())
                .max(java.util.Comparator.comparing(PartialDate::first)));
    }

    Fact supersededOn(LocalDate day) {
        return new Fact(field, value, period, sources, asOf, confidence, note, recorded, Optional.of(day));
    }

    Fact recordedOn(LocalDate day) {
        return new Fact(field, value, period, sources, asOf, confidence, note, day, superseded);
    }
}
