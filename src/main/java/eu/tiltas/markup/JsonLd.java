package eu.tiltas.markup;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A thing described in schema.org's words as JSON-LD, fit to stand inside a {@code script} element. */
public final class JsonLd {

    /** Kept, for to look for it takes longer than to write. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final JsonObjectBuilder json = JSON.createObjectBuilder();

    private JsonLd() {}

    /** A description by itself, with its context. */
    public static JsonLd document(String type) {
        JsonLd document = new JsonLd();
        document.json.add("@context", "https://schema.org").add("@type", type);
        return document;
    }

    /** A description inside another. */
    public static JsonLd of(String type) {
        JsonLd part = new JsonLd();
        part.json.add("@type", type);
        return part;
    }

    /** Adds a text, unless it is empty. */
    public JsonLd with(String property, String value) {
        if (!value.isEmpty()) {
            json.add(property, value);
        }
        return this;
    }

    public JsonLd with(String property, Optional<?> value) {
        value.ifPresent(v -> with(property, v.toString()));
        return this;
    }

    public JsonLd with(String property, int value) {
        json.add(property, value);
        return this;
    }

    public JsonLd with(String property, JsonLd part) {
        json.add(property, part.json);
        return this;
    }

    /** Adds a list, unless it is empty. */
    public JsonLd with(String property, Collection<JsonLd> parts) {
        if (!parts.isEmpty()) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            parts.forEach(part -> array.add(part.json));
            json.add(property, array);
        }
        return this;
    }

    /** Adds texts and descriptions, one by itself and several as a list, unless there are none. */
    public JsonLd withAll(String property, Collection<?> values) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Object value : values) {
            if (value instanceof JsonLd part) {
                array.add(part.json);
            } else {
                array.add(value.toString());
            }
        }
        JsonArray all = array.build();
        if (all.size() == 1) {
            json.add(property, all.get(0));
        } else if (!all.isEmpty()) {
            json.add(property, all);
        }
        return this;
    }

    /** The JSON text, in which no {@code <} can end the script element. May be asked for once. */
    @Override
    public String toString() {
        return json.build().toString().replace("<", "\\u003c").replace("&", "\\u0026");
    }
}
