package eu.tiltas.dataset.csvw;

import eu.tiltas.markup.Fault;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON value that knows the line it stands on.
 *
 * @param value a map of names to values, a list of values, a text, a {@link BigDecimal}, a {@link Boolean} or null
 */
public record Json(int line, Object value) {

    private static final JsonParserFactory PARSERS = jakarta.json.Json.createParserFactory(Map.of());
    private static final int DEEPEST = 30;

    /** Reads a text; empty, with a fault, if it is no JSON or its values stand too deeply inside each other. */
    public static Optional<Json> parse(String text, List<Fault> faults) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            Json read = value(parser, parser.next(), 0);
            if (parser.hasNext()) {
                parser.next();
            }
            return Optional.of(read);
        } catch (JsonParsingException e) {
            faults.add(Fault.error((int) Math.max(0, e.getLocation().getLineNumber()), "json"));
        } catch (java.util.NoSuchElementException | TooDeep e) {
            faults.add(Fault.error(0, "json"));
        }
        return Optional.empty();
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Json value(JsonParser parser, JsonParser.Event event, int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
        int line = (int) parser.getLocation().getLineNumber();
        return switch (event) {
            case START_OBJECT -> new Json(line, members(parser, depth));
            case START_ARRAY -> new Json(line, items(parser, depth));
            case VALUE_STRING -> new Json(line, parser.getString());
            case VALUE_NUMBER -> new Json(line, parser.getBigDecimal());
            case VALUE_TRUE -> new Json(line, Boolean.TRUE);
            case VALUE_FALSE -> new Json(line, Boolean.FALSE);
            default -> new Json(line, null);
        };
    }

    private static Map<String, Json> members(JsonParser parser, int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            members.put(name, value(parser, parser.next(), depth + 1));
        }
        return members;
    }

    private static List<Json> items(JsonParser parser, int depth) {
        List<Json> items = new ArrayList<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            items.add(value(parser, event, depth + 1));
        }
        return items;
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isArray() {
        return value instanceof List;
    }

    /** The members in their order; none if it is no object. */
    @SuppressWarnings("unchecked")
    public Map<String, Json> members() {
        return isObject() ? (Map<String, Json>) value : Map.of();
    }

    /** The items; a single value is a list of one. */
    @SuppressWarnings("unchecked")
    public List<Json> items() {
        return isArray() ? (List<Json>) value : List.of(this);
    }

    public Optional<Json> get(String name) {
        return Optional.ofNullable(members().get(name));
    }

    /** The text; empty if it is none. */
    public Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The text of a member. */
    public Optional<String> text(String name) {
        return get(name).flatMap(Json::text);
    }
}
