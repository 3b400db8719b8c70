package eu.tiltas.markup;

import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Lets through the HTML that our rendering makes, and of an author's own HTML what is harmless. */
final class Sanitizer {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,5}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Set<String> CLASSES = Set.of(
            "callout",
            "callout-info",
            "callout-warning",
            "callout-title",
            "steps",
            "card",
            "contact",
            "contact-name",
            "file",
            "file-facts",
            "link-card",
            "table",
            "num",
            "external",
            "visually-hidden",
            "footnote-ref",
            "footnotes",
            "footnote-backref",
            "language-note",
            "term",
            "newer");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd")
            .allowElements("blockquote", "pre", "code", "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup")
            .allowElements("small", "abbr", "cite", "q", "kbd", "span", "div", "aside", "section", "a", "time", "mark")
            .allowElements("table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "figure", "figcaption")
            .allowElements("details", "summary")
            .allowWithoutAttributes("span", "a")
            .allowAttributes("class")
            .matching((element, name, value) -> known(value))
            .globally()
            .allowAttributes("id")
            .matching(Anchors.ALLOWED)
            .globally()
            .allowAttributes("lang", "hreflang")
            .matching(TAG)
            .globally()
            .allowAttributes("title")
            .onElements("abbr", "a")
            .allowAttributes("datetime")
            .onElements("time")
            .allowAttributes("role")
            .matching(true, "note", "region")
            .onElements("div", "aside")
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("div")
            .allowAttributes("aria-label")
            .onElements("div", "a", "section")
            .allowAttributes("scope")
            .matching(true, "col", "row")
            .onElements("th")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("td", "th")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("href", "rel")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .toFactory();

    private Sanitizer() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }

    /** Text as it may stand in HTML, inside double quotes too. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String known(String classes) {
        StringBuilder kept = new StringBuilder();
        for (String name : classes.split("\\s+")) {
            if (CLASSES.contains(name)) {
                kept.append(kept.isEmpty() ? "" : " ").append(name);
            }
        }
        return kept.isEmpty() ? null : kept.toString();
    }
}
