package eu.tiltas.dataset.csvw;

import eu.tiltas.markup.Csv;
import eu.tiltas.markup.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table whose cells are what its metadata say.
 *
 * @param rows without the head
 */
public record Table(List<Column> columns, List<Row> rows) {

    /**
     * A row.
     *
     * @param number of the row in the file, in which the head is the first (RFC 7111)
     */
    public record Row(int number, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param text empty where there is no value
     * @param number in columns of numbers
     */
    public record Cell(String text, Optional<BigDecimal> number) {

        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The place of a column; −1 if there is none of that name. */
    public int place(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** Reads a table by its metadata; every cell that is not what they say is an error with its line and column. */
    public static Table read(Csv csv, TableMetadata metadata, List<Fault> faults) {
        return new Reading(metadata, faults).table(csv);
    }

    /** Reads with one list of faults. */
    private static final class Reading {

        private final List<Column> columns;
        private final List<Integer> key;
        private final List<Fault> faults;
        private final String language;
        private final Set<List<String>> keys = new HashSet<>();

        Reading(TableMetadata metadata, List<Fault> faults) {
            this.columns = metadata.columns();
            this.faults = faults;
            this.language = metadata.described().text("lang").orElse(Texts.UNDETERMINED);
            this.key = metadata.primaryKey().stream()
                    .map(name -> columns.stream().map(Column::name).toList().indexOf(name))
                    .toList();
        }

        Table table(Csv csv) {
            List<Row> rows = new ArrayList<>();
            if (csv.lines().isEmpty()) {
                faults.add(Fault.error(0, "csv.empty"));
            } else if (isHeadedRightly(csv.lines().get(0))) {
                for (int i = 1; i < csv.lines().size(); i++) {
                    row(i + 1, csv.lines().get(i)).ifPresent(rows::add);
                }
            }
            return new Table(columns, rows);
        }

        private boolean isHeadedRightly(Csv.Line head) {
            if (head.cells().size() != columns.size()) {
                faults.add(
                        Fault.error(head.number(), "csv.columns", head.cells().size(), columns.size()));
                return false;
            }
            boolean right = true;
            for (int i = 0; i < columns.size(); i++) {
                if (!columns.get(i).isHeadedBy(head.cells().get(i), language)) {
                    faults.add(Fault.error(
                            head.number(),
                            "csv.heading",
                            head.cells().get(i),
                            columns.get(i).shown()));
                    right = false;
                }
            }
            return right;
        }

        private Optional<Row> row(int number, Csv.Line line) {
            if (line.cells().size() != columns.size()) {
                faults.add(
                        Fault.error(line.number(), "csv.columns", line.cells().size(), columns.size()));
                return Optional.empty();
            }
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(cell(line, columns.get(i), line.cells().get(i)));
            }
            List<String> values = key.stream().map(i -> cells.get(i).text()).toList();
            if (!key.isEmpty() && !keys.add(values)) {
                faults.add(Fault.error(line.number(), "csv.twice", String.join(", ", values)));
            }
            return Optional.of(new Row(number, cells));
        }

        private Cell cell(Csv.Line line, Column column, String written) {
            Optional<String> text = column.value(written);
            if (text.isEmpty()) {
                if (column.required()) {
                    faults.add(Fault.error(line.number(), "csv.required", column.shown()));
                }
                return new Cell("", Optional.empty());
            }
            Optional<String> refusal = column.type().refuses(text.get());
            refusal.ifPresent(reason -> faults.add(Fault.error(line.number(), reason, column.shown(), text.get())));
            boolean number = refusal.isEmpty() && column.type().isNumber();
            return new Cell(text.get(), number ? Optional.of(column.type().number(text.get())) : Optional.empty());
        }
    }
}
