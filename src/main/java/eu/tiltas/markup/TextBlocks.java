package eu.tiltas.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Divides a text into the blocks by which its translations are compared with it. */
public final class TextBlocks extends AbstractVisitor {

    private final String source;
    private final List<TextUnit> units = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    private TextBlocks(String source) {
        this.source = source;
    }

    /** The blocks of a Markdown text in the order of reading. */
    public static List<TextBlock> of(String markdown) {
        return units(markdown).stream().map(TextUnit::block).toList();
    }

    /** The same blocks with their places in the text. */
    public static List<TextUnit> units(String markdown) {
        TextBlocks reader = new TextBlocks(markdown);
        Markdown.parse(markdown).document().accept(reader);
        return List.copyOf(reader.units);
    }

    /** The nodes of the same blocks, in a document that was read from that text. */
    static List<Node> nodes(Node document, String markdown) {
        TextBlocks reader = new TextBlocks(markdown);
        document.accept(reader);
        return List.copyOf(reader.nodes);
    }

    @Override
    public void visit(org.commonmark.node.Heading heading) {
        add(TextBlock.Kind.HEADING, heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        add(paragraph.getParent() instanceof ListItem ? TextBlock.Kind.ITEM : TextBlock.Kind.PARAGRAPH, paragraph);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        add(TextBlock.Kind.PARAGRAPH, code);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        add(TextBlock.Kind.PARAGRAPH, code);
    }

    @Override
    public void visit(HtmlBlock html) {
        add(TextBlock.Kind.PARAGRAPH, html);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            add(TextBlock.Kind.ROW, node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Directive directive) {
            boolean fields = directive.kind().filter(Directive.Kind::hasFields).isPresent();
            String text = fields ? directive.word() + " " + directive.yaml() : directive.heading();
            if (!text.isBlank()) {
                box(directive, fields, new TextBlock(TextBlock.Kind.BOX, text));
                nodes.add(block);
            }
        }
        visitChildren(block);
    }

    /** Its fields, or the heading in its first line. */
    private void box(Directive directive, boolean fields, TextBlock block) {
        int start = InlineCodes.start(directive);
        String wanted = fields ? directive.yaml().strip() : directive.heading();
        int found = source.indexOf(wanted, start);
        if (found < 0) {
            int end = InlineCodes.end(directive);
            units.add(new TextUnit(block, start, end, InlineCodes.untouched(source.substring(start, end))));
        } else {
            CodedText coded = fields ? InlineCodes.fields(wanted) : CodedText.ofWords(wanted);
            units.add(new TextUnit(block, found, found + wanted.length(), coded));
        }
    }

    private void add(TextBlock.Kind kind, Node node) {
        String text = node.getSourceSpans().stream()
                .map(span -> source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .collect(Collectors.joining(" "))
                .replaceFirst("\\s:::\\s*$", "");
        if (!text.isBlank()) {
            units.add(unit(new TextBlock(kind, kind == TextBlock.Kind.HEADING ? words(text) : text), node));
            nodes.add(node);
        }
    }

    private TextUnit unit(TextBlock block, Node node) {
        int start = InlineCodes.start(node);
        int end = InlineCodes.end(node);
        end = start
                + source.substring(start, end).replaceFirst("\\s:::\\s*$", "").length();
        boolean heading = block.kind() == TextBlock.Kind.HEADING && node.getFirstChild() != null;
        if (heading) {
            start = InlineCodes.start(node.getFirstChild());
            end = InlineCodes.end(node.getLastChild());
        }
        if (node instanceof TableRow) {
            // The outer borders are no part of any cell: what is put before or behind the words stays in the row.
            String row = source.substring(start, end);
            end = start + row.replaceFirst("\\s*(?<!\\\\)\\|\\s*$", "").length();
            start = Math.min(
                    end,
                    start + row.length() - row.replaceFirst("^\\s*\\|?\\s*", "").length());
        }
        boolean words = heading || node instanceof Paragraph || node instanceof TableRow;
        CodedText coded =
                words ? InlineCodes.of(node, source, start, end) : InlineCodes.untouched(source.substring(start, end));
        return new TextUnit(block, start, end, coded);
    }

    /** The level of a heading is a matter of its place, not of its words. */
    private static String words(String heading) {
        return heading.replaceFirst("^\\s*#{1,6}\\s+", "").replaceFirst("\\s+#+\\s*$", "");
    }

    /** Blocks are reached through their parents; what stands in a line belongs to its block. */
    @Override
    protected void visitChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Block || child instanceof CustomNode) {
                child.accept(this);
            }
        }
    }
}
