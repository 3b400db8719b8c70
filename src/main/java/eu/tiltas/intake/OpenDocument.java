package eu.tiltas.intake;

import eu.tiltas.security.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads OpenDocument text (ISO/IEC 26300, part 3) into HTML. */
final class OpenDocument {

    static final String CONTENT = "content.xml";
    private static final int MOST_REPEATED = 100;

    private final Losses losses;
    private final OpenStyles styles;
    private final List<Element> notes = new ArrayList<>();
    private final List<Element> boxes = new ArrayList<>();

    private OpenDocument(Losses losses, OpenStyles styles) {
        this.losses = losses;
        this.styles = styles;
    }

    static Element read(Parts parts, Losses losses) {
        Element content = parts.xml(CONTENT).orElseThrow(() -> Refused.because("desk.refused.intake.broken"));
        Element text = content.getElementsByTag("office:text").first();
        if (text == null) {
            throw Refused.because("desk.refused.intake.kind");
        }
        OpenDocument read = new OpenDocument(losses, OpenStyles.of(parts, content));
        Element html = new Element("body");
        read.blocks(text, html);
        read.notes.forEach(html::appendChild);
        return html;
    }

    private void blocks(Element from, Element to) {
        for (Element child : from.children()) {
            switch (child.tagName()) {
                case "text:p" -> paragraph(child, to, styles.isTitle(child) ? "h1" : "p");
                case "text:h" -> paragraph(child, to, "h" + level(child));
                case "text:list" -> list(child, to, "", 0);
                case "table:table" -> table(child, to);
                case "text:table-of-content", "text:alphabetical-index", "text:illustration-index" ->
                    losses.add(Loss.CONTENTS);
                case "text:tracked-changes" ->
                    losses.add(Loss.CHANGES, child.children().size());
                case "office:forms" -> losses.add(Loss.FORMS, child.children().size());
                case "draw:frame" -> frame(child, to);
                case "text:section", "text:index-body", "text:numbered-paragraph" -> blocks(child, to);
                default -> {
                    // Declarations and breaks of pages are no text.
                }
            }
            hung(to);
        }
    }

    /** Text boxes stand after the paragraph they hang on. */
    private void hung(Element to) {
        List<Element> waiting = List.copyOf(boxes);
        boxes.clear();
        waiting.forEach(box -> blocks(box, to));
    }

    private static int level(Element heading) {
        String level = heading.attr("text:outline-level");
        return level.matches("[1-6]") ? Integer.parseInt(level) : level.matches("[7-9]|10") ? 6 : 1;
    }

    private void paragraph(Element from, Element to, String tag) {
        Element html = to.appendElement(tag);
        if (tag.equals("h1") && styles.isTitle(from)) {
            html.attr(Headings.TITLE, "");
        }
        if (styles.of(from).right()) {
            html.attr("align", "right");
        }
        words(from, html);
    }

    private void list(Element from, Element to, String inherited, int depth) {
        String style = from.attr("text:style-name").isEmpty() ? inherited : from.attr("text:style-name");
        boolean ordered = styles.isOrdered(style, depth + 1);
        Element html = to.appendElement(ordered ? "ol" : "ul");
        for (Element item : from.children()) {
            Element entry = html.appendElement("li");
            for (Element child : item.children()) {
                switch (child.tagName()) {
                    case "text:list" -> list(child, entry, style, depth + 1);
                    case "text:p" -> paragraph(child, entry, "p");
                    case "text:h" -> paragraph(child, entry, "p");
                    default -> {
                        // Nothing else may stand in an item.
                    }
                }
            }
        }
        // Headings with numbers are lists of one heading.
        List<Element> headings = from.getElementsByTag("text:h");
        if (!headings.isEmpty() && from.getElementsByTag("text:p").isEmpty() && depth == 0) {
            html.remove();
            headings.forEach(heading -> paragraph(heading, to, "h" + level(heading)));
        }
    }

