package eu.tiltas.markup;

import eu.tiltas.markup.MarkdownText.Quote;
import java.util.function.Function;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a node without markup, blocks of it divided by line ends. Raw HTML is no words. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder out = new StringBuilder();
    private final Function<Quote, String> words;

    private PlainText(Function<Quote, String> words) {
        this.words = words;
    }

    /** Without what the node quotes from elsewhere. */
    static String of(Node node) {
        return of(node, quote -> "");
    }

    /** With the words of the figures in it, and the titles of what links without words lead to. */
    static String of(Node node, Function<Quote, String> words) {
        PlainText text = new PlainText(words);
        node.accept(text);
        return text.out.toString().strip();
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    /** A link without words of its own is read by the title of what it leads to. */
    @Override
    public void visit(Link link) {
        if (link.getFirstChild() == null) {
            Quote.to(link.getDestination()).map(words).ifPresent(out::append);
        }
        visitChildren(link);
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append(' ');
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FigureMark figure) {
            out.append(words.apply(figure.quote(0)));
        } else if (!(node instanceof FootnoteReference)) {
            visitChildren(node);
        }
    }

    @Override
    public void visit(org.commonmark.node.CustomBlock block) {
        if (block instanceof TableBlock table) {
            out.append(TableText.of(table, words));
        } else if (block instanceof Directive directive && directive.quote().isPresent()) {
            // The words are another's, and differ by language.
            return;
        } else if (block instanceof Directive directive && directive.fields() != null) {
            for (String field : new String[] {"name", "title", "unit", "address", "hours", "note"}) {
                directive.fields().text(field).ifPresent(text -> out.append(text)
                        .append('\n'));
            }
        } else {
            if (block instanceof Directive directive && !directive.heading().isEmpty()) {
                out.append(directive.heading()).append('\n');
            }
            visitChildren(block);
        }
    }

    @Override
    protected void visitChildren(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            node.accept(this);
            if (node instanceof org.commonmark.node.Block) {
                endLine();
            }
        }
    }

    private void endLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
