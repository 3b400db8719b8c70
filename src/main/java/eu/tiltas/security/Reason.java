package eu.tiltas.security;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import java.util.List;

/**
 * Why something is not done, to be told to a person in the person's language.
 *
 * @param key of the portal's words, for instance {@code desk.refused.author}
 * @param arguments for the placeholders of these words, in their order
 */
public record Reason(String key, List<Object> arguments) {

    public Reason {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a reason has words");
        }
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments));
    }

    /** The field it is about: of {@code desk.refused.login.taken}, {@code login}. Empty for a key of fewer parts. */
    public String field() {
        String[] parts = key.split("\\.");
        return parts.length > 3 ? parts[2] : "";
    }

    public String in(Language language) {
        return Messages.ofPortal().in(language).get(key, arguments.toArray());
    }
}
