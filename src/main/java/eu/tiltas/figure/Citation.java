package eu.tiltas.figure;

import eu.tiltas.language.Language;
import eu.tiltas.markup.MarkdownText.Quote;

/**
 * Something that a live text quotes.
 *
 * @param kind under which the text's subject stands in the change log
 * @param key of that subject
 */
public record Citation(String kind, String key, Language language, Quote quote) {

    /** Who quotes. */
    public String by() {
        return kind + ":" + key;
    }
}
