package eu.tiltas.search.concept;

import eu.tiltas.markup.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tab-separated text with the names of its columns in the first line; lines that begin with # are remarks. Rows that do
 * not fit are noted with their line and left out.
 */
public record Table(List<Row> rows) {

    /** A row whose cells are asked for by the name of their column. */
    public record Row(int line, Map<String, String> cells) {

        /** The cell, or an empty text if the table has no such column. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** What stands in a cell between vertical bars. */
        public List<String> list(String column) {
            List<String> list = new ArrayList<>();
            for (String part : get(column).split("\\|")) {
                if (!part.isBlank()) {
                    list.add(part.strip());
                }
            }
            return list;
        }
    }

    /** @param required columns without which nothing can be read */
    public static Table read(String text, List<Fault> faults, String... required) {
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(lines[i].split("\t", -1));
            if (columns.isEmpty()) {
                columns = cells;
                for (String column : required) {
                    if (!columns.contains(column)) {
                        faults.add(Fault.error(i + 1, "field.missing", column));
                        return new Table(List.of());
                    }
                }
            } else if (cells.size() == columns.size()) {
                rows.add(new Row(i + 1, cells(columns, cells)));
            } else {
                faults.add(Fault.error(i + 1, "table.columns", columns.size(), cells.size()));
            }
        }
        return new Table(rows);
    }

    private static Map<String, String> cells(List<String> columns, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i).strip());
        }
        return row;
    }
}
