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
    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    private TextBlocks(String source) {
        this.source = source;
    }

    /** The blocks of a Markdown text in the order of reading. */
    public static List<TextBlock> of(String markdown) {
        TextBlocks reader = new TextBlocks(markdown);
        Markdown.parse(markdown).document().accept(reader);
        return List.copyOf(reader.blocks);
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
                blocks.add(new TextBlock(TextBlock.Kind.BOX, text));
                nodes.add(block);
            }
        }
        visitChildren(block);
    }

    private void add(TextBlock.Kind kind, Node node) {
        String text = node.getSourceSpans().stream()
                .map(span -> source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .collect(Collectors.joining(" "))
                .replaceFirst("\\s:::\\s*$", "");
        if (!text.isBlank()) {
            blocks.add(new TextBlock(kind, kind == TextBlock.Kind.HEADING ? words(text) : text));
            nodes.add(node);
        }
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
