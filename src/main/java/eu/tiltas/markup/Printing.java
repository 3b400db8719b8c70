package eu.tiltas.markup;

import java.util.Map;
import java.util.TreeMap;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** What the renderings of blocks and of inline nodes share. */
abstract class Printing implements NodeRenderer {

    final HtmlWriter html;
    final Reader reader;
    private final HtmlNodeRendererContext context;

    Printing(HtmlNodeRendererContext context, Reader reader) {
        this.context = context;
        this.html = context.getWriter();
        this.reader = reader;
    }

    /** Attributes are written in the order of their names: the same text gives the same bytes on every node. */
    final void element(String tag, Map<String, String> attributes, Runnable content) {
        html.tag(tag, new TreeMap<>(attributes));
        content.run();
        html.tag("/" + tag);
    }

    /** A link that leads to another site, and says so to those who can't see its mark. */
    final void external(String url, Runnable content) {
        element("a", Map.of("href", url, "rel", "external noopener", "class", "external"), () -> {
            content.run();
            element(
                    "span",
                    Map.of("class", "visually-hidden"),
                    () -> html.text(" (" + reader.words().get("external") + ")"));
        });
    }

    final void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; ) {
            Node next = node.getNext();
            context.render(node);
            node = next;
        }
    }
}
