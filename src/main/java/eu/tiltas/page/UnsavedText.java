package eu.tiltas.page;

import java.time.Instant;

/**
 * What somebody wrote and has not saved: it is theirs alone and no revision.
 *
 * @param basedOn the newest revision when they began; 0 for none
 */
public record UnsavedText(DraftText text, int basedOn, Instant kept) {}
