package eu.tiltas.markup;

import eu.tiltas.markup.MarkdownText.Quote;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a text may quote from elsewhere in the portal, for readers of one language. What does not exist now is empty. */
public interface Quotations {

    /** Nothing that could be quoted. */
    Quotations NONE = ofFigures(quote -> Optional.empty());

    /** Values in running text, and nothing as a block or to be led to. */
    static Quotations ofFigures(Function<Quote, Optional<SourcedValue>> figures) {
        return new Quotations() {
            @Override
            public Optional<Html> block(Quote quote, int number) {
                return Optional.empty();
            }

            @Override
            public Optional<Reader.Target> target(Quote quote) {
                return Optional.empty();
            }

            @Override
            public Optional<SourcedValue> figure(Quote quote) {
                return figures.apply(quote);
            }
        };
    }

    /**
     * What is quoted as a block.
     *
     * @param number of the quote in its text, from 1, so that ids inside are unique
     */
    Optional<Html> block(Quote quote, int number);

    /** Where it stands by itself. */
    Optional<Reader.Target> target(Quote quote);

    /**
     * What is quoted as a picture.
     *
     * @param words that stand for it in this place; empty for those it has anyway
     * @param files where its reader asks for what stands at the address of a file
     */
    default Optional<Html> image(Quote quote, String words, UnaryOperator<String> files) {
        return Optional.empty();
    }

    /** What a reader wants to know before following a link to it; empty for nothing. */
    default String facts(Quote quote) {
        return "";
    }

    /** The value that stands in running text. */
    Optional<SourcedValue> figure(Quote quote);
}
