package eu.tiltas.proposal;

import eu.tiltas.security.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * Files that would change together or not at all.
 *
 * @param account of its author
 * @param note what was last said of it
 * @param decider who last decided about it; empty if nobody did
 * @param forced whether it was applied without a second pair of eyes, and nobody has approved since
 * @param organisation key of the institution whose people alone work on it until it is published; empty if everybody may
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
        Optional<String> organisation,
        Instant begun,
        Instant moved) {

    /** Whether it is a draft of an actor, to which more of theirs is added. */
    boolean isDraftOf(Actor actor) {
        return state == State.DRAFT && account.equals(actor.account());
    }
}