    private void table(Element from, Element to) {
        Element html = to.appendElement("table");
        rows(from, html, false);
    }

    private void rows(Element from, Element html, boolean head) {
        for (Element child : from.children()) {
            switch (child.tagName()) {
                case "table:table-header-rows" -> rows(child, html, true);
                case "table:table-rows", "table:table-row-group" -> rows(child, html, head);
                case "table:table-row" -> {
                    for (int i = 0; i < repeated(child, "table:number-rows-repeated"); i++) {
                        row(child, html.appendElement("tr"), head);
                    }
                }
                default -> {
                    // Columns have no text.
                }
            }
        }
    }

    private void row(Element from, Element html, boolean head) {
        for (Element cell : from.children()) {
            if (cell.tagName().equals("table:table-cell")) {
                for (int i = 0; i < repeated(cell, "table:number-columns-repeated"); i++) {
                    Element place = html.appendElement(head ? "th" : "td")
                            .attr("colspan", cell.attr("table:number-columns-spanned"))
                            .attr("rowspan", cell.attr("table:number-rows-spanned"));
                    blocks(cell, place);
                }
            }
        }
    }

    private static int repeated(Element element, String name) {
        String count = element.attr(name);
        boolean filled = element.hasText();
        return count.matches("[1-9][0-9]{0,6}") ? Math.min(Integer.parseInt(count), filled ? MOST_REPEATED : 1) : 1;
    }

    private void words(Element from, Element to) {
        for (Node node : from.childNodes()) {
            if (node instanceof TextNode text) {
                to.appendText(text.getWholeText());
            } else if (node instanceof Element element) {
                words(element, to, element.tagName());
            }
        }
    }

    private void words(Element element, Element to, String tag) {
        switch (tag) {
            case "text:s", "text:tab" -> to.appendText(" ");
            case "text:line-break" -> to.appendElement("br");
            case "text:a" -> words(element, to.appendElement("a").attr("href", element.attr("xlink:href")));
            case "text:span" -> span(element, to);
            case "text:note" -> note(element, to);
            case "office:annotation" -> losses.add(Loss.COMMENTS);
            case "draw:frame", "draw:g", "draw:custom-shape" -> frame(element, to);
            case "text:ruby",
                    "text:ruby-base",
                    "text:meta",
                    "text:bookmark-ref",
                    "text:reference-ref",
                    "text:sequence",
                    "text:page-number",
                    "text:date",
                    "text:title",
                    "text:user-defined" -> words(element, to);
            default -> {
                // Marks of places and of layout.
            }
        }
    }

    private void span(Element element, Element to) {
        OpenStyles.Look look = styles.of(element);
        Element place = look.bold() ? to.appendElement("b") : to;
        place = look.italic() ? place.appendElement("i") : place;
        place = look.raised() ? place.appendElement("sup") : place;
        words(element, place);
    }

    private void note(Element element, Element to) {
        Element body = element.getElementsByTag("text:note-body").first();
        if (body != null) {
            String name = String.valueOf(notes.size() + 1);
            to.appendElement("span").attr(Footnotes.MARK, name);
            Element text = new Element("div").attr(Footnotes.TEXT, name);
            notes.add(text);
            blocks(body, text);
        }
    }

    private void frame(Element frame, Element to) {
        List<Element> texts = frame.children().stream()
                .filter(child -> child.tagName().equals("draw:text-box"))
                .toList();
        if (!texts.isEmpty()) {
            losses.add(Loss.TEXT_BOXES);
            boxes.addAll(texts);
        } else if (!frame.getElementsByTag("draw:object").isEmpty()) {
            losses.add(Loss.EMBEDDED);
        } else {
            losses.addPicture(PictureName.inOpenDocument(frame));
            frame.children().stream()
                    .filter(child -> child.tagName().equals("text:p"))
                    .forEach(child -> words(child, to));
        }
    }
}
