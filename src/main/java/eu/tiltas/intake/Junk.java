package eu.tiltas.intake;

import java.util.regex.Pattern;

/** Characters that nobody typed for a reader: they are cleaned away without asking. */
final class Junk {

    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069\\uFFFC\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern HARD_BLANK = Pattern.compile("(?<![0-9§])\\u00A0(?![0-9–—%€])");
    private static final Pattern WIDE = Pattern.compile("[\\u2000-\\u2006\\u2008-\\u200A\\u205F\\u3000]");

    private Junk() {}

    /** Blanks that hold a number to its unit stay; every other hard one is a blank. */
    static String without(String text) {
        String plain = INVISIBLE.matcher(text).replaceAll("");
        plain = WIDE.matcher(plain).replaceAll(" ");
        plain = plain.replaceAll("\\u00A0{2,}|\\u00A0(?= )|(?<= )\\u00A0", " ");
        plain = HARD_BLANK.matcher(plain).replaceAll(" ");
        return plain.replace("\u2011", "-").replace("\u2028", "\n").replace("\u2029", "\n\n");
    }
}
