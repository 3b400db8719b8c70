package eu.tiltas.markup;

import eu.tiltas.markup.MarkdownText.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** The place of a value that another part of the portal keeps: {@code {migration-flows?year=2024: net}}. */
public final class FigureMark extends CustomNode {

    private static final int LONGEST = 1000;

    /** Recognised by a name before one of these signs, so that what is wrong behind it is told and not printed. */
    private static final String INSIDE = "[a-z0-9][a-z0-9-]*\\s*[/?:|][^{}]*";

    private static final Pattern MARK = Pattern.compile("\\{(" + INSIDE + ")}");

    private final String reference;

    private FigureMark(String reference) {
        this.reference = reference;
    }

    /** What is asked for, with single spaces. */
    String reference() {
        return reference;
    }

    /** The same as something that the text quotes. */
    Quote quote(int line) {
        return quote(reference, line);
    }

    private static Quote quote(String reference, int line) {
        return new Quote(Quote.FIGURE, reference, Quote.INLINE, line);
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The figures in a text that is not Markdown. */
    public static Stream<Quote> in(String text, int line) {
        return MARK.matcher(text).results().map(mark -> quote(onOneLine(mark.group(1)), line));
    }

    /** Such a text as words, its figures as codes. */
    public static CodedText coded(String text) {
        List<CodedText.Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            pieces.add(new CodedText.Words(text.substring(from, mark.start())));
            pieces.add(new CodedText.Code(CodedText.Shape.ALONE, Quote.FIGURE, mark.group()));
            from = mark.end();
        }
        pieces.add(new CodedText.Words(text.substring(from)));
        return new CodedText(pieces);
    }

    /** Such a text with its figures told. */
    public static String fill(String text, Function<Quote, String> words) {
        Function<MatchResult, String> told =
                mark -> Matcher.quoteReplacement(words.apply(quote(onOneLine(mark.group(1)), 0)));
        return text.indexOf('{') < 0 ? text : MARK.matcher(text).replaceAll(told);
    }

    /** Reads it in Markdown. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return Factory::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            Position start = scanner.position();
            if (!findEnd(scanner)) {
                return ParsedInline.none();
            }
            String inside = scanner.getSource(start, scanner.position()).getContent();
            scanner.next();
            return inside.matches(INSIDE)
                    ? ParsedInline.of(new FigureMark(onOneLine(inside)), scanner.position())
                    : ParsedInline.none();
        }

        /** Looks no further than a mark can reach, so that a text of nothing but braces costs no more than another. */
        private static boolean findEnd(Scanner scanner) {
            for (int seen = 0; seen < LONGEST; seen++) {
                char next = scanner.peek();
                if (next == '}') {
                    return true;
                }
                if (next == '{' || next == Scanner.END) {
                    return false;
                }
                scanner.next();
            }
            return false;
        }
    }
}
