package eu.tiltas.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Countries and territories of ISO 3166-1, and Kosovo, under the names that CLDR has for them, but for those in
 * {@code i18n/countries_*.properties} where people use another.
 */
public final class Countries {

    /** Stands where a country stands, for instance as a party to an agreement, and has a name in CLDR. */
    public static final String UNION = "EU";

    private static final String KOSOVO = "XK";

    /** <i>Mianmaras (Birma)</i> is two names. */
    private static final Pattern TWO_NAMES = Pattern.compile("(.+?)\\s*\\((.+)\\)");

    private static final Map<Language, Map<String, List<String>>> NAMES = new ConcurrentHashMap<>();

    private static final Set<String> CODES = codes().collect(Collectors.toUnmodifiableSet());

    private static final Map<Language, List<String>> IN_ORDER = new ConcurrentHashMap<>();

    private Countries() {}

    /** All codes, each once. */
    public static Stream<String> codes() {
        return Stream.concat(Arrays.stream(ULocale.getISOCountries()), Stream.of(KOSOVO))
                .distinct();
    }

    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** All codes in the order of their names in a language. */
    public static List<String> inOrder(Language language) {
        return IN_ORDER.computeIfAbsent(language, l -> {
            Collator collator = Collator.getInstance(l.locale());
            return codes().sorted(Comparator.comparing(code -> name(code, l), collator::compare))
                    .toList();
        });
    }

    /** The name that people use in a language; of a code that is none, the code. */
    public static String name(String code, Language language) {
        return names(code, language).get(0);
    }

    /** The names in a language, the one that people use first, each once. */
    public static List<String> names(String code, Language language) {
        return NAMES.computeIfAbsent(language, l -> new ConcurrentHashMap<>())
                .computeIfAbsent(code, c -> named(c, language));
    }

    private static List<String> named(String code, Language language) {
        List<String> names = new ArrayList<>();
        Messages.ofCountries().in(language).find(code).ifPresent(names::add);
        String cldr = LocaleDisplayNames.getInstance(language.locale()).regionDisplayName(code);
        Matcher two = TWO_NAMES.matcher(cldr);
        Stream<String> others = two.matches() ? Stream.of(two.group(1), two.group(2)) : Stream.of(cldr);
        others.filter(name -> !names.contains(name)).forEach(names::add);
        return List.copyOf(names);
    }
}
