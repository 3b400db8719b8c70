package eu.tiltas.intake;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements of HTML are to a text. */
final class Tags {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "details",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private Tags() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** Whether it is a block, or has one in it. */
    static boolean holdsBlocks(Element element) {
        return isBlock(element)
                || !element.normalName().equals("a") && element.stream().anyMatch(Tags::isBlock);
    }

    static boolean isHeading(Element element) {
        return element.normalName().matches("h[1-6]");
    }

    static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }
}
