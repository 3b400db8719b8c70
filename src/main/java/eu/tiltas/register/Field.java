package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A property that subjects of a register can have.
 *
 * @param many whether several values may hold at the same time
 * @param unsearched whether it is shown, but says nothing by which a subject should be found
 * @param options of an enumeration, in their order
 * @param to the registers whose subjects a reference can name
 * @param lineage whether references order subjects, so that they may form no cycle
 * @param inverse of a reference: its label at the other end
 * @param pattern of an identifier
 * @param address of an identifier, with {@code {value}} in its value's place
 * @param property its name in linked data, with a prefix; empty for one of the portal's own vocabulary
 */
public record Field(
        String name,
        Type type,
        Localized<String> label,
        Optional<Localized<String>> help,
        boolean many,
        boolean required,
        boolean facet,
        boolean unsearched,
        Map<String, Option> options,
        List<String> to,
        boolean lineage,
        Optional<Localized<String>> inverse,
        Optional<Pattern> pattern,
        Optional<String> address,
        String property) {

    /** What values a field takes. */
    public enum Type {
        TEXT,
        LOCALIZED,
        DATE,
        NUMBER,
        ENUM,
        COUNTRY,
        REFERENCE,
        LINK,
        IDENTIFIER;

        static Optional<Type> of(String word) {
            return Arrays.stream(values())
                    .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A value of an enumeration.
     *
     * @param tone how it is marked: firm, part, open, ended, unknown; empty for not at all
     */
    public record Option(Localized<String> label, String tone) {}

    public Field {
        options = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(options));
        to = List.copyOf(to);
    }

    public boolean is(Type other) {
        return type == other;
    }

    /** The option of that key; one that was declared once and is no more goes by its key, for facts outlive declarations. */
    Option option(String key) {
        return options.getOrDefault(key, new Option(Localized.neutral(key), ""));
    }

    public String labelIn(Language language) {
        return label.best(language).flatMap(label::in).orElse(name);
    }

    /** The address that an identifier or link leads to. */
    Optional<String> addressOf(String value) {
        return type == Type.LINK ? Optional.of(value) : address.map(pattern -> pattern.replace("{value}", value));
    }

    /** The value that facets count: a date's year. */
    String facetValue(String text) {
        return type == Type.DATE ? text.substring(0, Math.min(4, text.length())) : text;
    }
}
