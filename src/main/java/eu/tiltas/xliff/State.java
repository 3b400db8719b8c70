package eu.tiltas.xliff;

import java.util.Locale;
import java.util.Optional;

/** How far a translation has come, as the standard names it. */
public enum State {
    INITIAL,
    TRANSLATED,
    REVIEWED,
    FINAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<State> of(String word) {
        for (State state : values()) {
            if (state.word().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
