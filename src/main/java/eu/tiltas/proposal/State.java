package eu.tiltas.proposal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a change set is. */
public enum State {
    DRAFT,
    REVIEW,
    APPLIED,
    REFUSED,
    /** Given up by its author. */
    DROPPED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** Whether it can still become something. */
    public boolean isOpen() {
        return this == DRAFT || this == REVIEW;
    }
}
