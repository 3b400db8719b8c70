package eu.tiltas.dataset;

import eu.tiltas.dataset.csvw.Table.Row;
import eu.tiltas.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A dataset in words, a sentence to each row: an extract shows rows torn from their table. */
final class DatasetText {

    private DatasetText() {}

    /** The rows, each value after the heading of its column. */
    static String rows(Dataset dataset, Language language) {
        return dataset.table().rows().stream()
                .map(row -> row(dataset, row, language))
                .collect(Collectors.joining("\n"));
    }

    private static String row(Dataset dataset, Row row, Language language) {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            Variable variable = dataset.columns().get(column);
            if (!row.cells().get(column).isEmpty()) {
                parts.add(variable.title(language) + ": " + value(variable, row, column, language));
            }
        }
        return String.join("; ", parts) + ".";
    }

    private static String value(Variable variable, Row row, int column, Language language) {
        String unit = variable.unit(language);
        String value = variable.showAlone(row.cells().get(column), language);
        return unit.isEmpty() || variable.isPercent() ? value : value + " (" + unit + ")";
    }

    static String notes(Dataset dataset, Language language) {
        return dataset.notes().stream()
                .map(note -> note.text().in(language).orElseThrow())
                .collect(Collectors.joining("\n"));
    }
}
