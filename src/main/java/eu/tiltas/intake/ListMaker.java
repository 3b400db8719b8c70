package eu.tiltas.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes lists, one in the other, of paragraphs that only look like items: so word processors write them. */
final class ListMaker {

    /** Level of a paragraph in a list, from 1; readers of files write it. */
    static final String LEVEL = "data-tiltas-level";

    /** Whether items have numbers. */
    static final String ORDERED = "data-tiltas-ordered";

    private static final Pattern MSO = Pattern.compile("mso-list:\\s*\\S+\\s+level(\\d)");
    private static final Pattern BULLET = Pattern.compile(
            "^\\s*([•·▪◦‣●○■□◆➢➤✓✔\uF0B7\uF0A7\uF0D8\uF0FC]|[o§](?=[\\u00A0\\t ]{2,})|[-–—](?=[\\u00A0\\t ]))[\\s\\u00A0]*");
    private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,3}|[a-zA-Z])[.)][\\s\\u00A0]+");
    private static final int DEEPEST = 9;

    /** @param number of the first item of an ordered list; 1 where nobody says */
    private record Item(int level, boolean ordered, int number) {}

    private ListMaker() {}

    static void make(Element root) {
        List<Element> paragraphs =
                root.select("p").stream().filter(p -> p.parent() != null).toList();
        List<Element> row = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Element paragraph : paragraphs) {
            boolean follows = !row.isEmpty()
                    && paragraph.previousElementSibling() == row.get(row.size() - 1)
                    && onlyBlanksBetween(paragraph);
            Optional<Item> item = item(paragraph, follows);
            if (!row.isEmpty() && (item.isEmpty() || !follows)) {
                replace(row, items);
            }
            if (item.isPresent()) {
                row.add(paragraph);
                items.add(item.get());
            }
        }
        replace(row, items);
    }

    private static boolean onlyBlanksBetween(Element paragraph) {
        for (Node node = paragraph.previousSibling();
                node != null && !(node instanceof Element);
                node = node.previousSibling()) {
            if (node instanceof TextNode text && !text.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** A dash or a letter makes an item only beside others: it may begin a sentence of speech. */
    private static Optional<Item> item(Element paragraph, boolean follows) {
        if (paragraph.hasAttr(LEVEL)) {
            return Optional.of(new Item(Integer.parseInt(paragraph.attr(LEVEL)), paragraph.hasAttr(ORDERED), 1));
        }
        Matcher mso = MSO.matcher(paragraph.attr("style"));
        if (mso.find()) {
            String mark = paragraph.select("[style~=(?i)mso-list:\\s*Ignore]").text();
            paragraph.select("[style~=(?i)mso-list:\\s*Ignore]").remove();
            if (mark.isBlank()) {
                mark = taken(paragraph, BULLET)
                        .or(() -> taken(paragraph, NUMBER))
                        .orElse("");
            }
            Matcher number = Pattern.compile("(\\d{1,3})[.)]?\\s*$")
                    .matcher(mark.replace('\u00A0', ' ').strip());
            boolean ordered = mark.matches("(?s)[\\s\\u00A0(]*(\\d+|[a-zA-Z]{1,4})([.)][\\d.]*)[\\s\\u00A0]*");
            return Optional.of(new Item(
                    Integer.parseInt(mso.group(1)),
                    ordered,
                    number.find() ? Math.max(1, Integer.parseInt(number.group(1))) : 1));
        }
        return typed(paragraph, follows);
    }

    private static Optional<Item> typed(Element paragraph, boolean follows) {
        String text = paragraph.wholeText();
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()
                && (!bullet.group(1).matches("[-–—]") || follows || isNext(paragraph, "^\\s*[-–—][\\s\\u00A0].*"))) {
            taken(paragraph, BULLET);
            return Optional.of(new Item(1, false, 1));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.find() && number.group(1).matches("\\d+")) {
            int value = Integer.parseInt(number.group(1));
            if (follows || value == 1 && isNext(paragraph, "^\\s*2[.)].*")) {
                taken(paragraph, NUMBER);
                return Optional.of(new Item(1, true, value));
            }
        }
        return Optional.empty();
    }

    private static boolean isNext(Element paragraph, String pattern) {
        Element next = paragraph.nextElementSibling();
        return next != null && next.normalName().equals("p") && next.wholeText().matches("(?s)" + pattern);
    }

    /** Takes the mark from the first words of a paragraph. */
    private static Optional<String> taken(Element paragraph, Pattern mark) {
        for (TextNode text : words(paragraph)) {
            if (text.getWholeText().isBlank()) {
                continue;
            }
            Matcher found = mark.matcher(text.getWholeText());
            if (!found.find()) {
                return Optional.empty();
            }
            text.text(found.replaceFirst(""));
            return Optional.of(found.group());
        }
        return Optional.empty();
    }

    private static List<TextNode> words(Element paragraph) {
        List<TextNode> words = new ArrayList<>();
        paragraph.forEachNode(node -> {
            if (node instanceof TextNode text) {
                words.add(text);
            }
        });
        return words;
    }

    private static void replace(List<Element> row, List<Item> items) {
        if (!row.isEmpty()) {
            Element[] open = new Element[DEEPEST + 1];
            int depth = 0;
            Element anchor = row.get(0);
            for (int i = 0; i < row.size(); i++) {
                Item item = items.get(i);
                int level = Math.min(Math.max(1, item.level()), Math.min(DEEPEST, depth + 1));
                boolean other = depth >= level && !open[level].normalName().equals(item.ordered() ? "ol" : "ul");
                if (level > depth || other) {
                    open[level] = list(item);
                    if (level == 1) {
                        anchor.before(open[1]);
                    } else {
                        open[level - 1].children().last().appendChild(open[level]);
                    }
                }
                depth = level;
                Element entry = open[level].appendElement("li");
                for (Node node : List.copyOf(row.get(i).childNodes())) {
                    entry.appendChild(node);
                }
            }
            row.forEach(Element::remove);
        }
        row.clear();
        items.clear();
    }

    private static Element list(Item item) {
        Element list = new Element(item.ordered() ? "ol" : "ul");
        return item.ordered() && item.number() > 1 ? list.attr("start", String.valueOf(item.number())) : list;
    }
}
