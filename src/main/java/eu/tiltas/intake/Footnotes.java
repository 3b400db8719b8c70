package eu.tiltas.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Finds the footnotes of a text: places that lead to another place which leads back to them. So browsers, Word,
 * LibreOffice and the portal itself write them, each with names of its own.
 */
final class Footnotes {

    /** Stands in the text in the place of a note's mark, with its number as value. */
    static final String MARK = "data-tiltas-note";

    /** What readers of files put around the text of a note, with the value that its mark has. */
    static final String TEXT = "data-tiltas-note-text";

    private final Element root;
    private final Map<String, Element> places = new HashMap<>();
    private final Map<Element, Element> marks = new LinkedHashMap<>();

    private Footnotes(Element root) {
        this.root = root;
    }

    /** Takes the notes out of the text and numbers their marks in the order of reading. */
    static List<Element> take(Element root) {
        Footnotes notes = new Footnotes(root);
        notes.findNamed();
        notes.findMutual();
        return notes.numbered();
    }

    private void findNamed() {
        Map<String, Element> texts = new HashMap<>();
        root.select("[" + TEXT + "]").forEach(text -> texts.put(text.attr(TEXT), text));
        root.select("[" + MARK + "]").forEach(mark -> {
            Element text = texts.remove(mark.attr(MARK));
            if (text != null) {
                marks.put(mark, text);
            }
        });
        // A note whose mark was struck out is gone with it.
        texts.values().forEach(Element::remove);
    }

    private void findMutual() {
        root.select("[id], a[name]").forEach(place -> {
            places.putIfAbsent(place.attr("id"), place);
            places.putIfAbsent(place.attr("name"), place);
        });
        for (Element mark : root.select("a[href^=#]")) {
            Element target = places.get(mark.attr("href").substring(1));
            if (target == null || mark.text().strip().length() > 6) {
                continue;
            }
            Element text = block(target);
            Element back = text == null || text.stream().anyMatch(inside -> inside == mark) ? null : back(text, mark);
            if (back != null && !marks.containsValue(text) && isBefore(mark, text)) {
                back.remove();
                marks.put(mark, text);
            }
        }
    }

    /** The smallest block around a place, or the place itself if it is one. */
    private static Element block(Element place) {
        Element block = place;
        while (block != null && !block.normalName().matches("li|div|p|aside|dd")) {
            block = block.parent();
        }
        return block == null || block.select("a[href^=#]").size() > 20 ? null : block;
    }

    private Element back(Element text, Element mark) {
        for (Element link : text.select("a[href^=#]")) {
            Element led = places.get(link.attr("href").substring(1));
            if (led != null && (led == mark || led == mark.parent() || led.parent() == mark)) {
                return link;
            }
        }
        return null;
    }

    private boolean isBefore(Element mark, Element text) {
        for (Element element : root.getAllElements()) {
            if (element == mark || element == text) {
                return element == mark;
            }
        }
        return false;
    }

    private List<Element> numbered() {
        List<Element> texts = new ArrayList<>();
        marks.forEach((mark, text) -> {
            texts.add(text);
            Element place = mark.parent() != null && mark.parent().normalName().equals("sup") ? mark.parent() : mark;
            place.replaceWith(new Element("span").attr(MARK, String.valueOf(texts.size())));
        });
        texts.forEach(text -> {
            Element around = text.parent();
            text.remove();
            removeEmpty(around);
        });
        return texts;
    }

    private static void removeEmpty(Element around) {
        for (Element place = around; place != null && place.parent() != null; ) {
            Element above = place.parent();
            boolean empty = place.stream()
                    .noneMatch(inside ->
                            !Tags.isHeading(inside) && !inside.ownText().isBlank());
            if (!empty || place.normalName().matches("body|html|main|article")) {
                return;
            }
            place.remove();
            place = above;
        }
    }
}
