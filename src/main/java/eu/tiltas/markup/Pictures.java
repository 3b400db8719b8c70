package eu.tiltas.markup;

import eu.tiltas.markup.MarkdownText.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** The pictures of a text that the portal keeps as files. */
final class Pictures extends AbstractVisitor {

    private final List<Quote> wordless = new ArrayList<>();

    private Pictures() {}

    static List<Quote> wordless(Node document) {
        Pictures pictures = new Pictures();
        document.accept(pictures);
        return List.copyOf(pictures.wordless);
    }

    /** What a picture shows; empty if it leads to no file of the portal. */
    static Optional<Quote> quote(Image image) {
        String address = image.getDestination();
        return address.startsWith(Check.FILE)
                ? Optional.of(
                        new Quote(Quote.FILE, address.substring(Check.FILE.length()), Quote.IMAGE, Check.line(image)))
                : Optional.empty();
    }

    @Override
    public void visit(Image image) {
        if (PlainText.of(image).isEmpty()) {
            quote(image).ifPresent(wordless::add);
        }
    }
}
