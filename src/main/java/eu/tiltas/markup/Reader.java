package eu.tiltas.markup;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * For whom a text is rendered.
 *
 * @param language the language of the page the text stands in
 * @param words the words that the rendering adds, in that language
 * @param pages where a page key leads this reader; empty for a page that does not exist now
 * @param quotations what the text quotes, as this reader gets it
 * @param terms what a glossary explains to this reader
 * @param files where this reader asks for what stands at the address of a file
 */
public record Reader(
        Language language,
        Messages.Words words,
        Function<String, Optional<Target>> pages,
        Quotations quotations,
        Terms terms,
        UnaryOperator<String> files) {

    /** For a text that quotes nothing. */
    public Reader(Language language, Messages.Words words, Function<String, Optional<Target>> pages) {
        this(language, words, pages, Quotations.NONE);
    }

    /** For a text without links to a glossary. */
    public Reader(
            Language language, Messages.Words words, Function<String, Optional<Target>> pages, Quotations quotations) {
        this(language, words, pages, quotations, Terms.NONE);
    }

    /** For somebody who asks for files where they stand. */
    public Reader(
            Language language,
            Messages.Words words,
            Function<String, Optional<Target>> pages,
            Quotations quotations,
            Terms terms) {
        this(language, words, pages, quotations, terms, UnaryOperator.identity());
    }

    /**
     * A page to link to.
     *
     * @param language the language it is in, which is another than the reader's where it has not been translated
     */
    public record Target(String url, String title, Language language) {

        /** The same, asked for elsewhere. */
        Target at(UnaryOperator<String> files) {
            return new Target(files.apply(url), title, language);
        }
    }
}
