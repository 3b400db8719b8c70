package eu.tiltas.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an outside reviewer thinks of a text as a whole. */
public enum Verdict {
    AGREE,
    CHANGE;

    /** The word that stands for it in the database, in forms and in the keys of words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict with that code; empty for any other text. */
    public static Optional<Verdict> of(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst();
    }
}
