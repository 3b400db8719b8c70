package eu.tiltas.content;

import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.List;

/**
 * A text divided into the YAML between its first line, {@code ---}, and the next such line, and the body after that.
 *
 * @param fields of the front matter; none where it is missing or does not end
 * @param body after it; all of a text without front matter, nothing of one whose front matter does not end
 * @param bodyLine how many lines stand before the body
 */
public record FrontMatter(YamlMap fields, String body, int bodyLine) {

    private static final String FENCE = "---";

    /**
     * Reads a text. Front matter that is missing, does not end or is no YAML is an error; faults carry the lines of the
     * whole text.
     */
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
        int closed = text.indexOf('\n', end + 1);
        int bodyStart = closed < 0 ? text.length() : closed + 1;
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
