package eu.tiltas.feedback;

import java.util.Arrays;
import java.util.Optional;

/** What a reader tells. */
public enum Kind {
    /** The page helped. */
    YES("yes"),
    /** It did not. */
    NO("no"),
    /** Something on it is wrong. */
    PROBLEM("problem"),
    /** A search found nothing. */
    MISSING("missing");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The word in forms, addresses, the database and the API. */
    public String word() {
        return word;
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** Whether it is an answer to whether the page helped. */
    public boolean isAnswer() {
        return this == YES || this == NO;
    }
}
