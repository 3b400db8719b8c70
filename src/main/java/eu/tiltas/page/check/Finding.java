package eu.tiltas.page.check;

import eu.tiltas.security.Reason;

/**
 * Something in a text that its writer should look at.
 *
 * @param field where it stands: {@code title}, {@code slug}, {@code summary}, {@code body}, {@code note}, or
 *     {@code sources} for the sources of the page
 * @param line of the body, from 1; 0 where no line is meant
 * @param words with which it begins there, as they are read; may be empty
 * @param stops whether the text can't be published as it is
 */
public record Finding(String field, int line, String words, Reason reason, boolean stops) {

    public static final String TITLE = "title";
    public static final String SLUG = "slug";
    public static final String SUMMARY = "summary";
    public static final String BODY = "body";
    public static final String SOURCES = "sources";

    /** The reason with its line. */
    public Reason told() {
        return line > 0 ? Reason.of("desk.refused.line", line, reason) : reason;
    }

    /** What forbids publishing. */
    public static Finding error(String field, int line, Reason reason) {
        return new Finding(field, line, "", reason, true);
    }

    /** What the writer may leave as it is. */
    static Finding advice(String field, int line, String words, String key, Object... arguments) {
        return new Finding(field, line, words, Reason.of("desk.check." + key, arguments), false);
    }
}
