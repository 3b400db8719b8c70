package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The values of facts as linked data. */
final class LinkedValues {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final String SCHEMA = "schema";

    private final String publicUrl;

    LinkedValues(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** What a fact says, as a property tells it. */
    List<JsonValue> of(Field field, Property property, Fact fact) {
        List<JsonValue> values = bare(field, property, fact);
        if (!property.ofThing()) {
            return values;
        }
        JsonArrayBuilder texts = JSON.createArrayBuilder();
        values.forEach(texts::add);
        return List.of(JSON.createObjectBuilder()
                .add("@type", property.type())
                .add(property.text(), texts)
                .build());
    }

    private List<JsonValue> bare(Field field, Property property, Fact fact) {
        return switch (field.type()) {
            case LOCALIZED ->
                fact.value().neutral() != null ? List.of(Json.createValue(fact.text())) : texts(fact.value());
            case ENUM -> option(field, property, fact.text());
            case REFERENCE ->
                List.of(reference(publicUrl + "/id/" + fact.text()).build());
            case LINK -> List.of(reference(fact.text()).build());
            case IDENTIFIER -> List.of(identifier(field, property, fact.text()));
            case DATE -> List.of(typed(fact.text(), dateType(fact.text())));
            case NUMBER -> List.of(typed(fact.text(), "xsd:decimal"));
            case HOURS -> hours(property, OpeningHours.parse(fact.text()));
            default -> List.of(Json.createValue(fact.text()));
        };
    }

    /**
     * An option that linked data knows is its address there, but schema.org takes its own words alone. Dublin Core's
     * statements are for people and so are made in words, as is what describes a thing; elsewhere the option's key is what
     * machines know.
     */
    private static List<JsonValue> option(Field field, Property property, String key) {
        Field.Option option = field.option(key);
        if (!option.concept().isEmpty() && !property.in(SCHEMA) && !property.ofThing()) {
            return List.of(reference(option.concept()).build());
        }
        boolean inWords = property.ofThing() || property.in("dct");
        return inWords && option.label().neutral() == null ? texts(option.label()) : List.of(Json.createValue(key));
    }

    /** What SKOS matches is a concept of another scheme, found at its address; elsewhere an identifier is its own text. */
    private static JsonValue identifier(Field field, Property property, String value) {
        return property.in("skos") && field.address().isPresent()
                ? reference(field.addressOf(value).orElseThrow()).build()
                : Json.createValue(value);
    }

    private static List<JsonValue> hours(Property property, OpeningHours hours) {
        if (property.in(SCHEMA)) {
            return hours.rules().stream()
                    .flatMap(rule -> specifications(rule).stream())
                    .toList();
        }
        return Arrays.stream(Language.values())
                .<JsonValue>map(language -> text(hours.tell(language), language).build())
                .toList();
    }

    /** A day is closed whose times of opening are left out. */
    private static List<JsonValue> specifications(OpeningHours.Rule rule) {
        List<JsonValue> specifications = new ArrayList<>();
        if (rule.spans().isEmpty()) {
            specifications.add(specification(rule).build());
        }
        rule.spans()
                .forEach(span -> specifications.add(specification(rule)
                        .add("schema:opens", span.from())
                        .add("schema:closes", span.lastMinute())
                        .build()));
        return specifications;
    }

    private static JsonObjectBuilder specification(OpeningHours.Rule rule) {
        JsonArrayBuilder days = JSON.createArrayBuilder();
        rule.inSchema().forEach(day -> days.add(reference("schema:" + day)));
        return JSON.createObjectBuilder()
                .add("@type", "schema:OpeningHoursSpecification")
                .add("schema:dayOfWeek", days);
    }

    private static List<JsonValue> texts(Localized<String> value) {
        return value.byLanguage().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .<JsonValue>map(entry -> text(entry.getValue(), entry.getKey()).build())
                .toList();
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

    static JsonObjectBuilder text(String value, Language language) {
        return JSON.createObjectBuilder().add("@value", value).add("@language", language.code());
    }

    static JsonObjectBuilder reference(String id) {
        return JSON.createObjectBuilder().add("@id", id);
    }
}
