package eu.tiltas.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Words in another language than the page's: {@code [Global Lithuania]{lang=en}}. */
final class LanguageSpan extends CustomNode {

    private final String tag;

    LanguageSpan(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag as written. */
    String tag() {
        return tag;
    }

    /** Recognises the mark behind the brackets. */
    static final class Mark implements LinkProcessor {

        private static final Pattern LANGUAGE = Pattern.compile("lang=([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,5})");

        @Override
        public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
            if (info.marker() != null || info.destination() != null || !scanner.next('{')) {
                return LinkResult.none();
            }
            var start = scanner.position();
            if (scanner.find('}') < 0) {
                return LinkResult.none();
            }
            Matcher mark = LANGUAGE.matcher(
                    scanner.getSource(start, scanner.position()).getContent());
            scanner.next('}');
            return mark.matches()
                    ? LinkResult.wrapTextIn(new LanguageSpan(mark.group(1)), scanner.position())
                    : LinkResult.none();
        }
    }
}
