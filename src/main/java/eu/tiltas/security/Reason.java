package eu.tiltas.security;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.Messages;
import eu.tiltas.markup.Fault;
import java.util.List;

/**
 * Why something is not done, to be told to a person in the person's language.
 *
 * @param key of the portal's words, for instance {@code desk.refused.author}
 * @param arguments for the placeholders of these words, in their order; a fault of a text, another reason and a localized
 *     text stand for their own words
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
        Object[] told =
                arguments.stream().map(argument -> words(argument, language)).toArray();
        return Messages.ofPortal().in(language).get(key, told);
    }

    private static Object words(Object argument, Language language) {
        return switch (argument) {
            case Fault fault -> fault.reason(language);
            case Reason reason -> reason.in(language);
            case Localized<?> text ->
                text.best(language).flatMap(text::in).map(Object::toString).orElse("");
            default -> argument;
        };
    }
}
