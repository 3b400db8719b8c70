package eu.tiltas.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The running words of a text with the lines they stand on, for those who read it as a person would. Code, fields of
 * blocks, and words marked as another language's are left out; a figure is one sign.
 */
public final class Passages extends AbstractVisitor {

    /** What stands for a value that is kept elsewhere. */
    private static final char FIGURE = '0';

    /** Where words stand. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        ROW
    }

    /**
     * A heading, a paragraph, an item or a row.
     *
     * @param line from 1
     * @param level of a heading as it is written, 1 to 6; else 0
     * @param text without markup; a line end where the line ends
     */
    public record Passage(Kind kind, int line, int level, String text) {

        /** The line of a place in the text. */
        public int lineAt(int place) {
            return line
                    + (int) text.substring(0, place)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }
    }

    /** A picture; {@code words} tell what it shows and may be empty. */
    public record Picture(int line, String address, String words) {}

    /** A link; {@code address} as it is written. */
    public record Way(int line, String address) {}

    private final List<Passage> passages = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private StringBuilder out = new StringBuilder();

    private Passages() {}

    /** @param markdown line ends as the lines are counted */
    public static Passages of(String markdown) {
        Passages reader = new Passages();
        Markdown.document(markdown).accept(reader);
        return reader;
    }

    /** In the order of reading. */
    public List<Passage> all() {
        return List.copyOf(passages);
    }

    public List<Picture> pictures() {
        return List.copyOf(pictures);
    }

    public List<Way> ways() {
        return List.copyOf(ways);
    }

    @Override
    public void visit(org.commonmark.node.Heading heading) {
        add(Kind.HEADING, heading, heading.getLevel());
    }

    @Override
    public void visit(Paragraph paragraph) {
        add(paragraph.getParent() instanceof ListItem ? Kind.ITEM : Kind.PARAGRAPH, paragraph, 0);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            add(Kind.ROW, node, 0);
        } else if (node instanceof FigureMark) {
            out.append(FIGURE);
        } else if (!(node instanceof LanguageSpan)) {
            visitChildren(node);
            out.append(' ');
        }
    }

    private void add(Kind kind, Node node, int level) {
        StringBuilder around = out;
        out = new StringBuilder();
        visitChildren(node);
        if (!out.toString().isBlank()) {
            passages.add(new Passage(kind, line(node), level, out.toString()));
        }
        out = around;
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(' ');
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(Link link) {
        ways.add(new Way(line(link), link.getDestination()));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        pictures.add(new Picture(line(image), image.getDestination(), PlainText.of(image)));
    }

    private static int line(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.getSourceSpans().isEmpty()) {
                return n.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return 0;
    }
}
