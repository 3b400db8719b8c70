package eu.tiltas.markup;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import java.util.List;

/**
 * Something wrong in a text, with the place and the reason.
 *
 * @param line from 1; 0 when the whole text is meant
 * @param key of the reason in the bundle {@code problems}
 * @param arguments what the reason speaks of
 * @param severity whether the text can be taken over all the same
 */
public record Fault(int line, String key, List<Object> arguments, Severity severity) {

    /** How much is lost by a fault. */
    public enum Severity {
        /** The text can't be used. */
        ERROR,
        /** The text is used; something in it is not as its author will expect. */
        WARNING
    }

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault error(int line, String key, Object... arguments) {
        return new Fault(line, key, List.of(arguments), Severity.ERROR);
    }

    public static Fault warning(int line, String key, Object... arguments) {
        return new Fault(line, key, List.of(arguments), Severity.WARNING);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same fault in a text that begins further down in its file. */
    public Fault movedBy(int lines) {
        return line == 0 ? this : new Fault(line + lines, key, arguments, severity);
    }

    /** The reason in words. */
    public String reason(Language language) {
        return Messages.ofProblems().in(language).get("problem." + key, arguments.toArray());
    }
}
