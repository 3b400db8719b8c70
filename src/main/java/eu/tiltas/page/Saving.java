package eu.tiltas.page;

/** What became of a text that somebody wanted to save. */
public sealed interface Saving {

    /** It is kept as that revision. */
    record Saved(int number) implements Saving {}

    /** Somebody else saved {@code latest} meanwhile; nothing is kept, so whoever asked must show both texts. */
    record Conflict(RevisionEntry latest) implements Saving {}
}
