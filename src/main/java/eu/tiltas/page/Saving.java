package eu.tiltas.page;

/** What became of a text that somebody wanted to save. */
public sealed interface Saving {

    /** It is kept as that revision. */
    record Saved(int number) implements Saving {}

    /**
     * Somebody else saved meanwhile; nothing was kept, so whoever asks must show both.
     *
     * @param latest what was saved meanwhile
     * @param theirs its text
     * @param mine the text that was to be saved
     */
    record Conflict(RevisionEntry latest, DraftText theirs, DraftText mine) implements Saving {}
}
