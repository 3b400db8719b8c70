package eu.tiltas.figure;

import eu.tiltas.language.Language;
import java.util.Optional;

/** A feature that keeps what pages may show as a block. */
public interface ExhibitSource {

    /** The word for its kind in a text, for instance {@code dataset}. */
    String kind();

    /** Whether there is one of that name now. */
    boolean has(String name);

    /** The exhibit of that name; empty if there is none now. */
    Optional<Exhibit> exhibit(String name, Language language);
}
