package eu.tiltas.proposal;

import java.util.Optional;

/**
 * A file that the desk has changed since the content tree was taken over.
 *
 * @param text as it is now; empty if it is gone
 * @param tree the checksum of the tree's file that it was changed from; empty if the tree had none
 */
public record EditedFile(String path, Optional<String> text, String tree) {

    /** Whether the tree's file says by now what the desk's says. */
    public boolean isIn(String checksum) {
        return !checksum.isEmpty() && checksum.equals(ProposedFile.mark(text));
    }

    /** Whether the tree's file is neither what it was nor what the desk made of it. */
    public boolean collidesWith(String checksum) {
        return !checksum.equals(tree) && !isIn(checksum);
    }

    /** Whether the tree had the file and would now take it away. */
    public boolean isKnownToTree() {
        return !tree.isEmpty();
    }
}
