package eu.tiltas.register;

import eu.tiltas.language.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which facts of a register age: a state may have ended since it was described, an event stays what it was. */
final class Freshness {

    private final int months;
    private final LocalDate asOf;

    Freshness(Declaration declaration, LocalDate asOf) {
        this.months = declaration.freshFor();
        this.asOf = asOf;
    }

    /** The oldest date that facts of a field describe, if it is so long ago that they may not hold any more. */
    Optional<PartialDate> staleSince(Field field, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> ages(field, fact))
                .flatMap(fact -> fact.described().stream())
                .filter(date -> date.first().plusMonths(months).isBefore(asOf))
                .min(Comparator.comparing(PartialDate::first));
    }

    /** A number that was counted once, and what began and has no end yet. */
    private static boolean ages(Field field, Fact fact) {
        boolean open = fact.period().from().isPresent() && fact.period().until().isEmpty();
        return field.is(Field.Type.NUMBER) || !field.is(Field.Type.DATE) && open;
    }
}
