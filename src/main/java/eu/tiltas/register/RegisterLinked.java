package eu.tiltas.register;

import eu.tiltas.language.Language;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Listings and subjects as linked data: SKOS for terms, schema.org and CPSV-AP where they fit, and for the rest a
 * vocabulary of the portal's own, whose words are the fields of the register.
 */
final class RegisterLinked {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    /** The vocabularies that every answer tells the addresses of. */
    private static final List<String> ALWAYS = List.of("schema", "skos", "dct", "xsd");

    private final Snapshot snapshot;
    private final String publicUrl;
    private final Declaration declaration;
    private final LinkedValues values;

    RegisterLinked(Snapshot snapshot, String publicUrl) {
        this.snapshot = snapshot;
        this.publicUrl = publicUrl;
        this.declaration = snapshot.register().declaration();
        this.values = new LinkedValues(publicUrl);
    }

    JsonObjectBuilder listing(Collection<Subject> subjects) {
        JsonArrayBuilder graph = JSON.createArrayBuilder().add(scheme());
        subjects.forEach(subject -> graph.add(described(subject, JSON.createObjectBuilder())));
        return JSON.createObjectBuilder().add("@context", context()).add("@graph", graph);
    }

    JsonObjectBuilder subject(Subject subject) {
        return described(subject, JSON.createObjectBuilder().add("@context", context()));
    }

    private JsonObjectBuilder context() {
        JsonObjectBuilder context = JSON.createObjectBuilder();
        TreeSet<String> used = new TreeSet<>(ALWAYS);
        Stream.concat(
                        declaration.types().stream(),
                        declaration.fields().values().stream()
                                .flatMap(field -> field.properties().stream())
                                .flatMap(Property::words))
                .map(Property::prefix)
                .forEach(used::add);
        used.forEach(prefix -> context.add(prefix, Property.vocabulary(prefix)));
        return context.add("tiltas", publicUrl + "/id/" + declaration.name() + "#");
    }

    private JsonObjectBuilder scheme() {
        JsonArrayBuilder titles = JSON.createArrayBuilder();
        for (Language language : Language.values()) {
            titles.add(LinkedValues.text(declaration.titleIn(language), language));
        }
        return JSON.createObjectBuilder()
                .add("@id", schemeId())
                .add("@type", isConcepts() ? "skos:ConceptScheme" : "schema:Dataset")
                .add(isConcepts() ? "skos:prefLabel" : "schema:name", titles);
    }

    private boolean isConcepts() {
        return declaration.types().contains("skos:Concept");
    }

    private String schemeId() {
        return publicUrl + RegisterRoutes.register(Language.EN, declaration);
    }

    private JsonObjectBuilder described(Subject subject, JsonObjectBuilder json) {
        json.add("@id", publicUrl + "/id/" + subject.name());
        if (declaration.types().size() == 1) {
            json.add("@type", declaration.types().get(0));
        } else {
            json.add("@type", JSON.createArrayBuilder(declaration.types()));
        }
        json.add("dct:identifier", subject.name())
                .add(isConcepts() ? "skos:inScheme" : "schema:isPartOf", LinkedValues.reference(schemeId()));
        Map<String, JsonArrayBuilder> properties = new LinkedHashMap<>();
        for (Field field : declaration.fields().values()) {
            for (Fact fact : snapshot.facts(subject, field.name())) {
                add(field, fact, properties);
            }
        }
        properties.forEach(json::add);
        return json;
    }

    private void add(Field field, Fact fact, Map<String, JsonArrayBuilder> properties) {
        for (Property property : properties(field)) {
            JsonArrayBuilder told = properties.computeIfAbsent(property.name(), name -> JSON.createArrayBuilder());
            values.of(field, property, fact).forEach(told::add);
        }
    }

    private static List<Property> properties(Field field) {
        return field.properties().isEmpty()
                ? List.of(new Property("tiltas:" + field.name(), "", ""))
                : field.properties();
    }
}
