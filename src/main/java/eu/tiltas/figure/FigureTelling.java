package eu.tiltas.figure;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.language.Numerals;
import eu.tiltas.language.PartialDate;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a text wants a value told.
 *
 * @param words options of one word: {@code when}, {@code since}, {@code until}, {@code year}, {@code month}, {@code unit}, {@code unsigned}, {@code plain}
 * @param rounded the number to whose multiple it is rounded
 * @param times the number it is multiplied by, where it is counted in thousands
 * @param counted name of a noun of the portal's own words that follows the number
 * @param forms the noun that follows the number, by grammatical form
 */
public record FigureTelling(
        Set<String> words,
        Optional<BigDecimal> rounded,
        Optional<BigDecimal> times,
        Optional<String> counted,
        Map<String, String> forms) {

    /** No more of a date than its year, or its month. */
    static final String YEAR = "year";

    static final String MONTH = "month";

    /** With its unit behind it. */
    static final String UNIT = "unit";

    /** Without its sign, because the text says more or fewer. */
    static final String UNSIGNED = "unsigned";

    /** Without words of doubt, because the text has its own. */
    static final String PLAIN = "plain";

    private static final Set<String> WORDS = Stream.concat(
                    Stream.of(YEAR, MONTH, UNIT, UNSIGNED, PLAIN),
                    Stream.of(PartialDate.Use.values()).map(PartialDate.Use::word))
            .collect(Collectors.toSet());
    private static final Pattern ROUND = Pattern.compile("round ([1-9][0-9]{0,9})");
    private static final Pattern TIMES = Pattern.compile("times ([1-9][0-9]{0,9})");
    private static final Pattern NOUN = Pattern.compile("(zero|one|two|few|many|other) (.+)");
    private static final String OTHER = "other";

    public FigureTelling {
        words = Set.copyOf(words);
        forms = Map.copyOf(forms);
    }

    /** @throws Unquotable if one of the options is not known */
    static FigureTelling of(List<String> options) {
        Reading reading = new Reading();
        options.forEach(reading::add);
        return new FigureTelling(reading.words, reading.rounded, reading.times, reading.counted, reading.forms);
    }

    /** What was read so far. */
    private static final class Reading {

        private final Set<String> words = new TreeSet<>();
        private final Map<String, String> forms = new HashMap<>();
        private Optional<BigDecimal> rounded = Optional.empty();
        private Optional<BigDecimal> times = Optional.empty();
        private Optional<String> counted = Optional.empty();

        void add(String option) {
            Matcher noun = NOUN.matcher(option);
            Matcher round = ROUND.matcher(option);
            Matcher multiple = TIMES.matcher(option);
            if (noun.matches()) {
                forms.put(noun.group(1), noun.group(2));
            } else if (round.matches()) {
                rounded = Optional.of(new BigDecimal(round.group(1)));
            } else if (multiple.matches()) {
                times = Optional.of(new BigDecimal(multiple.group(1)));
            } else if (WORDS.contains(option)) {
                words.add(option);
            } else if (isCounted(option)) {
                counted = Optional.of(option);
            } else {
                throw new Unquotable("figure.option", option);
            }
        }
    }

    private static boolean isCounted(String option) {
        return Messages.ofPortal().in(Language.EN).keys().contains(key(option));
    }

    private static String key(String noun) {
        return "counted." + noun;
    }

    boolean is(String word) {
        return words.contains(word);
    }

    /**
     * The noun that goes with a number; empty where none is asked for.
     *
     * @throws Unquotable if the language has a form that the text does not give
     */
    String noun(BigDecimal number, int fraction, Language language) {
        String form = Numerals.form(number, fraction, language);
        if (counted.isPresent()) {
            return Messages.ofPortal().in(language).get(key(counted.get()), form);
        }
        if (forms.isEmpty()) {
            return "";
        }
        Set<String> missing = new TreeSet<>(Numerals.formsOfWholeNumbers(language));
        missing.add(OTHER);
        missing.removeAll(forms.keySet());
        if (!missing.isEmpty()) {
            throw new Unquotable("figure.plural", String.join(", ", missing));
        }
        return forms.getOrDefault(form, forms.get(OTHER));
    }
}
