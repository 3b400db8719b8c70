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

    private final Reader reader;
    private final Map<String, String> blocks = new LinkedHashMap<>();
    private final Map<String, Picture> pictures = new LinkedHashMap<>();
    private String secret;

    private record Picture(String html, String caption) {

        /** Alone in its paragraph, it stands by itself. */
        String block() {
            String below = caption.isEmpty() ? "" : "<figcaption>" + Sanitizer.escape(caption) + "</figcaption>";
            return "<figure class=\"photo\">" + html + below + "</figure>";
        }
    }

    Exhibition(Reader reader) {
        this.reader = reader;
    }

    /** The word that stands for the block. */
    String place(Quote quote) {
        int number = blocks.size() + 1;
        String place = secret() + "-" + number + ".";
        blocks.put(
                place, reader.quotations().block(quote, number).map(Html::value).orElse(""));
        return place;
    }

    /** The word that stands for a picture; where there is none now, its words stay. */
    String picture(Quote quote, String words, String caption) {
        String place = secret() + "-p" + (pictures.size() + 1) + ".";
        String html = reader.quotations()
                .image(quote, words, reader.files())
                .map(Html::value)
                .orElseGet(() -> Sanitizer.escape(words));
        pictures.put(place, new Picture(html, caption));
        return place;
    }

    private String secret() {
        if (secret == null) {
            secret = UUID.randomUUID().toString();
        }
        return secret;
    }

    /** The clean text with the blocks in their places. */
    String fill(String html) {
        String filled = html;
        for (Map.Entry<String, String> block : blocks.entrySet()) {
            filled = filled.replace("<p>" + block.getKey() + "</p>", block.getValue());
        }
        for (Map.Entry<String, Picture> picture : pictures.entrySet()) {
            filled = filled.replace(
                            "<p>" + picture.getKey() + "</p>",
                            picture.getValue().block())
                    .replace(picture.getKey(), picture.getValue().html());
        }
        return filled;
    }
}
