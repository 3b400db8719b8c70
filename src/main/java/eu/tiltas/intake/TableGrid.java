package eu.tiltas.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * A table of HTML with every cell in its place.
 *
 * @param rows each with as many places as the table is wide; null where a row has no cell
 * @param heads how many rows at the top are headings
 */
record TableGrid(List<Element[]> rows, int heads, Map<Element, int[]> origins) {

    private static final int MOST_COLUMNS = 100;
    private static final int MOST_CELLS = 200_000;

    static TableGrid of(Element table, Losses losses) {
        List<Element> lines = table.stream()
                .filter(element -> element.normalName().equals("tr") && element.closest("table") == table)
                .toList();
        List<Element[]> rows = new ArrayList<>();
        Map<Element, int[]> origins = new HashMap<>();
        lines.forEach(line -> rows.add(new Element[MOST_COLUMNS]));
        int merged = 0;
        for (int y = 0; y < lines.size() && (long) y * MOST_COLUMNS < MOST_CELLS * 10L; y++) {
            int x = 0;
            for (Element cell : lines.get(y).children()) {
                while (x < MOST_COLUMNS && rows.get(y)[x] != null) {
                    x++;
                }
                if (x == MOST_COLUMNS || !cell.normalName().matches("t[dh]")) {
                    continue;
                }
                int wide = Math.min(span(cell, "colspan"), MOST_COLUMNS - x);
                int high = Math.min(span(cell, "rowspan"), lines.size() - y);
                merged += wide * high > 1 ? 1 : 0;
                fill(rows, cell, x, y, wide, high);
                origins.put(cell, new int[] {x, y});
                x += wide;
            }
        }
        losses.add(Loss.MERGED, merged);
        return new TableGrid(rows, heads(lines), origins);
    }

    private static void fill(List<Element[]> rows, Element cell, int x, int y, int wide, int high) {
        for (int down = 0; down < high; down++) {
            for (int right = 0; right < wide; right++) {
                if (rows.get(y + down)[x + right] == null) {
                    rows.get(y + down)[x + right] = cell;
                }
            }
        }
    }

    private static int span(Element cell, String name) {
        String value = cell.attr(name).strip();
        return value.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(value) : 1;
    }

    /** Those in the head of the table, else the first that have headings only, else the first. */
    private static int heads(List<Element> lines) {
        int heads = 0;
        while (heads < lines.size() && isHead(lines.get(heads))) {
            heads++;
        }
        return heads == lines.size() || heads == 0 ? Math.min(merged(lines), Math.max(1, lines.size() - 1)) : heads;
    }

    /** Without marks of headings: a first row in which cells are merged both ways goes as deep as they do. */
    private static int merged(List<Element> lines) {
        if (lines.isEmpty() || lines.get(0).children().stream().noneMatch(cell -> span(cell, "colspan") > 1)) {
            return 1;
        }
        return lines.get(0).children().stream()
                .mapToInt(cell -> span(cell, "rowspan"))
                .max()
                .orElse(1);
    }

    private static boolean isHead(Element line) {
        return line.parent() != null && line.parent().normalName().equals("thead")
                || !line.children().isEmpty()
                        && line.children().stream()
                                .allMatch(cell -> cell.normalName().equals("th"));
    }

    int width() {
        int width = 0;
        for (Element[] row : rows) {
            for (int x = 0; x < row.length; x++) {
                width = row[x] != null && row[x].hasText() ? Math.max(width, x + 1) : width;
            }
        }
        return width;
    }

    /** Whether it only puts things beside or under each other. */
    boolean isLayout() {
        boolean headed = rows.stream()
                .flatMap(java.util.Arrays::stream)
                .anyMatch(cell -> cell != null && cell.normalName().equals("th"));
        return !headed && (rows.size() < 2 || width() < 2);
    }

    List<Element> cells() {
        return rows.stream()
                .flatMap(java.util.Arrays::stream)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether a cell begins in that column. */
    boolean beginsIn(Element cell, int column) {
        return origins.containsKey(cell) && origins.get(cell)[0] == column;
    }
}
