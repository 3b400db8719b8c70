package eu.tiltas.language;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers as each language writes and counts them. */
public final class Numerals {

    /** Up to this number each form of the four languages has been met. */
    private static final int EVERY_FORM = 200;

    private static final char NO_BREAK = '\u00a0';

    private Numerals() {}

    /**
     * A number with its thousands grouped and a true minus.
     *
     * @param fraction the least digits behind the decimal sign; the number's own are never cut
     */
    public static String format(BigDecimal number, int fraction, Language language) {
        return digits(number, fraction, language)
                .format(number)
                .replace('-', '−')
                .replace('\u202f', NO_BREAK);
    }

    private static DecimalFormat digits(BigDecimal number, int fraction, Language language) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(language.locale());
        format.setMinimumGroupingDigits(1);
        format.setMinimumFractionDigits(fraction);
        format.setMaximumFractionDigits(Math.max(fraction, number.scale()));
        return format;
    }

    /** A share with its sign, from the number as written. */
    public static String percent(String number, Language language) {
        return language == Language.EN ? number + "%" : number + NO_BREAK + "%";
    }

    /** The grammatical form of what is counted, in the words of CLDR: {@code one}, {@code few}, …; it goes by the digits shown. */
    public static String form(BigDecimal number, int fraction, Language language) {
        int digits = Math.max(fraction, Math.max(0, number.scale()));
        return PluralRules.forLocale(language.locale())
                .select(NumberFormatter.withLocale(language.locale())
                        .precision(Precision.fixedFraction(digits))
                        .format(number.abs()));
    }

    /** The forms that whole numbers take in a language. */
    public static Set<String> formsOfWholeNumbers(Language language) {
        PluralRules rules = PluralRules.forLocale(language.locale());
        return IntStream.rangeClosed(0, EVERY_FORM).mapToObj(rules::select).collect(Collectors.toSet());
    }
}
