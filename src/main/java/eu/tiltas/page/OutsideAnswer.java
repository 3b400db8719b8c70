package eu.tiltas.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an outside reviewer said of a revision.
 *
 * @param key the revision
 * @param reviewer as they named themselves
 * @param text of the whole; may be empty
 * @param comments on single blocks, in their order
 * @param doneBy who at the desk is done with it; empty while nobody is
 */
public record OutsideAnswer(
        String id,
        RevisionKey key,
        String reviewer,
        Verdict verdict,
        String text,
        List<Comment> comments,
        Instant received,
        Optional<String> doneBy) {

    /**
     * What is said of a block.
     *
     * @param place of the block in the revision, from 0
     * @param quoted how the block begins
     */
    public record Comment(int place, String quoted, String text) {}

    public OutsideAnswer {
        comments = List.copyOf(comments);
    }

    public boolean isOpen() {
        return doneBy.isEmpty();
    }
}
