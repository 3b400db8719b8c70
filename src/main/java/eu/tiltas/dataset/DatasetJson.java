package eu.tiltas.dataset;

import eu.tiltas.dataset.csvw.Table.Cell;
import eu.tiltas.dataset.csvw.Table.Row;
import eu.tiltas.language.Language;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;

/** Datasets as JSON. {@code openapi.yaml} describes what is promised. */
final class DatasetJson {

    private final Language language;

    DatasetJson(Language language) {
        this.language = language;
    }

    String list(Collection<Dataset> datasets) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        datasets.forEach(dataset -> items.add(head(dataset)));
        return Json.createObjectBuilder()
                .add("lang", language.code())
                .add("items", items)
                .build()
                .toString();
    }

    String whole(Dataset dataset) {
        return head(dataset)
                .add("columns", columns(dataset))
                .add("rows", rows(dataset))
                .add("notes", notes(dataset))
                .build()
                .toString();
    }

    private JsonObjectBuilder head(Dataset dataset) {
        Dataset.Source source = dataset.source();
        JsonObjectBuilder from = Json.createObjectBuilder()
                .add("title", source.title().in(language).orElseThrow())
                .add("publisher", source.publisher().in(language).orElseThrow())
                .add("asOf", source.asOf().iso());
        source.url().ifPresent(url -> from.add("url", url));
        JsonObjectBuilder json = Json.createObjectBuilder();
        dataset.withdrawal()
                .ifPresent(gone -> json.add(
                        "withdrawn",
                        Json.createObjectBuilder()
                                .add("on", gone.on().toString())
                                .add(
                                        "reason",
                                        gone.reason()
                                                .best(language)
                                                .flatMap(gone.reason()::in)
                                                .orElse(""))));
        return json.add("name", dataset.name())
                .add("lang", language.code())
                .add("url", Addresses.page(dataset, language))
                .add("title", dataset.title(language))
                .add("description", dataset.description(language))
                .add("period", dataset.temporal())
                .add("modified", dataset.modified().toString())
                .add("source", from)
                .add(
                        "downloads",
                        Json.createObjectBuilder()
                                .add("csv", Addresses.csv(dataset))
                                .add("metadata", Addresses.metadata(dataset))
                                .add("jsonld", Addresses.jsonLd(dataset)));
    }

    private JsonArrayBuilder columns(Dataset dataset) {
        JsonArrayBuilder columns = Json.createArrayBuilder();
        for (int i = 0; i < dataset.columns().size(); i++) {
            Variable variable = dataset.columns().get(i);
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("name", variable.name())
                    .add("title", variable.title(language))
                    .add("type", variable.column().type().base())
                    .add("unit", variable.unit(language));
            if (!variable.isMeasure() && !variable.isYear()) {
                json.add("labels", labels(dataset, i));
            }
            columns.add(json);
        }
        return columns;
    }

    private JsonObjectBuilder labels(Dataset dataset, int column) {
        JsonObjectBuilder labels = Json.createObjectBuilder();
        dataset.table().rows().forEach(row -> {
            Cell cell = row.cells().get(column);
            labels.add(cell.text(), dataset.columns().get(column).show(cell, language));
        });
        return labels;
    }

    private static JsonArrayBuilder rows(Dataset dataset) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (Row row : dataset.table().rows()) {
            JsonObjectBuilder json = Json.createObjectBuilder();
            for (int column = 0; column < row.cells().size(); column++) {
                add(json, dataset.columns().get(column), row.cells().get(column));
            }
            rows.add(json);
        }
        return rows;
    }

    private static void add(JsonObjectBuilder json, Variable variable, Cell cell) {
        if (cell.isEmpty()) {
            json.addNull(variable.name());
        } else if (variable.isYear()) {
            json.add(variable.name(), Integer.parseInt(cell.text()));
        } else if (cell.number().isPresent()) {
            json.add(variable.name(), cell.number().get());
        } else {
            json.add(variable.name(), cell.text());
        }
    }

    private JsonArrayBuilder notes(Dataset dataset) {
        JsonArrayBuilder notes = Json.createArrayBuilder();
        for (Note note : dataset.notes()) {
            JsonArrayBuilder cells = Json.createArrayBuilder();
            for (int row = 0; row < dataset.table().rows().size(); row++) {
                for (int column = 0; column < dataset.columns().size(); column++) {
                    if (note.where().holds(dataset.table().rows().get(row).number(), column + 1)) {
                        cells.add(Json.createObjectBuilder()
                                .add("row", row)
                                .add("column", dataset.columns().get(column).name()));
                    }
                }
            }
            notes.add(Json.createObjectBuilder()
                    .add("mark", note.mark().word())
                    .add("text", note.text().in(language).orElseThrow())
                    .add("cells", cells));
        }
        return notes;
    }
}
