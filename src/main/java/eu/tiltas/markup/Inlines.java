package eu.tiltas.markup;

import eu.tiltas.markup.MarkdownText.Quote;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Links, terms, figures, marks of language, and pictures; one that is no file of the portal is its words. */
final class Inlines extends Printing {

    private final TermLinks terms;
    private final FigureList figures;
    private final Exhibition exhibition;

    Inlines(
            HtmlNodeRendererContext context,
            Reader reader,
            TermLinks terms,
            FigureList figures,
            Exhibition exhibition) {
        super(context, reader);
        this.exhibition = exhibition;
        this.terms = terms;
        this.figures = figures;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, LanguageSpan.class, Image.class, FigureMark.class, Text.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Text text) {
            text(text);
        } else if (node instanceof Link link) {
            String address = link.getDestination();
            if (address.startsWith(Check.PAGE)) {
                page(link, reader.pages().apply(address.substring(Check.PAGE.length())));
            } else if (address.startsWith(Check.DATASET)) {
                String name = address.substring(Check.DATASET.length());
                page(link, reader.quotations().target(new Quote("dataset", name, Quote.LINK, 0)));
            } else if (address.startsWith(Check.SUBJECT)) {
                String name = address.substring(Check.SUBJECT.length());
                page(link, reader.quotations().target(new Quote("subject", name, Quote.LINK, 0)));
            } else if (address.startsWith(Check.FILE)) {
                file(link, new Quote(Quote.FILE, address.substring(Check.FILE.length()), Quote.LINK, 0));
            } else if (Addresses.isWeb(address)) {
                outside(link, address);
            } else if (Addresses.isUsable(address)) {
                element("a", Map.of("href", address), () -> children(link));
            } else {
                children(link);
            }
        } else if (node instanceof FigureMark figure) {
            html.text(figures.place(figure.quote(0), isInLink(figure)));
        } else if (node instanceof LanguageSpan span) {
            element("span", Map.of("lang", span.tag()), () -> children(span));
        } else {
            image((Image) node);
        }
    }

    private void image(Image image) {
        String words = PlainText.of(image);
        String caption = image.getTitle() == null ? "" : image.getTitle();
        html.text(Pictures.quote(image)
                .map(quote -> exhibition.picture(quote, words, caption))
                .orElse(words));
    }

    /** A file, with what a reader wants to know before fetching it. */
    private void file(Link link, Quote quote) {
        Optional<Reader.Target> target = reader.quotations().target(quote);
        page(link, target.map(there -> there.at(reader.files())));
        target.map(there -> reader.quotations().facts(quote))
                .filter(facts -> !facts.isEmpty())
                .ifPresent(facts -> html.text(" (" + facts + ")"));
    }

    private void text(Text text) {
        String words = text.getLiteral();
        int done = 0;
        for (Terms.Place term : terms.of(text)) {
            html.text(words.substring(done, term.start()));
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "term");
            attributes.put("href", term.url());
            attributes.put("title", term.definition());
            element("a", attributes, () -> html.text(words.substring(term.start(), term.end())));
            done = term.end();
        }
        html.text(words.substring(done));
    }

    private static boolean isInLink(Node node) {
        Node above = node;
        while (above != null && !(above instanceof Link)) {
            above = above.getParent();
        }
        return above != null;
    }

    private void page(Link link, Optional<Reader.Target> target) {
        if (target.isEmpty()) {
            children(link);
            return;
        }
        Reader.Target page = target.get();
        boolean foreign = page.language() != reader.language();
        Map<String, String> attributes = new LinkedHashMap<>(Map.of("href", page.url()));
        if (foreign) {
            attributes.put("hreflang", page.language().code());
        }
        if (foreign && link.getFirstChild() == null) {
            attributes.put("lang", page.language().code());
        }
        html.tag("a", attributes);
        if (link.getFirstChild() == null) {
            html.text(page.title());
        } else {
            children(link);
        }
        html.tag("/a");
        if (foreign) {
            html.text(" ");
            html.tag("span", Map.of("class", "language-note"));
            html.text("(" + reader.words().get("language.in." + page.language().code()) + ")");
            html.tag("/span");
        }
    }

    private void outside(Link link, String address) {
        external(address, () -> {
            if (link.getFirstChild() == null) {
                html.text(address);
            }
            children(link);
            Addresses.format(address).ifPresent(format -> html.text(" (" + format + ")"));
        });
    }
}
