package eu.tiltas.intake;

import eu.tiltas.language.Language;
import java.util.Map;
import java.util.regex.Pattern;

/** The marks that a language puts around words, and others in their place. */
final class QuotationMarks {

    private static final String ALL = "\"„“”«»";
    private static final Map<Language, String> OWN =
            Map.of(Language.LT, "„“", Language.LV, "„”", Language.SV, "””", Language.EN, "‘’");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`|\\]\\([^)\\s]*\\)|https?://\\S+");

    private QuotationMarks() {}

    /** How many marks of a line the language would write otherwise. */
    static int wrong(String line, Language language) {
        String right = corrected(line, language);
        int wrong = 0;
        for (int i = 0; i < line.length(); i++) {
            wrong += line.charAt(i) == right.charAt(i) ? 0 : 1;
        }
        return wrong;
    }

    /** The same text, mark for mark, with those of the language; addresses and code stay. */
    static String corrected(String text, Language language) {
        String own = OWN.get(language);
        StringBuilder out = new StringBuilder(text);
        boolean[] kept = new boolean[text.length()];
        CODE.matcher(text).results().forEach(found -> java.util.Arrays.fill(kept, found.start(), found.end(), true));
        for (int i = 0; i < text.length(); i++) {
            if (ALL.indexOf(text.charAt(i)) >= 0 && !kept[i] && !isInches(text, i)) {
                out.setCharAt(i, own.charAt(opens(text, i) ? 0 : 1));
            }
        }
        return out.toString();
    }

    private static boolean opens(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return Character.isWhitespace(before) || "([{*_-–—/|>\u00A0".indexOf(before) >= 0;
    }

    private static boolean isInches(String text, int at) {
        return text.charAt(at) == '"'
                && at > 0
                && Character.isDigit(text.charAt(at - 1))
                && text.indexOf('"', at + 1) < 0
                && text.lastIndexOf('"', at - 1) < 0;
    }
}
