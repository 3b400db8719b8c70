package eu.tiltas.content;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;

/**
 * Something in the content tree that could not be taken over as it is.
 *
 * @param path below the root of the tree
 */
public record Problem(String path, Fault fault) {

    /** For a log or an answer: path, line where there is one, reason. */
    public String describe(Language language) {
        String place = fault.line() > 0 ? path + ":" + fault.line() : path;
        return place + ": " + fault.reason(language);
    }
}
