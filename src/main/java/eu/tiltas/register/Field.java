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
 * @param show fields of those subjects that are told along with a reference
 * @param lineage whether references order subjects, so that they may form no cycle
 * @param inverse of a reference: its label at the other end
 * @param pattern of an identifier
 * @param address of an identifier, with {@code {value}} in its value's place
 * @param properties its names in linked data; none for one of the portal's own vocabulary
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
        List<String> show,
        boolean lineage,
        Optional<Localized<String>> inverse,
        Optional<Pattern> pattern,
        Optional<String> address,
        List<Property> properties) {

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
        IDENTIFIER,
        HOURS;

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
     * @param concept the address under which linked data knows it; empty for none
     */
    public record Option(Localized<String> label, String tone, String concept) {}

    public Field {
        options = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(options));
        to = List.copyOf(to);
        show = List.copyOf(show);
        properties = List.copyOf(properties);
    }

    public boolean is(Type other) {
        return type == other;
    }

    /** The option of that key; one that was declared once and is no more goes by its key, for facts outlive declarations. */
    Option option(String key) {
        return options.getOrDefault(key, new Option(Localized.neutral(key), "", ""));
    }

    public String labelIn(Language language) {
        return label.best(language).flatMap(label::in).orElse(name);
    }

    /** The address that an identifier or link leads to. Numbers are written with spaces, but not called with them. */
    Optional<String> addressOf(String value) {
        return type == Type.LINK
                ? Optional.of(value)
                : address.map(pattern ->
                        pattern.replace("{value}", pattern.startsWith("tel:") ? value.replace(" ", "") : value));
    }

    /** The value that facets count: a date's year. */
    String facetValue(String text) {
        return type == Type.DATE ? text.substring(0, Math.min(4, text.length())) : text;
    }
}
