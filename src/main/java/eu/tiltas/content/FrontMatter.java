package eu.tiltas.content;

import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.List;

/**
 * A text divided into the YAML between its first two lines of {@code ---} and the body after them.
 *
 * @param fields of the front matter
 * @param body after it
 * @param bodyLine how many lines stand before the body
 */
public record FrontMatter(YamlMap fields, String body, int bodyLine) {

    private static final String FENCE = "---";

    /** Reads a text; faults carry the lines of the whole text. A text without front matter is all body. */
    public static FrontMatter parse(String text, List<Fault> faults) {
        if (!text.startsWith(FENCE + "\n")) {
            faults.add(Fault.error(1, "frontmatter.missing"));
            return new FrontMatter(YamlMap.parse("", faults), text, 0);
        }
        int end = endOf(text);
        if (end < 0) {
            faults.add(Fault.error(1, "frontmatter.open"));
            return new FrontMatter(YamlMap.parse("", faults), "", 0);
        }
        int bodyStart = Math.min(
                text.length(), text.indexOf('\n', end + 1) < 0 ? text.length() : text.indexOf('\n', end + 1) + 1);
        // The fence's own line is kept as an empty first line, so that the lines of the fields are those of the file.
        YamlMap fields = YamlMap.parse("\n" + text.substring(Math.min(FENCE.length() + 1, end), end), faults);
        int lines = (int)
                text.substring(0, bodyStart).chars().filter(c -> c == '\n').count();
        return new FrontMatter(fields, text.substring(bodyStart), lines);
    }

    /** Where the line feed before the closing fence stands. */
    private static int endOf(String text) {
        int from = FENCE.length();
        while (true) {
            int at = text.indexOf("\n" + FENCE, from);
            if (at < 0) {
                return -1;
            }
            int after = at + 1 + FENCE.length();
            if (text.substring(after, text.indexOf('\n', after) < 0 ? text.length() : text.indexOf('\n', after))
                    .isBlank()) {
                return at;
            }
            from = after;
        }
    }
}
