package eu.tiltas.feedback;

import java.util.Locale;

/** Why something sent was not taken; each has words that say what to do. */
public enum Refusal {
    EMPTY,
    LONG,
    /** Faster than people write. */
    SOON,
    /** The form was open for more than a day. */
    LATE,
    /** Too much came from the same address. */
    BUSY,
    /** The field that nobody sees was filled in. */
    TRAPPED;

    /** The word in the key of its words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
