package eu.tiltas.search;

import eu.tiltas.language.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a word would have been on the keyboard that its writer believed to have before him. The Lithuanian layout has
 * letters where others have the digits 1 to 8 and the sign of equality; on the usual Latvian one the digits are digits,
 * and an apostrophe marks the letter that follows (layouts <i>lt</i> and <i>lv(apostrophe)</i> of xkeyboard-config).
 */
public final class KeyboardSlips {

    private static final Map<Character, Character> LITHUANIAN = pairs("1ą2č3ę4ė5į6š7ų8ū=ž");
    private static final Map<Character, Character> LATVIAN = pairs("aācčeēgģiīkķlļnņsšuūzž");

    private static final Pattern LITHUANIAN_WORD =
            Pattern.compile("(?=.*\\p{L}.*\\p{L})[\\p{L}1-8=]*[1-8=][\\p{L}1-8=]*");
    private static final Pattern LATVIAN_WORD =
            Pattern.compile("(?=.*\\p{L}.*\\p{L})[\\p{L}'’]*['’][acegiklnsuz][\\p{L}'’]*");
    private static final Pattern MARKED = Pattern.compile("['’]([acegiklnsuz])");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private KeyboardSlips() {}

    /** Whether there may be one in a text. */
    static boolean in(String text, Language language) {
        return BLANKS.splitAsStream(text).anyMatch(word -> meant(language, word).isPresent());
    }

    /**
     * The word that was meant, if it may be one; whether there is such a word is not looked at.
     *
     * @param typed what stands between two blanks
     */
    public static Optional<String> meant(Language language, String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        if (language == Language.LT && LITHUANIAN_WORD.matcher(lower).matches()) {
            StringBuilder meant = new StringBuilder();
            lower.chars().forEach(c -> meant.append((char) LITHUANIAN.getOrDefault((char) c, (char) c)));
            return Optional.of(meant.toString());
        }
        if (language == Language.LV && LATVIAN_WORD.matcher(lower).matches()) {
            return Optional.of(MARKED.matcher(lower)
                    .replaceAll(marked -> Matcher.quoteReplacement(
                            String.valueOf(LATVIAN.get(marked.group(1).charAt(0))))));
        }
        return Optional.empty();
    }

    private static Map<Character, Character> pairs(String text) {
        Map<Character, Character> pairs = new HashMap<>();
        for (int i = 0; i < text.length(); i += 2) {
            pairs.put(text.charAt(i), text.charAt(i + 1));
        }
        return Map.copyOf(pairs);
    }
}
