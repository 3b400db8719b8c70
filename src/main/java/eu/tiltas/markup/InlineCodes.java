package eu.tiltas.markup;

import eu.tiltas.markup.CodedText.Code;
import eu.tiltas.markup.CodedText.Piece;
import eu.tiltas.markup.CodedText.Shape;
import eu.tiltas.markup.CodedText.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Divides a block into words and codes, exactly where the portal's own reading of Markdown does. */
final class InlineCodes {

    static final String CELL = "cell";
    private static final String MARK = "mark";
    private static final String BREAK = "break";
    private static final String FIELD = "field";

    /** Fields of blocks that hold words; the others are addresses, numbers and names of things. */
    private static final Set<String> WORDED = Set.of("title", "name", "note", "hours", "address", "unit");

    private static final Pattern FIELD_LINE = Pattern.compile("(?m)^(\\s*([a-z-]+):[ \\t]*)(.*)$");

    private final String source;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private boolean soft;
    private boolean hard;

    private InlineCodes(String source, int start) {
        this.source = source;
        this.at = start;
    }

    /** What stands in a block between two places. */
    static CodedText of(Node block, String source, int start, int end) {
        InlineCodes codes = new InlineCodes(source, start);
        codes.children(block);
        codes.gap(end);
        return new CodedText(codes.pieces);
    }

    /** A stretch in which there is nothing to translate. */
    static CodedText untouched(String stretch) {
        return new CodedText(stretch.isEmpty() ? List.of() : List.of(new Code(Shape.ALONE, MARK, stretch)));
    }

    /** Fields of a block, one a line; the words of those that hold words are to be translated. */
    static CodedText fields(String yaml) {
        List<Piece> pieces = new ArrayList<>();
        Matcher line = FIELD_LINE.matcher(yaml);
        int from = 0;
        while (line.find()) {
            if (WORDED.contains(line.group(2)) && !line.group(3).isBlank()) {
                pieces.add(new Code(Shape.ALONE, FIELD, yaml.substring(from, line.end(1))));
                pieces.add(new Words(line.group(3).strip()));
                from = line.end(1) + line.group(3).stripTrailing().length();
            }
        }
        if (from < yaml.length()) {
            pieces.add(new Code(Shape.ALONE, FIELD, yaml.substring(from)));
        }
        return new CodedText(pieces);
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof SoftLineBreak) {
                soft = true;
            } else if (child instanceof HardLineBreak) {
                hard = true;
            } else if (child instanceof TableCell) {
                children(child);
            } else if (!child.getSourceSpans().isEmpty()) {
                inline(child);
            }
        }
    }

    private void inline(Node node) {
        int start = start(node);
        int end = end(node);
        gap(start);
        if (node instanceof Text) {
            pieces.add(new Words(source.substring(start, end)));
        } else if (isWrapped(node)) {
            String kind = kind(node);
            int inner = innerStart(node, end);
            pieces.add(new Code(Shape.OPEN, kind, source.substring(start, inner)));
            at = inner;
            children(node);
            int close = Math.max(at, innerEnd(node, inner));
            gap(close);
            pieces.add(new Code(Shape.CLOSE, kind, source.substring(close, end)));
        } else {
            pieces.add(new Code(Shape.ALONE, kind(node), source.substring(start, end)));
        }
        at = end;
    }

    private static boolean isWrapped(Node node) {
        boolean wraps = node instanceof Emphasis
                || node instanceof StrongEmphasis
                || node instanceof Link
                || node instanceof Image
                || node instanceof LanguageSpan;
        return wraps && hasPlace(node.getFirstChild()) && hasPlace(node.getLastChild());
    }

    private static boolean hasPlace(Node node) {
        return node != null && !node.getSourceSpans().isEmpty();
    }

    private static int innerStart(Node node, int otherwise) {
        return node.getFirstChild() == null ? otherwise : start(node.getFirstChild());
    }

    private static int innerEnd(Node node, int otherwise) {
        return node.getLastChild() == null ? otherwise : end(node.getLastChild());
    }

    /** What no inline stands for: the end of a line, the border of a cell. */
    private void gap(int until) {
        if (until > at) {
            String between = source.substring(at, until);
            if (hard) {
                pieces.add(new Code(Shape.ALONE, BREAK, between));
            } else if (soft || between.isBlank()) {
                pieces.add(new Words(" "));
            } else {
                pieces.add(new Code(Shape.ALONE, between.indexOf('|') >= 0 ? CELL : MARK, between));
            }
            at = until;
        }
        soft = false;
        hard = false;
    }

    private static String kind(Node node) {
        return switch (node) {
            case Emphasis e -> CodedText.EMPHASIS;
            case StrongEmphasis s -> CodedText.STRONG;
            case LanguageSpan l -> CodedText.LANGUAGE;
            case FigureMark f -> "figure";
            case Image i -> "image";
            case Link l -> "link";
            default -> node.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        };
    }

    static int start(Node node) {
        return node.getSourceSpans().get(0).getInputIndex();
    }

    static int end(Node node) {
        SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        return last.getInputIndex() + last.getLength();
    }
}
