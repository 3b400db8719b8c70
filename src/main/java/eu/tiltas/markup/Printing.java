package eu.tiltas.markup;

import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Attributes given as name, value, name, value, in that order: a map without one prints otherwise in each process. */
    static Map<String, String> inOrder(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }

    final void element(String tag, Map<String, String> attributes, Runnable content) {
        html.tag(tag, attributes);
        content.run();
        html.tag("/" + tag);
    }

    /** A link that leads to another site, and says so to those who can't see its mark. */
    final void external(String url, Runnable content) {
        element("a", inOrder("href", url, "rel", "external noopener", "class", "external"), () -> {
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
