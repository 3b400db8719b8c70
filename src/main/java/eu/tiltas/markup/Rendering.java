package eu.tiltas.markup;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** From a parsed text to safe HTML. */
final class Rendering implements AttributeProvider {

    private static final Pattern BACK_REFERENCE = Pattern.compile("aria-label=\"Back to reference ([^\"]*)\"");

    private static final String FOOTNOTES = "<section class=\"footnotes\">";

    private final MarkdownText text;

    private Rendering(MarkdownText text) {
        this.text = text;
    }

    static Html of(MarkdownText text, Reader reader) {
        Exhibition exhibition = new Exhibition(reader);
        FigureList figures = new FigureList(reader);
        TermLinks terms = TermLinks.in(text.document(), reader.terms());
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(Markdown.EXTENSIONS)
                .nodeRendererFactory(context -> new Blocks(context, reader, exhibition))
                .nodeRendererFactory(context -> new Inlines(context, reader, terms, figures, exhibition))
                .attributeProviderFactory(context -> new Rendering(text))
                .build();
        String html = Sanitizer.clean(renderer.render(text.document()));
        return new Html(figures.fill(exhibition.fill(withWordsForFootnotes(html, reader))));
    }

    private static String withWordsForFootnotes(String html, Reader reader) {
        String headed = html.replace(
                FOOTNOTES, FOOTNOTES + "<h2>" + Sanitizer.escape(reader.words().get("footnotes")) + "</h2>");
        return BACK_REFERENCE
                .matcher(headed)
                .replaceAll(match -> Matcher.quoteReplacement(
                        "aria-label=\"" + Sanitizer.escape(reader.words().get("footnote.back")) + "\""));
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading && text.anchors().containsKey(node)) {
            attributes.put("id", text.anchors().get(node));
        } else if (node instanceof TableCell cell && Set.of("td", "th").contains(tag)) {
            attributes.remove("align");
            if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
                attributes.put("class", "num");
            }
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            }
        } else if (node instanceof OrderedList && "1".equals(attributes.get("start"))) {
            attributes.remove("start");
        }
    }
}
