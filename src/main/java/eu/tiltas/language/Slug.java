package eu.tiltas.language;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The last part of an address: lower-case ASCII letters and digits in groups joined by single hyphens, 1 to
 * {@value #MAX_LENGTH} characters.
 */
public record Slug(String value) {

    public static final int MAX_LENGTH = 120;

    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /** All scripts; loaded when a text first needs it, for its rules are many. */
    private static final class Scripts {
        static final Transliterator TO_ASCII =
                Transliterator.getInstance("Any-Latin; Latin-ASCII; NFD; [:Nonspacing Mark:] Remove; Any-Lower");
    }

    /** @throws IllegalArgumentException if the text is not a slug */
    public Slug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    public static boolean isValid(String text) {
        return text != null
                && text.length() <= MAX_LENGTH
                && VALID.matcher(text).matches();
    }

    /** The text folded to a slug: <i>Grįžimas į Lietuvą</i> becomes {@code grizimas-i-lietuva}; empty text if nothing is left. */
    public static String fold(String text) {
        String ascii =
                plain(text).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-").replaceFirst("^-", "");
        String cut = ascii.length() > MAX_LENGTH
                ? ascii.substring(
                        0, ascii.lastIndexOf('-', MAX_LENGTH) > 0 ? ascii.lastIndexOf('-', MAX_LENGTH) : MAX_LENGTH)
                : ascii;
        return cut.replaceFirst("-$", "");
    }

    /** The text in lower-case ASCII; what the transliterator gives, at many times the cost where letters only lose their marks. */
    public static String plain(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return ASCII.matcher(plain).matches() ? plain.toLowerCase(Locale.ROOT) : Scripts.TO_ASCII.transliterate(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
