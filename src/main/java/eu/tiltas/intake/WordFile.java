package eu.tiltas.intake;

import eu.tiltas.security.Refused;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads Office Open XML text (ECMA-376, part 1, chapter 17) into HTML. */
final class WordFile {

    static final String DOCUMENT = "word/document.xml";

    private final Parts parts;
    private final Losses losses;
    private final WordStyles styles;

    private WordFile(Parts parts, Losses losses) {
        this.parts = parts;
        this.losses = losses;
        this.styles = WordStyles.of(parts);
    }

    static Element read(Parts parts, Losses losses) {
        return new WordFile(parts, losses).read();
    }

    private Element read() {
        Element body = parts.xml(DOCUMENT)
                .map(xml -> xml.selectFirst("w|body"))
                .orElseThrow(() -> Refused.because("desk.refused.intake.broken"));
        Element html = new Element("body");
        blocks(body, html, WordLinks.of(parts, "word/_rels/document.xml.rels"));
        notes("word/footnotes.xml", "word/_rels/footnotes.xml.rels", "w:footnote", "f", html);
        notes("word/endnotes.xml", "word/_rels/endnotes.xml.rels", "w:endnote", "e", html);
        return html;
    }

    private void notes(String part, String links, String tag, String kind, Element html) {
        Optional<Document> xml = parts.xml(part);
        if (xml.isEmpty()) {
            return;
        }
        WordLinks leads = WordLinks.of(parts, links);
        for (Element note : xml.get().getElementsByTag(tag)) {
            // The separators between text and notes are notes too, with a type.
            if (!note.hasAttr("w:type")) {
                blocks(note, html.appendElement("div").attr(Footnotes.TEXT, kind + note.attr("w:id")), leads);
            }
        }
    }

    private void blocks(Element from, Element to, WordLinks links) {
        for (Element child : from.children()) {
            switch (child.tagName()) {
                case "w:p" -> paragraph(child, to, links);
                case "w:tbl" -> table(child, to, links);
                case "w:sdt" -> {
                    if (child.select("w|docPartGallery[w:val=Table of Contents]")
                            .isEmpty()) {
                        child.children().stream()
                                .filter(inside -> inside.tagName().equals("w:sdtContent"))
                                .forEach(inside -> blocks(inside, to, links));
                    } else {
                        losses.add(Loss.CONTENTS);
                    }
                }
                case "w:ins", "w:moveTo", "w:customXml", "w:smartTag" -> blocks(child, to, links);
                default -> {
                    // Properties and bookmarks are no text.
                }
            }
        }
    }

    private void paragraph(Element paragraph, Element to, WordLinks links) {
        WordStyles.Shape shape = styles.shape(paragraph);
        if (shape.isContents()) {
            losses.add(Loss.CONTENTS, to.children().isEmpty() || !to.hasAttr("data-tiltas-contents") ? 1 : 0);
            to.attr("data-tiltas-contents", "");
            return;
        }
        Element html = new Element(shape.heading() > 0 ? "h" + Math.min(6, shape.heading()) : "p");
        if (shape.heading() == 0 && shape.level() > 0) {
            html.attr(ListMaker.LEVEL, String.valueOf(shape.level()));
            if (shape.ordered()) {
                html.attr(ListMaker.ORDERED, "");
            }
        }
        if (shape.isTitle()) {
            html.attr(Headings.TITLE, "");
        }
        if (shape.right()) {
            html.attr("align", "right");
        }
        to.appendChild(html);
        WordRuns runs = new WordRuns(links, losses);
        runs.add(paragraph, html);
        for (Element box : runs.boxes()) {
            blocks(box, to, links);
        }
    }

    private void table(Element table, Element to, WordLinks links) {
        Element html = to.appendElement("table");
        for (WordTable.Cell cell : WordTable.cells(table)) {
            while (html.children().size() <= cell.row()) {
                html.appendElement("tr");
            }
            Element place = html.child(cell.row()).appendElement(cell.head() ? "th" : "td");
            place.attr("colspan", String.valueOf(cell.wide())).attr("rowspan", String.valueOf(cell.high()));
            blocks(cell.content(), place, links);
        }
    }
}
