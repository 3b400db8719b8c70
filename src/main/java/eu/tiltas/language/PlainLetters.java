package eu.tiltas.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text for comparing what people type with what is written: without case, diacritics and signs. */
public final class PlainLetters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainLetters() {}

    /** The words of a text, one space before each. */
    public static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return ' ' + NO_WORD.matcher(plain).replaceAll(" ").strip();
    }
}
