package eu.tiltas.memory;

import java.util.List;
import java.util.Optional;

/** A feature whose published texts are translations of each other. Answers say what exists now. */
public interface PairSource {

    /** The kind its changes carry in the change log. */
    String kind();

    /** The keys of all subjects that are published in more than one language. */
    List<String> subjects();

    /** What a subject has now; empty where it is gone or has no translation. */
    Optional<ParallelBlocks> blocks(String subject);
}
