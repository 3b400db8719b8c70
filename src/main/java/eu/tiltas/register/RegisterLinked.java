package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Listings and subjects as linked data: SKOS for terms, schema.org where it fits, and for the rest a vocabulary of the
 * portal's own, whose words are the fields of the register.
 */
final class RegisterLinked {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final Snapshot snapshot;
    private final String publicUrl;
    private final Declaration declaration;

    RegisterLinked(Snapshot snapshot, String publicUrl) {
        this.snapshot = snapshot;
        this.publicUrl = publicUrl;
        this.declaration = snapshot.register().declaration();
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
        return JSON.createObjectBuilder()
                .add("schema", "https://schema.org/")
                .add("skos", "http://www.w3.org/2004/02/skos/core#")
                .add("dct", "http://purl.org/dc/terms/")
                .add("xsd", "http://www.w3.org/2001/XMLSchema#")
                .add("tiltas", publicUrl + "/id/" + declaration.name() + "#");
    }

    private JsonObjectBuilder scheme() {
        JsonArrayBuilder titles = JSON.createArrayBuilder();
        for (Language language : Language.values()) {
            titles.add(text(declaration.titleIn(language), language));
        }
        return JSON.createObjectBuilder()
                .add("@id", schemeId())
                .add("@type", isConcepts() ? "skos:ConceptScheme" : "schema:Dataset")
                .add(isConcepts() ? "skos:prefLabel" : "schema:name", titles);
    }

    private boolean isConcepts() {
        return declaration.type().equals("skos:Concept");
    }

    private String schemeId() {
        return publicUrl + RegisterRoutes.register(Language.EN, declaration);
    }

    private JsonObjectBuilder described(Subject subject, JsonObjectBuilder json) {
        json.add("@id", id(subject.name()))
                .add("@type", declaration.type())
                .add(isConcepts() ? "skos:inScheme" : "schema:isPartOf", reference(schemeId()));
        Map<String, JsonArrayBuilder> properties = new LinkedHashMap<>();
        for (Field field : declaration.fields().values()) {
            for (Fact fact : snapshot.facts(subject, field.name())) {
                JsonArrayBuilder values =
                        properties.computeIfAbsent(property(field), name -> JSON.createArrayBuilder());
                values(field, fact).forEach(values::add);
            }
        }
        properties.forEach(json::add);
        return json;
    }

    private static String property(Field field) {
        return field.property().isEmpty() ? "tiltas:" + field.name() : field.property();
    }

    private List<JsonValue> values(Field field, Fact fact) {
        return switch (field.type()) {
            case LOCALIZED ->
                fact.value().neutral() != null ? List.of(Json.createValue(fact.text())) : texts(fact.value());
            case ENUM -> option(field, fact.text());
            case REFERENCE -> List.of(reference(id(fact.text())).build());
            case LINK -> List.of(reference(fact.text()).build());
            case IDENTIFIER -> List.of(identifier(field, fact.text()));
            case DATE -> List.of(typed(fact.text(), dateType(fact.text())));
            case NUMBER -> List.of(typed(fact.text(), "xsd:decimal"));
            default -> List.of(Json.createValue(fact.text()));
        };
    }

    /** Dublin Core's statements are for people and so are made in words; elsewhere the option's key is what machines know. */
    private static List<JsonValue> option(Field field, String key) {
        Localized<String> label = field.option(key).label();
        return field.property().startsWith("dct:") && label.neutral() == null
                ? texts(label)
                : List.of(Json.createValue(key));
    }

    private static List<JsonValue> texts(Localized<String> value) {
        return value.byLanguage().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .<JsonValue>map(entry -> text(entry.getValue(), entry.getKey()).build())
                .toList();
    }

    /** What SKOS matches is a concept of another scheme, found at its address; elsewhere an identifier is its own text. */
    private static JsonValue identifier(Field field, String value) {
        return field.property().startsWith("skos:") && field.address().isPresent()
                ? reference(field.addressOf(value).orElseThrow()).build()
                : Json.createValue(value);
    }

    private static String dateType(String iso) {
        return switch (iso.length()) {
            case 4 -> "xsd:gYear";
            case 7 -> "xsd:gYearMonth";
            default -> "xsd:date";
        };
    }

    private static JsonValue typed(String value, String type) {
        return JSON.createObjectBuilder()
                .add("@value", value)
                .add("@type", type)
                .build();
    }

    private static JsonObjectBuilder text(String value, Language language) {
        return JSON.createObjectBuilder().add("@value", value).add("@language", language.code());
    }

    private static JsonObjectBuilder reference(String id) {
        return JSON.createObjectBuilder().add("@id", id);
    }

    private String id(String subject) {
        return publicUrl + "/id/" + subject;
    }
}
