package eu.tiltas.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a fact is. */
public enum Confidence {
    /** The source says exactly this and is the body concerned, an official register or a journal. */
    CONFIRMED,
    /** Said in passing or at second hand, or our own translation or reading. */
    REPORTED,
    /** From memory, or the source leaves it open. */
    UNCERTAIN;

    /** The word for it in files, addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Confidence> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }
}
