package eu.tiltas.feedback;

import eu.tiltas.markup.LineEnds;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what may belong to a person: e-mail addresses, and numbers of seven digits and more however they
 * are spaced, as telephone numbers, personal codes, documents, cards and accounts are. Dates, spans of years and the
 * numbers of European acts stay: without them most reports of a mistake say nothing.
 */
final class Discretion {

    /** Stands where something was; never longer than what it stands for. */
    static final String GONE = "[…]";

    private static final String GAP = "[\\h().+/·_\\p{Pd}−]";
    private static final int FEWEST_DIGITS = 7;

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+'#&*/=?^{|}~-]++\\h?(?:[@＠﹫]"
            + "|[\\[({]\\h?(?i:at|eta|et|snabel-?a)\\h?[\\])}])\\h?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");
    private static final Pattern ACCOUNT =
            Pattern.compile("\\b[A-Za-z]{2}\\d{2}(?:\\h?[A-Za-z0-9]{4}){3,7}(?:\\h?[A-Za-z0-9]{1,3})?\\b");
    private static final Pattern NUMBER =
            Pattern.compile("[+(]{0,2}\\p{Nd}(?:" + GAP + "{0,4}\\p{Nd}){" + (FEWEST_DIGITS - 1) + ",}");

    private static final String YEAR = "(?:1[89]|20)\\d\\d";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String BAR = "[\\h./\\p{Pd}−]{1,3}";

    /** Dates in either order, up to three years, numbers of acts such as 2008/115 and 810/2009. */
    private static final Pattern HARMLESS = Pattern.compile(YEAR + BAR + MONTH + BAR + DAY
            + "|" + DAY + BAR + MONTH + BAR + YEAR
            + "|" + YEAR + BAR + YEAR + "(?:" + BAR + YEAR + ")?"
            + "|" + YEAR + "/\\d{1,4}|\\d{1,4}/" + YEAR);

    /** Signs that show nothing, between which digits could hide. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private Discretion() {}

    /** A text as it was typed, in one spelling: composed, lines ended by {@code \n}, without control characters. */
    static String cleaned(String typed) {
        String text = Normalizer.normalize(LineEnds.plain(typed), Normalizer.Form.NFC);
        return INVISIBLE
                .matcher(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""))
                .replaceAll("")
                .strip();
    }

    /** The text without what may belong to a person. */
    static String strip(String text) {
        String mail = EMAIL.matcher(text).replaceAll(Matcher.quoteReplacement(GONE));
        String account = ACCOUNT.matcher(mail).replaceAll(Matcher.quoteReplacement(GONE));
        return NUMBER.matcher(account)
                .replaceAll(found -> Matcher.quoteReplacement(isHarmless(found.group()) ? found.group() : GONE));
    }

    private static boolean isHarmless(String number) {
        return HARMLESS.matcher(number).matches();
    }
}
