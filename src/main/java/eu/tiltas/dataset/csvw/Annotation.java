package eu.tiltas.dataset.csvw;

import eu.tiltas.markup.Fault;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The value of a property of another vocabulary, a small part of JSON-LD (Metadata Vocabulary for Tabular Data, 5.8). */
final class Annotation {

    private static final Set<String> OF_NODES = Set.of("@id", "@type");
    private static final Set<String> OF_VALUES = Set.of("@value", "@language", "@type");
    private static final Set<String> OWN_TYPES =
            Set.of("TableGroup", "Table", "Schema", "Column", "Dialect", "Template", "Datatype");

    /** Prefixes of namespaces, of those that metadata may use, which are in use here. */
    private static final Set<String> PREFIXES = Set.of(
            "dc:",
            "dc11:",
            "dcat:",
            "dcterms:",
            "foaf:",
            "http:",
            "https:",
            "oa:",
            "prov:",
            "qb:",
            "rdf:",
            "rdfs:",
            "schema:",
            "skos:");

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private Annotation() {}

    /** Notes what JSON-LD has but metadata may not have. */
    static void check(Json json, List<Fault> faults) {
        if (json.isArray()) {
            json.items().forEach(item -> check(item, faults));
        } else if (json.isObject()) {
            boolean isValue = json.get("@value").isPresent();
            json.members().forEach((name, value) -> {
                if (!fits(name, value, isValue)) {
                    faults.add(Fault.error(value.line(), "csvw.value", name));
                } else if (!name.startsWith("@")) {
                    check(value, faults);
                }
            });
            if (isValue && json.members().keySet().containsAll(OF_VALUES)) {
                faults.add(Fault.error(json.line(), "csvw.value", "@value"));
            }
        }
    }

    private static boolean fits(String name, Json value, boolean ofValue) {
        if (!name.startsWith("@")) {
            return !ofValue;
        }
        if (!(ofValue ? OF_VALUES : OF_NODES).contains(name)) {
            return false;
        }
        return switch (name) {
            case "@id" -> value.text().filter(id -> !id.startsWith("_:")).isPresent();
            case "@language" -> value.text().filter(Annotation::isTag).isPresent();
            case "@type" -> value.text().filter(type -> isType(type, ofValue)).isPresent();
            default -> !value.isObject() && !value.isArray();
        };
    }

    static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    private static boolean isType(String type, boolean ofValue) {
        if (type.indexOf(':') > 0) {
            return !type.startsWith("_:");
        }
        return ofValue ? Datatype.isKnown(type) : OWN_TYPES.contains(type);
    }

    /** Whether a property belongs to another vocabulary. */
    static boolean isOfAnotherVocabulary(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }
}
