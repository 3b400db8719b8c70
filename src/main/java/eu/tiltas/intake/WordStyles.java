package eu.tiltas.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What paragraphs of a Word file are, by their styles and lists. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

    /**
     * What a paragraph is.
     *
     * @param heading its level from 1; 0 for no heading
     * @param level in a list, from 1; 0 for no list
     */
    record Shape(int heading, int level, boolean ordered, boolean right, boolean isContents, boolean isTitle) {}

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();

    static WordStyles of(Parts parts) {
        WordStyles read = new WordStyles();
        parts.xml("word/styles.xml").ifPresent(xml -> xml.getElementsByTag("w:style")
                .forEach(style -> read.styles.put(style.attr("w:styleId"), style)));
        parts.xml("word/numbering.xml").ifPresent(xml -> {
            Map<String, Element> kinds = new HashMap<>();
            xml.getElementsByTag("w:abstractNum").forEach(kind -> kinds.put(kind.attr("w:abstractNumId"), kind));
            for (Element list : xml.getElementsByTag("w:num")) {
                Element kind = kinds.get(setting(list, "w:abstractNumId"));
                if (kind != null) {
                    read.lists.put(list.attr("w:numId"), kind);
                }
            }
        });
        return read;
    }

    Shape shape(Element paragraph) {
        Element properties = child(paragraph, "w:pPr");
        String style = properties == null ? "" : setting(properties, "w:pStyle");
        String name = name(style);
        String number = firstOf(properties, style, "w:numId");
        String level = firstOf(properties, style, "w:ilvl");
        int depth = level.matches("[0-8]") ? Integer.parseInt(level) : 0;
        boolean listed = lists.containsKey(number);
        return new Shape(
                heading(properties, style, name),
                listed ? depth + 1 : 0,
                listed && isOrdered(lists.get(number), depth),
                properties != null && setting(properties, "w:jc").matches("right|end"),
                name.matches("toc( [1-9]| heading)"),
                name.equals("title"));
    }

    private String name(String style) {
        Element found = styles.get(style);
        return (found == null ? style : setting(found, "w:name")).toLowerCase(Locale.ROOT);
    }

    private int heading(Element properties, String style, String name) {
        Matcher heading = HEADING.matcher(name);
        if (name.equals("title")) {
            return 1;
        }
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        String outline = firstOf(properties, style, "w:outlineLvl");
        return outline.matches("[0-8]") ? Integer.parseInt(outline) + 1 : 0;
    }

    /** A property of the paragraph, else of its style, else of what that style is based on. */
    private String firstOf(Element properties, String style, String tag) {
        String own = properties == null ? "" : setting(properties, tag);
        Set<String> seen = new HashSet<>();
        for (String next = style; own.isEmpty() && styles.containsKey(next) && seen.add(next); ) {
            Element found = styles.get(next);
            Element shared = child(found, "w:pPr");
            own = shared == null ? "" : setting(shared, tag);
            next = setting(found, "w:basedOn");
        }
        return own;
    }

    private static boolean isOrdered(Element kind, int depth) {
        return kind.getElementsByTag("w:lvl").stream()
                .filter(level -> level.attr("w:ilvl").equals(String.valueOf(depth)))
                .anyMatch(level -> !setting(level, "w:numFmt").matches("bullet|none|"));
    }

    static Element child(Element parent, String tag) {
        return parent.children().stream()
                .filter(child -> child.tagName().equals(tag))
                .findFirst()
                .orElse(null);
    }

    /** The value of the first such property inside. */
    static String setting(Element properties, String tag) {
        Element found = properties.getElementsByTag(tag).first();
        return found == null ? "" : found.attr("w:val");
    }
}
