package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.markup.MarkdownText.PageReference;
import eu.tiltas.markup.MarkdownText.Quote;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an import must know of a page that is live already.
 *
 * @param checksum of the folder it was taken from; empty if that had faults
 * @param texts its live texts
 */
record KnownPage(String key, String checksum, Map<Language, KnownText> texts) {

    /** A live text's address, where it leads and what it quotes. */
    record KnownText(String slug, List<PageReference> links, List<Quote> quotes) {}

    KnownPage(String key, String checksum) {
        this(key, checksum, new EnumMap<>(Language.class));
    }
}
