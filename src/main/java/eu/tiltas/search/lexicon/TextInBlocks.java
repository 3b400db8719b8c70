package eu.tiltas.search.lexicon;

import eu.tiltas.language.Language;
import java.util.List;

/**
 * One text in one language, in the blocks that its translations have too.
 *
 * @param named what every translation has at the same place of the list: title, summary, keywords; one may be empty
 * @param body headings, paragraphs, list items, table rows in the order of reading
 */
public record TextInBlocks(Language language, List<String> named, List<Block> body) {

    /** @param heading a heading is translated by a heading only */
    public record Block(String text, boolean heading) {}

    public TextInBlocks {
        named = List.copyOf(named);
        body = List.copyOf(body);
    }
}
