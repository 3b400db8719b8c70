package eu.tiltas.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes tidied HTML as the blocks of the portal's Markdown: one line a paragraph, one blank line between blocks. */
final class BlockWriter {

    private final Links links;
    private final Losses losses;
    private final Map<Integer, Integer> levels;

    private BlockWriter(Links links, Losses losses, Map<Integer, Integer> levels) {
        this.links = links;
        this.losses = losses;
        this.levels = levels;
    }

    /** @param notes the footnotes of the text, in the order of their numbers */
    static String write(Element root, List<Element> notes, Links links, Losses losses) {
        BlockWriter writer = new BlockWriter(links, losses, Headings.levels(root, losses));
        List<String> blocks = writer.blocks(root.childNodes());
        for (int i = 0; i < notes.size(); i++) {
            String text = String.join("\n\n", writer.blocks(notes.get(i).childNodes()));
            blocks.add("[^" + (i + 1) + "]: " + indented(text, "    "));
        }
        return blocks.isEmpty() ? "" : String.join("\n\n", blocks) + "\n";
    }

    private List<String> blocks(List<Node> nodes) {
        List<String> blocks = new ArrayList<>();
        List<Node> inline = new ArrayList<>();
        String lastList = "";
        for (Node node : nodes) {
            if (node instanceof Element element && Tags.holdsBlocks(element)) {
                if (paragraph(inline, blocks)) {
                    lastList = "";
                }
                int before = blocks.size();
                block(element, blocks, lastList);
                if (blocks.size() > before) {
                    lastList = isList(element) ? blocks.get(blocks.size() - 1).substring(0, 1) : "";
                }
            } else if (node instanceof Element || node instanceof TextNode) {
                inline.add(node);
            }
        }
        paragraph(inline, blocks);
        return blocks;
    }

    private boolean paragraph(List<Node> inline, List<String> blocks) {
        String text = InlineWriter.paragraph(Runs.of(inline, links, losses));
        inline.clear();
        if (text.isBlank()) {
            return false;
        }
        blocks.add(text);
        return true;
    }

    private void block(Element element, List<String> blocks, String lastList) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
            case "ul", "ol" -> list(element, blocks, lastList);
            case "table" -> table(element, blocks);
            case "pre" -> code(element, blocks);
            case "hr" -> blocks.add("---");
            case "blockquote" -> quotation(element, blocks);
            case "dt", "summary" -> term(element, blocks);
            case "aside" -> aside(element, blocks);
            case "div" -> {
                if (element.hasClass("steps")) {
                    blocks.add(":::steps\n" + String.join("\n\n", blocks(element.childNodes())) + "\n:::");
                } else {
                    blocks.addAll(blocks(element.childNodes()));
                }
            }
            default -> blocks.addAll(blocks(element.childNodes()));
        }
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    private void heading(Element element, List<String> blocks) {
        String words = InlineWriter.line(Runs.of(element.childNodes(), links, losses), false);
        if (!words.isBlank()) {
            String mark = "#".repeat(levels.getOrDefault(Tags.level(element), 2));
            blocks.add(mark + " " + words.replaceFirst("(\\s)(#+)$", "$1\\\\$2"));
        }
    }

    /** Two lists in a row have different marks, or they would be one. */
    private void list(Element element, List<String> blocks, String lastList) {
        boolean ordered = element.normalName().equals("ol");
        boolean other = ordered ? lastList.matches("[0-9]") : lastList.equals("-");
        String bullet = other ? "*" : "-";
        int number = Math.max(0, number(element.attr("start"), 1));
        List<List<String>> items = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (Element child : element.children()) {
            List<String> item = blocks(item(child));
            if (isList(child) && !items.isEmpty()) {
                // Word processors put the inner list beside the item it belongs to.
                items.get(items.size() - 1).addAll(item);
            } else if (!item.isEmpty()) {
                marks.add(ordered ? number++ + (other ? ") " : ". ") : bullet + " ");
                items.add(item);
            }
        }
        if (!items.isEmpty()) {
            blocks.add(written(items, marks));
        }
    }

    private static List<Node> item(Element child) {
        return isList(child) ? List.of(child) : child.childNodes();
    }

    private static String written(List<List<String>> items, List<String> marks) {
        boolean loose = items.stream().anyMatch(BlockWriter::isLoose);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String text = String.join(loose ? "\n\n" : "\n", items.get(i));
            out.append(out.isEmpty() ? "" : loose ? "\n\n" : "\n")
                    .append(marks.get(i))
                    .append(indented(text, " ".repeat(marks.get(i).length())));
        }
        return out.toString();
    }

    /** One paragraph with lists under it can stand without blank lines. */
    private static boolean isLoose(List<String> item) {
        return item.stream().skip(1).anyMatch(block -> !block.matches("(?s)([-*]|\\d+[.)]) .*"))
                || item.get(0).contains("\n\n");
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : otherwise;
    }

    private static String indented(String text, String room) {
        return text.replaceAll("\n(?=[^\n])", "\n" + room);
    }

    private void table(Element element, List<String> blocks) {
        TableGrid grid = TableGrid.of(element, losses);
        if (grid.isLayout()) {
            grid.cells().forEach(cell -> blocks.addAll(blocks(cell.childNodes())));
            return;
        }
        element.select("> caption").forEach(caption -> term(caption, blocks));
        String table = new TableWriter(links, losses).write(grid);
        if (!table.isEmpty()) {
            blocks.add(table);
        }
    }

    private static void code(Element element, List<String> blocks) {
        String text = element.wholeText().replaceAll("^\n+|\\s+$", "");
        if (!text.isBlank()) {
            String fence = text.contains("```") ? "~~~~" : "```";
            blocks.add(fence + "\n" + text + "\n" + fence);
        }
    }

    private void quotation(Element element, List<String> blocks) {
        List<String> inside = blocks(element.childNodes());
        if (!inside.isEmpty()) {
            blocks.add(String.join("\n\n", inside)
                    .lines()
                    .map(line -> line.isEmpty() ? ">" : "> " + line)
                    .collect(Collectors.joining("\n")));
        }
    }

    private void term(Element element, List<String> blocks) {
        String words = InlineWriter.line(Runs.of(element.childNodes(), links, losses), false);
        if (!words.isBlank()) {
            blocks.add("**" + words.replace("**", "") + "**");
        }
    }

    /** The portal's own frames come back as they were written. */
    private void aside(Element element, List<String> blocks) {
        String kind = element.hasClass("callout-warning") ? "warning" : element.hasClass("callout-info") ? "info" : "";
        Element title = element.selectFirst("> p.callout-title");
        if (kind.isEmpty() || title == null) {
            blocks.addAll(blocks(element.childNodes()));
            return;
        }
        List<Node> rest =
                element.childNodes().stream().filter(node -> node != title).toList();
        blocks.add(":::" + kind + " " + title.text() + "\n" + String.join("\n\n", blocks(rest)) + "\n:::");
    }
}
