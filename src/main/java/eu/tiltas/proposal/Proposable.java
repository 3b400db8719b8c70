package eu.tiltas.proposal;

import eu.tiltas.security.Reason;
import java.util.List;
import java.util.Optional;

/** A feature whose files of the content tree can be changed at the desk. */
public interface Proposable {

    /** The folder of the tree that is the feature's. */
    String folder();

    /** A file as it would be written now; empty if there is none. The same state gives the same text. */
    Optional<String> present(String path);

    /** The checksum that the tree's own file had when it was last taken over; empty text for none. */
    String tree(String path);

    /** Why the files can't be taken over together, all reasons. */
    List<Reason> refusals(List<ProposedFile> files);

    /** Takes the files over in the caller's transaction, with rows of the change log, and says how they are written then. */
    List<ProposedFile> apply(List<ProposedFile> files);
}
