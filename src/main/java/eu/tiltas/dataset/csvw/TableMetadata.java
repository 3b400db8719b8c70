package eu.tiltas.dataset.csvw;

import eu.tiltas.markup.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The description of one table (Metadata Vocabulary for Tabular Data, W3C Recommendation of 17 December 2015). What the
 * portal does not understand of it is an error, not a silence.
 *
 * @param url where the table stands, as given
 * @param columns in their order
 * @param primaryKey names of columns whose values together are unique
 * @param described the whole description, with the properties of other vocabularies
 */
public record TableMetadata(String url, List<Column> columns, List<String> primaryKey, Json described) {

    private static final String CONTEXT = "http://www.w3.org/ns/csvw";

    public TableMetadata {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
    }

    /** Reads a description; empty, with an error among the faults, if it can't be used. */
    public static Optional<TableMetadata> read(String text, List<Fault> faults) {
        Optional<Json> json = Json.parse(text, faults);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        if (!json.get().isObject() || json.get().get("tables").isPresent()) {
            faults.add(Fault.error(json.get().line(), "csvw.unsupported", "tables"));
            return Optional.empty();
        }
        return Optional.of(new Reading(faults).table(json.get()));
    }

    /** Reads with one list of faults. */
    private static final class Reading {

        private final List<Fault> faults;

        Reading(List<Fault> faults) {
            this.faults = faults;
        }

        TableMetadata table(Json json) {
            Shape.TABLE.check(json, faults);
            context(json);
            Optional<String> url = json.text("url");
            if (url.isEmpty()) {
                faults.add(Fault.error(json.line(), "field.missing", "url"));
            }
            Json schema = json.get("tableSchema").orElse(new Json(json.line(), null));
            if (!schema.isObject()) {
                faults.add(Fault.error(schema.line(), "csvw.unsupported", "tableSchema"));
            }
            Shape.SCHEMA.check(schema, faults);
            List<Column> columns = columns(schema, json);
            return new TableMetadata(url.orElse(""), columns, key(schema, columns), json);
        }

        private void context(Json json) {
            Optional<Json> given = json.get("@context");
            boolean known = given.isPresent()
                    && given.get().items().get(0).text().equals(Optional.of(CONTEXT))
                    && given.get().items().stream()
                            .skip(1)
                            .allMatch(item -> item.isObject()
                                    && Set.of("@base", "@language")
                                            .containsAll(item.members().keySet()));
            if (!known) {
                faults.add(Fault.error(given.map(Json::line).orElse(json.line()), "csvw.value", "@context"));
            }
        }

        private List<Column> columns(Json schema, Json table) {
            List<Column> columns = new ArrayList<>();
            Set<String> names = new HashSet<>();
            Optional<Json> given = schema.get("columns");
            if (given.filter(columnsGiven -> !columnsGiven.isArray()).isPresent()) {
                faults.add(Fault.error(given.get().line(), "csvw.value", "columns"));
                return columns;
            }
            for (Json json : given.map(Json::items).orElse(List.of())) {
                if (!json.isObject()) {
                    faults.add(Fault.warning(json.line(), "csvw.ignored", "columns"));
                    continue;
                }
                Column column = column(json, schema, table);
                if (!column.name().isEmpty() && !names.add(column.name())) {
                    faults.add(Fault.error(json.line(), "csvw.twice", column.name()));
                }
                columns.add(column);
            }
            return columns;
        }

        private Column column(Json json, Json schema, Json table) {
            Shape.COLUMN.check(json, faults);
            List<Json> levels = List.of(json, schema, table);
            return new Column(
                    name(json),
                    json.get("titles").flatMap(this::titles).orElse(java.util.Map.of()),
                    inherited(levels, "datatype")
                            .map(type -> Datatype.read(type, faults))
                            .orElse(Datatype.STRING),
                    inherited(levels, "required").filter(this::isTrue).isPresent(),
                    inherited(levels, "null").map(this::nulls).orElse(List.of("")),
                    inherited(levels, "default").flatMap(this::plain).orElse(""),
                    json);
        }

        private static Optional<Json> inherited(List<Json> levels, String name) {
            return levels.stream().flatMap(level -> level.get(name).stream()).findFirst();
        }

        private String name(Json json) {
            Optional<Json> given = json.get("name");
            Optional<String> name =
                    given.flatMap(Json::text).filter(text -> text.matches("[A-Za-z0-9][A-Za-z0-9_.%-]*"));
            if (given.isPresent() && name.isEmpty()) {
                faults.add(Fault.warning(given.get().line(), "csvw.ignored", "name"));
            }
            return name.orElse("");
        }

        private Optional<java.util.Map<String, List<String>>> titles(Json json) {
            Optional<java.util.Map<String, List<String>>> titles = Texts.natural(json);
            boolean tags = titles.isPresent() && titles.get().keySet().stream().allMatch(Annotation::isTag);
            if (json.isObject() && !tags) {
                faults.add(Fault.error(json.line(), "csvw.value", "titles"));
            } else if (titles.isEmpty() || hasOtherThanTexts(json)) {
                faults.add(Fault.warning(json.line(), "csvw.ignored", "titles"));
            }
            return titles;
        }

        private static boolean hasOtherThanTexts(Json json) {
            return json.isObject()
                    ? json.members().values().stream().anyMatch(Reading::hasOtherThanTexts)
                    : json.items().stream().anyMatch(item -> item.text().isEmpty());
        }

        private boolean isTrue(Json json) {
            if (!(json.value() instanceof Boolean)) {
                faults.add(Fault.warning(json.line(), "csvw.ignored", "required"));
            }
            return Boolean.TRUE.equals(json.value());
        }

        private List<String> nulls(Json json) {
            List<String> texts =
                    json.items().stream().flatMap(item -> item.text().stream()).toList();
            if (texts.size() < json.items().size()) {
                faults.add(Fault.warning(json.line(), "csvw.ignored", "null"));
            }
            return texts.isEmpty() ? List.of("") : texts;
        }

        private Optional<String> plain(Json json) {
            if (json.text().isEmpty()) {
                faults.add(Fault.warning(json.line(), "csvw.ignored", "default"));
            }
            return json.text();
        }

        private List<String> key(Json schema, List<Column> columns) {
            Optional<Json> given = schema.get("primaryKey");
            if (given.isEmpty()) {
                return List.of();
            }
            List<String> names = given.get().items().stream()
                    .flatMap(item -> item.text().stream())
                    .toList();
            Set<String> known = new HashSet<>();
            columns.forEach(column -> known.add(column.name()));
            if (names.isEmpty() || !known.containsAll(names)) {
                faults.add(Fault.warning(given.get().line(), "csvw.ignored", "primaryKey"));
                return List.of();
            }
            return names;
        }
    }
}
