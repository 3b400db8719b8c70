package eu.tiltas.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A feature whose public texts can be found. Answers always say what exists now, never what a change once said. */
public interface DocumentSource {

    /** The kind its changes carry in the change log, for instance {@code page}. */
    String kind();

    /** The texts that the subject has now, in any languages; empty when it is gone. */
    List<SearchDocument> documents(String subject);

    /**
     * The subjects of this source that may be different because subjects of another kind are.
     *
     * @param kind as in the change log
     */
    default Set<String> following(String kind, Collection<String> changed) {
        return Set.of();
    }

    /** Hands over every text there is, subject by subject, without holding all in memory. */
    void all(Consumer<List<SearchDocument>> subject);
}
