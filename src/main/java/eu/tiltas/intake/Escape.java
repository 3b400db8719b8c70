package eu.tiltas.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps words from being read as marks of Markdown; no more of them than need it. */
final class Escape {

    private static final Pattern ENTITY = Pattern.compile("&(#[0-9xX]|[A-Za-z][A-Za-z0-9]*;)");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern OPENING =
            Pattern.compile("#{1,6}(?=\\s|$)|[-+](?=\\s|$)|>|:::|~~~|[=-]+\\s*$|[-:|]+[-:| ]*$");

    private Escape() {}

    /**
     * Escapes words of running text.
     *
     * @param inLink whether they are the words of a link, which no bracket may end
     */
    static String words(String text, boolean inLink) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            char before = i > 0 ? text.charAt(i - 1) : 0;
            if (isMark(text, i, c, next, before) || inLink && (c == '[' || c == ']')) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean isMark(String text, int at, char c, char next, char before) {
        return switch (c) {
            case '\\', '`', '*', '<' -> true;
            case '_' -> !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(next);
            case '[' -> next == '^';
            case ']' -> next == 0 || "([{:".indexOf(next) >= 0;
            case '{' -> next >= 'a' && next <= 'z' || next >= '0' && next <= '9';
            case '&' -> ENTITY.matcher(text).region(at, text.length()).lookingAt();
            default -> false;
        };
    }

    /** Escapes what begins a line and would begin a heading, a list, a quotation or a block. */
    static String lineStart(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.lookingAt()) {
            return numbered.group(1) + "\\" + line.substring(numbered.start(2));
        }
        return OPENING.matcher(line).lookingAt() ? "\\" + line : line;
    }
}
