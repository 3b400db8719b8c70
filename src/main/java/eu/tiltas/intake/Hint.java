package eu.tiltas.intake;

import eu.tiltas.security.Reason;

/**
 * Something in a text that an editor should look at.
 *
 * @param line of the Markdown, from 1
 */
public record Hint(int line, Reason reason) {

    public Hint {
        if (line < 1) {
            throw new IllegalArgumentException("lines begin with 1");
        }
    }
}
