package eu.tiltas.page;

import java.util.Arrays;
import java.util.Locale;

/** How far a revision has come on its way to readers. Which step leads where stands in {@link Step}. */
public enum Stage {
    DRAFT,
    IN_REVIEW,
    FACT_CHECK,
    READY,
    SCHEDULED,
    PUBLISHED,
    /** Still to be read, under a banner that says why it no longer holds. */
    WITHDRAWN,
    /** Gone, or leading to another page. */
    UNPUBLISHED,
    /** A newer revision has taken its place. */
    SUPERSEDED;

    /** The word that stands for it in the database, in forms and in the keys of words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no stage has that code */
    static Stage of(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage: " + code));
    }

    /** Whether work on it still goes on. */
    public boolean isOpen() {
        return compareTo(PUBLISHED) < 0;
    }
}
