package eu.tiltas.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes a table with one line a row. Merged cells are resolved: downwards what they say is said in each row. */
final class TableWriter {

    private final Links links;
    private final Losses losses;

    TableWriter(Links links, Losses losses) {
        this.links = links;
        this.losses = losses;
    }

    /** Empty if the table says nothing. */
    String write(TableGrid grid) {
        int width = grid.width();
        List<List<String>> body = new ArrayList<>();
        for (int y = grid.heads(); y < grid.rows().size(); y++) {
            List<String> row = row(grid, y, width);
            if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                body.add(row);
            }
        }
        List<String> head = head(grid, width);
        if (width == 0 || body.isEmpty() && head.stream().allMatch(String::isEmpty)) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(head));
        List<String> marks = new ArrayList<>();
        for (int x = 0; x < width; x++) {
            marks.add(isRight(grid, x) ? "---:" : "---");
        }
        lines.add(line(marks));
        body.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> " " + cell + (cell.isEmpty() ? "" : " "))
                .collect(Collectors.joining("|", "|", "|"));
    }

    private List<String> row(TableGrid grid, int y, int width) {
        List<String> row = new ArrayList<>();
        for (int x = 0; x < width; x++) {
            Element cell = grid.rows().get(y)[x];
            row.add(cell == null || !grid.beginsIn(cell, x) ? "" : words(cell, false));
        }
        return row;
    }

    /** Several rows of headings become one: what stands above is said in each column under it. */
    private List<String> head(TableGrid grid, int width) {
        List<String> head = new ArrayList<>(Collections.nCopies(width, ""));
        for (int x = 0; x < width; x++) {
            Set<Element> above = new LinkedHashSet<>();
            for (int y = 0; y < grid.heads() && y < grid.rows().size(); y++) {
                Element cell = grid.rows().get(y)[x];
                if (cell != null) {
                    above.add(cell);
                }
            }
            head.set(
                    x,
                    above.stream()
                            .map(cell -> words(cell, true))
                            .filter(text -> !text.isEmpty())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        return head;
    }

    private String words(Element cell, boolean head) {
        if (cell.selectFirst("table") != null) {
            losses.add(Loss.NESTED_TABLES);
        }
        List<String> parts = new ArrayList<>();
        gather(cell, parts, head);
        losses.add(Loss.CELL_LINES, parts.size() > 1 ? 1 : 0);
        return String.join("; ", parts).replace("|", "\\|");
    }

    private void gather(Element element, List<String> parts, boolean head) {
        List<Node> inline = new ArrayList<>();
        for (Node node : element.childNodes()) {
            if (node instanceof Element child && Tags.holdsBlocks(child)) {
                part(inline, parts, head);
                gather(child, parts, head);
            } else {
                inline.add(node);
            }
        }
        part(inline, parts, head);
    }

    private void part(List<Node> inline, List<String> parts, boolean head) {
        String text = InlineWriter.line(Runs.of(inline, links, losses), !head);
        inline.clear();
        if (!text.isBlank()) {
            parts.add(text.replace('\n', ' '));
        }
    }

    private static boolean isRight(TableGrid grid, int column) {
        List<Element> cells = new ArrayList<>();
        for (int y = Math.min(grid.heads(), grid.rows().size() - 1);
                y < grid.rows().size();
                y++) {
            Element cell = grid.rows().get(y)[column];
            if (cell != null && cell.hasText()) {
                cells.add(cell);
            }
        }
        return !cells.isEmpty() && cells.stream().allMatch(TableWriter::isRight);
    }

    private static boolean isRight(Element cell) {
        return cell.hasClass("num")
                || cell.attr("align").equalsIgnoreCase("right")
                || cell.attr("style").matches("(?s).*text-align:\\s*(right|end).*")
                || cell.selectFirst("> p[align=right], > p[style~=text-align:\\s*(right|end)]") != null;
    }
}
