package eu.tiltas.search;

import eu.tiltas.language.Slug;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed, understood: words, beginnings of words with an asterisk, phrases in quotation marks of any language,
 * and what shall not occur. Whatever else was typed (brackets, other wildcards, a quotation mark without its pair) is no error and has no meaning.
 *
 * @param wanted in the order typed
 * @param unwanted words and phrases after a minus or NOT
 */
public record SearchText(List<Clause> wanted, List<Clause> unwanted) {

    /**
     * A word, which an engine may divide further, or a phrase.
     *
     * @param start where it stands in the text that was parsed
     * @param beginning whether words that begin so are meant too, because an asterisk followed
     */
    public record Clause(String text, int start, boolean phrase, boolean beginning) {}

    private static final String QUOTES = "\"“”„‟«»";
    private static final Pattern PART =
            Pattern.compile("([-−]?)(?:[" + QUOTES + "]([^" + QUOTES + "]+)[" + QUOTES + "]|([^\\s" + QUOTES + "]+))");
    private static final Pattern BEGINNING = Pattern.compile("[\\p{L}\\p{N}]{3,}\\*");
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\s\\p{Z}]+");

    public SearchText {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** Any text made fit for a {@link SearchQuery}: composed, without control characters, trimmed, cut to its bound. */
    public static String clean(String raw) {
        String bounded = raw.length() > 10 * SearchQuery.MAX_TEXT ? raw.substring(0, 10 * SearchQuery.MAX_TEXT) : raw;
        String whole = Normalizer.normalize(bounded, Normalizer.Form.NFC).replace("\u00ad", "");
        String plain = NOT_TEXT.matcher(whole).replaceAll(" ").strip();
        if (plain.length() <= SearchQuery.MAX_TEXT) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(SearchQuery.MAX_TEXT - 1))
                ? SearchQuery.MAX_TEXT - 1
                : SearchQuery.MAX_TEXT;
        return plain.substring(0, end).strip();
    }

    /** Understands any text; the worst comes to nothing wanted. */
    public static SearchText parse(String text) {
        boolean operators = text.chars().anyMatch(Character::isLowerCase);
        List<Clause> wanted = new ArrayList<>();
        List<Clause> unwanted = new ArrayList<>();
        boolean not = false;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String word = part.group(3);
            if (operators && ("AND".equals(word) || "OR".equals(word) || "NOT".equals(word))) {
                not = "NOT".equals(word);
                continue;
            }
            boolean minus = !part.group(1).isEmpty() && startsWord(text, part.start());
            Clause clause = word == null
                    ? new Clause(part.group(2), part.start(2), true, false)
                    : new Clause(
                            word, part.start(3), false, BEGINNING.matcher(word).matches());
            if (clause.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                (minus || not ? unwanted : wanted).add(clause);
                not = false;
            }
        }
        return new SearchText(wanted, unwanted);
    }

    /** Whether words were typed as they are, side by side; case and diacritics aside. */
    static boolean says(String typed, String words) {
        return ('-' + Slug.fold(typed) + '-').contains('-' + Slug.fold(words) + '-');
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1));
    }
}
