package eu.tiltas.register;

import eu.tiltas.language.PartialDate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a fact holds, as exactly as it is known. Where a day is needed, the first that a date can mean counts.
 *
 * @param from the first day on which it holds; empty if it always did
 * @param until the first day on which it holds no more; empty if it does to this day
 */
public record Period(Optional<PartialDate> from, Optional<PartialDate> until) {

    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if it ends before it begins, or holds on no day */
    public Period {
        if (from.isPresent()
                && until.isPresent()
                && !from.get().first().isBefore(until.get().first())) {
            throw new IllegalArgumentException(from.get() + " is not before " + until.get());
        }
    }

    public boolean holdsOn(LocalDate day) {
        return fromDay() <= day.toEpochDay() && day.toEpochDay() < untilDay();
    }

    public boolean overlaps(Period other) {
        return fromDay() < other.untilDay() && other.fromDay() < untilDay();
    }

    public boolean isOver(LocalDate day) {
        return untilDay() <= day.toEpochDay();
    }

    /** The first day as a number of days since 1970; smaller than all if there is none. */
    int fromDay() {
        return from.map(date -> (int) date.first().toEpochDay()).orElse(Integer.MIN_VALUE);
    }

    /** The day after the last likewise; greater than all if there is none. */
    int untilDay() {
        return until.map(date -> (int) date.first().toEpochDay()).orElse(Integer.MAX_VALUE);
    }
}
