package eu.tiltas.markup;

import eu.tiltas.markup.MarkdownText.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * A table as a sentence to each row, in which every cell follows the heading of its column: an extract shows rows torn
 * from their table, and {@code 10; 2} says nothing.
 */
final class TableText {

    private final List<String> headings = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** The rows, each in a line; of a table without rows the headings. */
    static String of(TableBlock table, Function<Quote, String> words) {
        TableText text = new TableText();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                text.add(cells(row, words), part instanceof TableHead);
            }
        }
        return text.rows.isEmpty() ? String.join(", ", text.headings) : text.sentences();
    }

    private static List<String> cells(Node row, Function<Quote, String> words) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(PlainText.of(cell, words));
        }
        return cells;
    }

    private void add(List<String> cells, boolean head) {
        if (head) {
            headings.addAll(cells);
            return;
        }
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String heading = column < headings.size() ? headings.get(column) : "";
            String cell = cells.get(column);
            if (!cell.isEmpty()) {
                parts.add(heading.isEmpty() ? cell : heading + ": " + cell);
            }
        }
        if (!parts.isEmpty()) {
            rows.add(parts);
        }
    }

    /** Parts that hold commas themselves are divided by semicolons, as any enumeration is; all rows in the same way. */
    private String sentences() {
        boolean commas = rows.stream().flatMap(List::stream).anyMatch(part -> part.contains(","));
        return rows.stream()
                .map(parts -> String.join(commas ? "; " : ", ", parts))
                .map(sentence -> sentence.matches("(?s).*[.!?…]") ? sentence : sentence + ".")
                .collect(Collectors.joining("\n"));
    }
}
