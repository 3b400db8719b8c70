package eu.tiltas.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** How the words of an OpenDocument text look, as far as that says something. */
final class OpenStyles {

    /** What a style says. */
    record Look(boolean bold, boolean italic, boolean raised, boolean right) {}

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();

    static OpenStyles of(Parts parts, Element content) {
        OpenStyles read = new OpenStyles();
        parts.xml("styles.xml").ifPresent(read::add);
        read.add(content);
        return read;
    }

    private void add(Element xml) {
        xml.getElementsByTag("style:style").forEach(style -> styles.put(style.attr("style:name"), style));
        xml.getElementsByTag("text:list-style").forEach(style -> lists.put(style.attr("style:name"), style));
    }

    Look of(Element element) {
        String name = element.attr("text:style-name");
        return new Look(
                setting(name, "fo:font-weight").matches("bold|[6-9]00"),
                setting(name, "fo:font-style").matches("italic|oblique"),
                setting(name, "style:text-position").startsWith("super"),
                setting(name, "fo:text-align").matches("end|right"));
    }

    boolean isTitle(Element paragraph) {
        Set<String> seen = new HashSet<>();
        for (String name = paragraph.attr("text:style-name"); seen.add(name); ) {
            if (name.equals("Title")) {
                return true;
            }
            Element style = styles.get(name);
            name = style == null ? name : style.attr("style:parent-style-name");
        }
        return false;
    }

    private String setting(String name, String property) {
        Set<String> seen = new HashSet<>();
        for (String next = name; styles.containsKey(next) && seen.add(next); ) {
            Element style = styles.get(next);
            for (Element properties : style.children()) {
                if (properties.hasAttr(property)) {
                    return properties.attr(property);
                }
            }
            next = style.attr("style:parent-style-name");
        }
        return "";
    }

    boolean isOrdered(String name, int level) {
        Element style = lists.get(name);
        return style != null
                && style.children().stream()
                        .filter(kind -> kind.attr("text:level").equals(String.valueOf(level)))
                        .anyMatch(kind -> kind.tagName().equals("text:list-level-style-number")
                                && !kind.attr("style:num-format").isEmpty());
    }
}
