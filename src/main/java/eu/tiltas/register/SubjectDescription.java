package eu.tiltas.register;

import eu.tiltas.markup.JsonLd;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A subject in schema.org's words and in one language, as search engines read it from its page. */
final class SubjectDescription {

    private static final String SCHEMA = "schema";
    /** What the page says by itself. */
    private static final Set<String> SAID = Set.of("name", "description", "url", "inLanguage");

    private final Registers registers;
    private final Snapshot snapshot;
    private final Telling telling;
    private final String publicUrl;

    SubjectDescription(Registers registers, Snapshot snapshot, Telling telling, String publicUrl) {
        this.registers = registers;
        this.snapshot = snapshot;
        this.telling = telling;
        this.publicUrl = publicUrl;
    }

    /** Adds what the fields of a subject say in schema.org's words. */
    JsonLd describe(Subject subject, JsonLd json) {
        Map<String, List<Object>> properties = new LinkedHashMap<>();
        for (Field field : snapshot.register().declaration().fields().values()) {
            field.properties().stream()
                    .filter(property -> Property.prefix(property.name()).equals(SCHEMA))
                    .filter(property -> !SAID.contains(local(property.name())))
                    .forEach(property -> snapshot.facts(subject, field.name()).stream()
                            .flatMap(fact -> values(field, property, fact).stream())
                            .forEach(value -> properties
                                    .computeIfAbsent(local(property.name()), name -> new ArrayList<>())
                                    .add(value)));
        }
        properties.forEach(json::withAll);
        return json;
    }

    private List<Object> values(Field field, Property property, Fact fact) {
        List<Object> values = bare(field, property, fact);
        if (!property.ofThing()) {
            return values;
        }
        JsonLd thing = JsonLd.of(local(property.type()));
        return List.of(thing.withAll(local(property.text()), values));
    }

    private List<Object> bare(Field field, Property property, Fact fact) {
        return switch (field.type()) {
            case REFERENCE -> List.of(thing(fact.text()));
            case HOURS ->
                OpeningHours.parse(fact.text()).rules().stream()
                        .flatMap(rule -> hours(rule).stream())
                        .toList();
            case LOCALIZED -> List.of(telling.text(fact.value()).text());
            case ENUM -> List.of(property.ofThing() ? telling.label(field, fact.text()) : fact.text());
            default -> List.of(fact.text());
        };
    }

    private JsonLd thing(String name) {
        String type = registers
                .subject(name)
                .flatMap(subject -> registers.at(subject.register()))
                .flatMap(register -> register.declaration().typeIn(SCHEMA))
                .orElse("Thing");
        return JsonLd.of(type)
                .with("@id", publicUrl + "/id/" + name)
                .with("name", telling.reference(name).text());
    }

    /** A day is closed whose times of opening are left out. */
    private static List<Object> hours(OpeningHours.Rule rule) {
        return rule.spans().isEmpty()
                ? List.of(specification(rule))
                : rule.spans().stream()
                        .<Object>map(span ->
                                specification(rule).with("opens", span.from()).with("closes", span.lastMinute()))
                        .toList();
    }

    private static JsonLd specification(OpeningHours.Rule rule) {
        return JsonLd.of("OpeningHoursSpecification").withAll("dayOfWeek", rule.inSchema());
    }

    private static String local(String word) {
        return word.substring(word.indexOf(':') + 1);
    }
}
