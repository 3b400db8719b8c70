package eu.tiltas.dataset.csvw;

import eu.tiltas.markup.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which properties an object of the metadata may have. Those of other vocabularies, {@code dc:title}, it may always have. */
enum Shape {
    TABLE(
            "Table",
            "@context @id @type url dialect notes suppressOutput tableDirection tableSchema transformations",
            "dialect transformations suppressOutput tableDirection"),
    SCHEMA("Schema", "@id @type columns foreignKeys primaryKey rowTitles", "foreignKeys"),
    COLUMN("Column", "@id @type name suppressOutput titles virtual", "virtual suppressOutput"),
    DATATYPE(
            "Datatype",
            "@id @type base format length minLength maxLength minimum maximum minInclusive maxInclusive minExclusive"
                    + " maxExclusive",
            "");

    private static final Set<String> INHERITED =
            words("aboutUrl datatype default lang null ordered propertyUrl required separator textDirection valueUrl");
    private static final Set<String> DIRECTIONS = words("ltr rtl auto inherit");
    private static final Set<String> INHERITED_LEFT_OUT = words("separator");

    private final String type;
    private final Set<String> known;
    private final Set<String> leftOut;

    Shape(String type, String known, String leftOut) {
        this.type = type;
        this.known = words(known);
        this.leftOut = words(leftOut);
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    /** Notes what does not belong there: errors for what is not understood here, warnings for what means nothing. */
    void check(Json json, List<Fault> faults) {
        json.members().forEach((name, value) -> {
            boolean inherited = this != DATATYPE && INHERITED.contains(name);
            if (leftOut.contains(name) || inherited && INHERITED_LEFT_OUT.contains(name)) {
                faults.add(Fault.error(value.line(), "csvw.unsupported", name));
            } else if (Annotation.isOfAnotherVocabulary(name)) {
                Annotation.check(value, faults);
            } else if (!known.contains(name) && !inherited) {
                faults.add(Fault.warning(value.line(), "csvw.property", name));
            }
        });
        checkNames(json, faults);
        checkInherited(json, faults);
    }

    /** What columns inherit and nothing here depends on. */
    private static void checkInherited(Json json, List<Fault> faults) {
        json.members().forEach((name, value) -> {
            boolean fits =
                    switch (name) {
                        case "lang" -> value.text().filter(Annotation::isTag).isPresent();
                        case "textDirection" ->
                            value.text().filter(DIRECTIONS::contains).isPresent();
                        case "ordered" -> value.value() instanceof Boolean;
                        case "aboutUrl", "propertyUrl", "valueUrl" ->
                            value.text().isPresent();
                        default -> true;
                    };
            if (!fits) {
                faults.add(Fault.warning(value.line(), "csvw.ignored", name));
            }
        });
    }

    private void checkNames(Json json, List<Fault> faults) {
        json.get("@type")
                .filter(given -> this != DATATYPE && !given.text().equals(java.util.Optional.of(type)))
                .ifPresent(given -> faults.add(Fault.error(given.line(), "csvw.value", "@type")));
        json.get("@id")
                .filter(given -> this != DATATYPE && given.text().isEmpty())
                .ifPresent(given -> faults.add(Fault.warning(given.line(), "csvw.ignored", "@id")));
        json.get("@id")
                .filter(given -> given.text().filter(id -> id.startsWith("_:")).isPresent())
                .ifPresent(given -> faults.add(Fault.error(given.line(), "csvw.value", "@id")));
    }
}
