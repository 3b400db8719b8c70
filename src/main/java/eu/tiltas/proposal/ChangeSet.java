package eu.tiltas.proposal;

import java.time.Instant;

/**
 * Files that would change together or not at all.
 *
 * @param account of its author
 * @param note what was last said of it
 * @param decider who last decided about it; empty if nobody did
 * @param forced whether it was applied without a second pair of eyes, and nobody has approved since
 * @param moved when it last changed
 */
public record ChangeSet(
        String id,
        String folder,
        String title,
        State state,
        String account,
        String author,
        String note,
        String decider,
        boolean forced,
        Instant begun,
        Instant moved) {}
