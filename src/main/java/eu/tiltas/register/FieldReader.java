package eu.tiltas.register;

import eu.tiltas.language.Localized;
import eu.tiltas.markup.Addresses;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what {@code register.yaml} says of a field. */
final class FieldReader {

    private static final Set<String> TONES = Set.of("firm", "part", "open", "ended", "unknown");

    private final List<Fault> faults;

    FieldReader(List<Fault> faults) {
        this.faults = faults;
    }

    Field read(String name, YamlMap field) {
        field.allowing(
                "type",
                "label",
                "help",
                "many",
                "required",
                "facet",
                "unsearched",
                "options",
                "to",
                "show",
                "lineage",
                "inverse",
                "pattern",
                "address",
                "property");
        Field.Type type = field.value(
                        "type", "register.type", word -> Field.Type.of(word).orElseThrow())
                .orElse(Field.Type.TEXT);
        Optional<Localized<String>> label = field.localized("label");
        if (label.isEmpty()) {
            faults.add(Fault.error(field.line(), "field.missing", "label"));
        }
        return new Field(
                name,
                type,
                label.orElse(Localized.neutral(name)),
                field.localized("help"),
                yes(field, "many"),
                yes(field, "required"),
                yes(field, "facet"),
                yes(field, "unsearched"),
                field.map("options").map(this::options).orElse(Map.of()),
                field.texts("to"),
                field.texts("show"),
                yes(field, "lineage"),
                field.localized("inverse"),
                field.value("pattern", "register.pattern", Pattern::compile),
                field.text("address"),
                properties(field));
    }

    private List<Property> properties(YamlMap field) {
        List<Property> properties = new ArrayList<>();
        for (String written : field.texts("property")) {
            try {
                properties.add(Property.parse(written));
            } catch (IllegalArgumentException e) {
                faults.add(Fault.error(field.line("property"), "register.property", written));
            }
        }
        return properties;
    }

    private Map<String, Field.Option> options(YamlMap declared) {
        Map<String, Field.Option> options = new LinkedHashMap<>();
        for (String key : declared.fields()) {
            declared.map(key).ifPresent(option -> options.put(key, option(key, option)));
        }
        return options;
    }

    private static Field.Option option(String key, YamlMap option) {
        option.allowing("label", "tone", "concept");
        return new Field.Option(
                option.localized("label").orElse(Localized.neutral(key)),
                option.value("tone", "register.tone", FieldReader::tone).orElse(""),
                option.value("concept", "address", FieldReader::address).orElse(""));
    }

    private static String tone(String word) {
        if (!TONES.contains(word)) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }

    private static String address(String text) {
        if (!Addresses.isWeb(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    static boolean yes(YamlMap map, String field) {
        return map.text(field).filter("true"::equals).isPresent();
    }
}
