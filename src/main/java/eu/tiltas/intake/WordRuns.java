package eu.tiltas.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The running text of a paragraph of a Word file. */
final class WordRuns {

    private static final Pattern FIELD = Pattern.compile("\\bHYPERLINK\\s+\"([^\"]+)\"");

    private final WordLinks links;
    private final Losses losses;
    private final List<Element> boxes = new ArrayList<>();
    /** The fields that are open, the innermost last: what they say, and whether their result has begun. */
    private final List<StringBuilder> fields = new ArrayList<>();

    private final List<Boolean> shown = new ArrayList<>();

    WordRuns(WordLinks links, Losses losses) {
        this.links = links;
        this.losses = losses;
    }

    /** The text boxes that hang on the paragraph. */
    List<Element> boxes() {
        return boxes;
    }

    void add(Element from, Element to) {
        for (Element child : from.children()) {
            switch (child.tagName()) {
                case "w:r" -> run(child, to);
                case "w:hyperlink" -> link(links.target(child.attr("r:id")), child, to);
                case "w:fldSimple" -> link(field(child.attr("w:instr")), child, to);
                case "w:ins", "w:moveTo" -> {
                    losses.add(Loss.CHANGES);
                    add(child, to);
                }
                case "w:del", "w:moveFrom" -> losses.add(Loss.CHANGES);
                case "m:oMath", "m:oMathPara" -> {
                    losses.add(Loss.FORMULAS);
                    to.appendText(child.text());
                }
                case "w:sdt", "w:sdtContent", "w:smartTag", "w:customXml", "w:bdo", "w:dir" -> add(child, to);
                default -> {
                    // Properties, bookmarks and marks of spelling are no text.
                }
            }
        }
    }

    private void link(String address, Element from, Element to) {
        add(from, address.isEmpty() ? to : to.appendElement("a").attr("href", address));
    }

    private static String field(String code) {
        Matcher link = FIELD.matcher(code);
        return link.find() ? link.group(1) : "";
    }

    private void run(Element run, Element to) {
        Element properties = WordStyles.child(run, "w:rPr");
        if (properties != null && isOn(properties, "w:vanish")) {
            losses.add(Loss.HIDDEN, run.getElementsByTag("w:t").isEmpty() ? 0 : 1);
            return;
        }
        Element place = to;
        String address = fields.isEmpty() || !shown.get(shown.size() - 1)
                ? ""
                : field(fields.get(fields.size() - 1).toString());
        if (!address.isEmpty()) {
            place = place.appendElement("a").attr("href", address);
        }
        if (properties != null) {
            place = isOn(properties, "w:b") ? place.appendElement("b") : place;
            place = isOn(properties, "w:i") ? place.appendElement("i") : place;
            String raised = WordStyles.setting(properties, "w:vertAlign");
            place = raised.equals("superscript")
                    ? place.appendElement("sup")
                    : raised.equals("subscript") ? place.appendElement("sub") : place;
        }
        for (Element piece : run.children()) {
            piece(piece, place);
        }
    }

    private static boolean isOn(Element properties, String tag) {
        Element found = WordStyles.child(properties, tag);
        return found != null && !found.attr("w:val").matches("0|false|off");
    }

    private void piece(Element piece, Element to) {
        switch (piece.tagName()) {
            case "w:t" -> {
                if (fields.isEmpty() || shown.get(shown.size() - 1)) {
                    to.appendText(piece.wholeText());
                }
            }
            case "w:tab" -> to.appendText(" ");
            case "w:noBreakHyphen" -> to.appendText("-");
            case "w:br", "w:cr" -> {
                if (!piece.attr("w:type").equals("page")) {
                    to.appendElement("br");
                }
            }
            case "w:fldChar" -> fieldMark(piece.attr("w:fldCharType"));
            case "w:instrText" -> {
                if (!fields.isEmpty()) {
                    fields.get(fields.size() - 1).append(piece.wholeText());
                }
            }
            case "w:footnoteReference" -> to.appendElement("span").attr(Footnotes.MARK, "f" + piece.attr("w:id"));
            case "w:endnoteReference" -> to.appendElement("span").attr(Footnotes.MARK, "e" + piece.attr("w:id"));
            case "w:commentReference" -> losses.add(Loss.COMMENTS);
            case "w:drawing", "w:pict" -> drawing(piece);
            case "w:object" -> losses.add(Loss.EMBEDDED);
            case "mc:AlternateContent" -> {
                Element choice = WordStyles.child(piece, "mc:Choice");
                if (choice != null) {
                    choice.children().forEach(inside -> piece(inside, to));
                }
            }
            default -> {
                // Marks of layout.
            }
        }
    }

    private void fieldMark(String type) {
        switch (type) {
            case "begin" -> {
                fields.add(new StringBuilder());
                shown.add(false);
            }
            case "separate" -> {
                if (!shown.isEmpty()) {
                    shown.set(shown.size() - 1, true);
                }
            }
            default -> {
                if (!fields.isEmpty()) {
                    fields.remove(fields.size() - 1);
                    shown.remove(shown.size() - 1);
                }
            }
        }
    }

    private void drawing(Element drawing) {
        List<Element> texts = drawing.getElementsByTag("w:txbxContent");
        if (texts.isEmpty()) {
            losses.addPicture(PictureName.inWord(drawing, links));
        } else {
            losses.add(Loss.TEXT_BOXES);
            boxes.addAll(texts);
        }
    }
}
