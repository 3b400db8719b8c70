package eu.tiltas.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The cells of a table of a Word file, which says of merged ones only that they go on in the next row. */
final class WordTable {

    /** A cell with how many columns and rows it takes. */
    record Cell(int row, int wide, int high, boolean head, Element content) {}

    private WordTable() {}

    static List<Cell> cells(Element table) {
        List<Cell> cells = new ArrayList<>();
        Map<Integer, Integer> open = new HashMap<>();
        int row = 0;
        for (Element line : rows(table)) {
            int column = 0;
            Element properties = WordStyles.child(line, "w:trPr");
            boolean head = properties != null
                    && !properties.getElementsByTag("w:tblHeader").isEmpty();
            for (Element content : line.getElementsByTag("w:tc")) {
                if (content.parents().stream()
                                .filter(above -> above.tagName().equals("w:tbl"))
                                .findFirst()
                                .orElse(null)
                        != table) {
                    continue;
                }
                Element shape = WordStyles.child(content, "w:tcPr");
                String span = shape == null ? "" : WordStyles.setting(shape, "w:gridSpan");
                int wide = span.matches("[1-9][0-9]?") ? Integer.parseInt(span) : 1;
                Element merge = shape == null ? null : WordStyles.child(shape, "w:vMerge");
                boolean goesOn = merge != null && !merge.attr("w:val").equals("restart");
                if (goesOn && open.containsKey(column)) {
                    Cell above = cells.get(open.get(column));
                    cells.set(
                            open.get(column),
                            new Cell(above.row(), above.wide(), row - above.row() + 1, above.head(), above.content()));
                } else {
                    open.remove(column);
                    if (merge != null) {
                        open.put(column, cells.size());
                    }
                    cells.add(new Cell(row, wide, 1, head, content));
                }
                column += wide;
            }
            row++;
        }
        return cells;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.tagName().equals("w:tr")) {
                rows.add(child);
            } else if (child.tagName().equals("w:sdt") || child.tagName().equals("w:sdtContent")) {
                rows.addAll(rows(child));
            }
        }
        return rows;
    }
}
