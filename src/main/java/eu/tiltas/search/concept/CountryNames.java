package eu.tiltas.search.concept;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import eu.tiltas.language.Language;
import eu.tiltas.search.concept.Concept.Kind;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.Concept.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Countries and territories of ISO 3166-1, and Kosovo, under their names in CLDR; what else they are called is added.
 * Their ids are {@code country:} and the code.
 */
final class CountryNames implements ConceptSource {

    static final String PREFIX = "country:";

    /** <i>Mianmaras (Birma)</i> is two names. */
    private static final Pattern TWO_NAMES = Pattern.compile("(.+?)\\s*\\((.+)\\)");

    private final Map<String, List<Label>> more;

    /** @param more further labels by code; a preferred one among them takes the place of CLDR's, which stays as another */
    CountryNames(Map<String, List<Label>> more) {
        this.more = Map.copyOf(more);
    }

    static boolean isCode(String code) {
        return codes().anyMatch(code::equals);
    }

    private static Stream<String> codes() {
        return Stream.concat(Arrays.stream(ULocale.getISOCountries()), Stream.of("XK"));
    }

    @Override
    public List<Concept> concepts() {
        Map<Language, LocaleDisplayNames> names = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            names.put(language, LocaleDisplayNames.getInstance(language.locale()));
        }
        return codes().distinct()
                .map(code -> new Concept(PREFIX + code, Kind.COUNTRY, labels(code, names), List.of(), List.of()))
                .toList();
    }

    private List<Label> labels(String code, Map<Language, LocaleDisplayNames> names) {
        List<Label> known = more.getOrDefault(code, List.of());
        List<Label> labels = new ArrayList<>();
        for (Language language : Language.values()) {
            known.stream().filter(label -> label.language() == language).forEach(labels::add);
            boolean preferred =
                    known.stream().anyMatch(label -> label.language() == language && label.use() == Use.PREFERRED);
            List<String> cldr = names(names.get(language).regionDisplayName(code));
            for (int i = 0; i < cldr.size(); i++) {
                Use use = i == 0 && !preferred ? Use.PREFERRED : Use.ALTERNATIVE;
                Label label = new Label(cldr.get(i), language, use, "");
                labels.add(use == Use.PREFERRED ? 0 : labels.size(), label);
            }
        }
        return labels;
    }

    private static List<String> names(String name) {
        Matcher two = TWO_NAMES.matcher(name);
        return two.matches() ? List.of(two.group(1), two.group(2)) : List.of(name);
    }
}
