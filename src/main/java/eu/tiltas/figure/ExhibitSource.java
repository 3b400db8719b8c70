package eu.tiltas.figure;

import eu.tiltas.language.Language;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** A feature that keeps what pages may show as a block. */
public interface ExhibitSource {

    /** The word for its kind in a text, for instance {@code dataset}. */
    String kind();

    /** Whether there is one of that name now. */
    boolean has(String name);

    /** Whether that one can be shown as a text wants it, if there is one. */
    default boolean shows(String name, String show) {
        return true;
    }

    /** Whether whoever does not see it is told in that language what it shows; so it is where nothing must be told. */
    default boolean hasWords(String name, Language language) {
        return true;
    }

    /**
     * Keeps what a text that goes live quotes until the transaction ends: who wants to take it away waits for that, and
     * then looks again at what quotes it.
     *
     * @return the names of those that are not there any more
     */
    default Set<String> hold(Collection<String> names) {
        return Set.of();
    }

    /** The exhibit of that name; empty if there is none now. */
    Optional<Exhibit> exhibit(String name, Language language);
}
