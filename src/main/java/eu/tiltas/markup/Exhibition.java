package eu.tiltas.markup;

import eu.tiltas.markup.MarkdownText.Quote;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps the blocks that a text quotes away from the sanitizer, which would take their pictures apart: they are made by
 * the portal, not by an author. A place that no author can guess stands for each until the text is clean.
 */
final class Exhibition {

    private final Quotations quotations;
    private final Map<String, String> blocks = new LinkedHashMap<>();
    private String secret;

    Exhibition(Quotations quotations) {
        this.quotations = quotations;
    }

    /** The word that stands for the block. */
    String place(Quote quote) {
        if (secret == null) {
            secret = UUID.randomUUID().toString();
        }
        int number = blocks.size() + 1;
        String place = secret + "-" + number + ".";
        blocks.put(place, quotations.block(quote, number).map(Html::value).orElse(""));
        return place;
    }

    /** The clean text with the blocks in their places. */
    String fill(String html) {
        String filled = html;
        for (Map.Entry<String, String> block : blocks.entrySet()) {
            filled = filled.replace("<p>" + block.getKey() + "</p>", block.getValue());
        }
        return filled;
    }
}
