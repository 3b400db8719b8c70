package eu.tiltas.intake;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Where the links of a part of a Word file lead to, and where its pictures are. */
record WordLinks(Map<String, String> targets) {

    static WordLinks of(Parts parts, String part) {
        Map<String, String> targets = new HashMap<>();
        parts.xml(part).ifPresent(xml -> {
            for (Element relation : xml.getElementsByTag("Relationship")) {
                if (relation.attr("Type").matches(".*/(hyperlink|image)")) {
                    targets.put(relation.attr("Id"), relation.attr("Target"));
                }
            }
        });
        return new WordLinks(targets);
    }

    String target(String id) {
        return targets.getOrDefault(id, "");
    }
}
