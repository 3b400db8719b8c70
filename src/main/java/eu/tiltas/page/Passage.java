package eu.tiltas.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of Markdown between blank lines, of a list an item and of a table a row: what two people write at without being
 * in each other's way. Passages joined again are the text they were taken from.
 *
 * @param text as it is written, without the line feed at its end
 * @param gap blank lines before it; 0 for an item or a row that follows directly
 */
record Passage(String text, int gap) {

    private static final Pattern ITEM_OR_ROW = Pattern.compile("\\s*(?:[-*+]|[0-9]{1,9}[.)])\\s.*|\\s*\\|.*");

    static List<Passage> of(String body) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int gap = 1;
        int blank = 0;
        for (String line : body.split("\n", -1)) {
            if (line.isBlank()) {
                blank++;
                continue;
            }
            boolean begins = blank > 0 || isItem(line) && isItem(text.toString());
            if (!text.isEmpty() && begins) {
                passages.add(new Passage(text.toString(), gap));
                text.setLength(0);
                gap = blank;
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
            blank = 0;
        }
        if (!text.isEmpty()) {
            passages.add(new Passage(text.toString(), gap));
        }
        return passages;
    }

    /** An item or a row follows directly only where another stands before it. */
    static String joined(List<Passage> passages) {
        StringBuilder body = new StringBuilder();
        boolean afterItem = false;
        for (Passage passage : passages) {
            int blank = afterItem ? passage.gap : Math.max(1, passage.gap);
            body.append(body.isEmpty() ? "" : "\n".repeat(blank + 1)).append(passage.text);
            afterItem = isItem(passage.text);
        }
        return body.toString();
    }

    private static boolean isItem(String text) {
        return text.lines().anyMatch(line -> ITEM_OR_ROW.matcher(line).matches());
    }
}
