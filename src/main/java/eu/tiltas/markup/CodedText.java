package eu.tiltas.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A block of a text as words with codes between them: whoever changes the words alone can break no link, figure or
 * emphasis. White space is single spaces, so that broken lines make no difference.
 *
 * @param pieces in their order; no words beside words, none empty; every opening code has its closing one
 */
public record CodedText(List<Piece> pieces) {

    /** Words or a code. */
    public sealed interface Piece {
        /** As Markdown has it. */
        String raw();
    }

    /** Words to translate, with Markdown's own escapes. */
    public record Words(String raw) implements Piece {}

    /** How a code stands: before what it marks, behind it, or by itself. */
    public enum Shape {
        OPEN,
        CLOSE,
        ALONE
    }

    /**
     * A mark of Markdown.
     *
     * @param kind what it is, in lower case; of a closing code that of its opening one
     */
    public record Code(Shape shape, String kind, String raw) implements Piece {

        /** Whether a translation can do without it. */
        public boolean isNeeded() {
            return !kind.equals(EMPHASIS) && !kind.equals(STRONG) && !kind.equals(LANGUAGE);
        }
    }

    static final String EMPHASIS = "emphasis";
    static final String STRONG = "strong";
    static final String LANGUAGE = "language";

    private static final String BLANKS = "[\\s\\p{Cntrl}]+";

    /** What XML can't hold. */
    private static final String UNWRITABLE = "[\\p{Cs}\uFFFE\uFFFF]";

    public CodedText {
        pieces = tidy(pieces);
    }

    /** A text without codes. */
    public static CodedText ofWords(String text) {
        return new CodedText(List.of(new Words(text)));
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** As Markdown has it, on one line. */
    public String raw() {
        return pieces.stream().map(Piece::raw).collect(Collectors.joining());
    }

    /** The words alone. */
    public String words() {
        return pieces.stream()
                .map(piece -> piece instanceof Words words ? words.raw() : "")
                .collect(Collectors.joining());
    }

    /** The codes that open or stand alone, in their order: each has a number in an exchange. */
    public List<Code> codes() {
        return pieces.stream()
                .filter(piece -> piece instanceof Code code && code.shape() != Shape.CLOSE)
                .map(Code.class::cast)
                .toList();
    }

    private static List<Piece> tidy(List<Piece> pieces) {
        List<Piece> tidied = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Words some) {
                words.append(some.raw());
            } else {
                flush(words, tidied);
                tidied.add(piece);
            }
        }
        flush(words, tidied);
        strip(tidied);
        return List.copyOf(tidied);
    }

    private static void flush(StringBuilder words, List<Piece> tidied) {
        String text = words.toString().replaceAll(BLANKS, " ").replaceAll(UNWRITABLE, "");
        words.setLength(0);
        if (!text.isEmpty()) {
            tidied.add(new Words(text));
        }
    }

    private static void strip(List<Piece> pieces) {
        if (!pieces.isEmpty() && pieces.get(0) instanceof Words first) {
            replace(pieces, 0, first.raw().stripLeading());
        }
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last) instanceof Words end) {
            replace(pieces, last, end.raw().stripTrailing());
        }
    }

    private static void replace(List<Piece> pieces, int at, String text) {
        if (text.isEmpty()) {
            pieces.remove(at);
        } else {
            pieces.set(at, new Words(text));
        }
    }
}
