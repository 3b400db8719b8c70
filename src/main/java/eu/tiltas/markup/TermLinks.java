package eu.tiltas.markup;

import eu.tiltas.markup.Terms.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Which terms of a text lead to their entries: each where it stands first, at most a few, the least common before others.
 * Never in headings, links, tables, and words of another language; code is no running text anyway.
 */
final class TermLinks {

    /** More would clutter a page: a screenful of text has two or three then. */
    private static final int MOST = 8;

    private final Map<Node, List<Place>> byNode = new IdentityHashMap<>();

    private record Stand(Node node, Place place) {

        int length() {
            return place.end() - place.start();
        }
    }

    private TermLinks() {}

    static TermLinks in(Node document, Terms terms) {
        TermLinks links = new TermLinks();
        if (terms != Terms.NONE) {
            Map<String, Stand> first = new LinkedHashMap<>();
            collect(document, terms, first);
            first.values().stream()
                    .sorted(Comparator.comparingInt(
                                    (Stand stand) -> stand.place().commonness())
                            .thenComparing(
                                    Comparator.comparingInt(Stand::length).reversed()))
                    .limit(MOST)
                    .forEach(stand -> links.byNode
                            .computeIfAbsent(stand.node(), node -> new ArrayList<>())
                            .add(stand.place()));
            links.byNode.values().forEach(places -> places.sort(Comparator.comparingInt(Place::start)));
        }
        return links;
    }

    /** The places in a node's text, in their order. */
    List<Place> of(Text node) {
        return byNode.getOrDefault(node, List.of());
    }

    private static void collect(Node parent, Terms terms, Map<String, Stand> first) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                terms.in(text.getLiteral()).forEach(place -> first.putIfAbsent(place.url(), new Stand(text, place)));
            } else if (!isApart(node)) {
                collect(node, terms, first);
            }
        }
    }

    private static boolean isApart(Node node) {
        return node instanceof Heading
                || node instanceof Link
                || node instanceof Image
                || node instanceof LanguageSpan
                || node instanceof TableBlock;
    }
}
