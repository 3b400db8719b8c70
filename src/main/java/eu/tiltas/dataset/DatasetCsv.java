package eu.tiltas.dataset;

import eu.tiltas.dataset.csvw.Table.Cell;
import eu.tiltas.dataset.csvw.Table.Row;
import eu.tiltas.language.Language;
import eu.tiltas.markup.CsvLine;
import java.util.ArrayList;
import java.util.List;

/** A dataset's table as CSV with the words of a language; numbers stay as programs write them. */
final class DatasetCsv {

    private DatasetCsv() {}

    static String of(Dataset dataset, Language language) {
        StringBuilder out = new StringBuilder(CsvLine.of(dataset.columns().stream()
                .map(column -> column.heading(language))
                .toList()));
        for (Row row : dataset.table().rows()) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.cells().size(); column++) {
                cells.add(value(dataset.columns().get(column), row.cells().get(column), language));
            }
            out.append(CsvLine.of(cells));
        }
        return out.toString();
    }

    private static String value(Variable variable, Cell cell, Language language) {
        return variable.isMeasure() ? cell.text() : variable.show(cell, language);
    }
}
