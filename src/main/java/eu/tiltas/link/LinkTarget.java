package eu.tiltas.link;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Reader;
import java.util.Optional;

/** A feature whose subjects other features can link to without knowing it. */
public interface LinkTarget {

    /** The word before the colon in a reference, for instance {@code page}. */
    String kind();

    /** Where a key leads a reader of a language; empty if there is nothing public now. */
    Optional<Reader.Target> target(String key, Language reader);
}
