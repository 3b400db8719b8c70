package eu.tiltas.dataset;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import eu.tiltas.dataset.csvw.Column;
import eu.tiltas.dataset.csvw.Table.Cell;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.Messages;
import eu.tiltas.language.Numerals;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column as readers see it.
 *
 * @param unit what is counted; empty where there is none
 * @param codes the words for its values
 * @param country whether its values are codes of countries (ISO 3166-1)
 * @param change whether its values tell how much something has changed, so that a rise has its sign too
 */
public record Variable(
        Column column,
        Localized<String> title,
        Optional<Localized<String>> unit,
        Map<String, Localized<String>> codes,
        boolean country,
        boolean change) {

    /** All that is counted, as statistics offices write it (SDMX). It is no part of a picture. */
    static final String TOTAL = "_T";

    /** All that is not named. */
    static final String OTHER = "_O";

    private static final Set<String> COUNTRIES = Set.of(ULocale.getISOCountries());
    static final String PERCENT = "%";

    public Variable {
        codes = Map.copyOf(codes);
    }

    public String name() {
        return column.name();
    }

    public String title(Language language) {
        return title.in(language).orElseThrow();
    }

    /** Whether its values are numbers to be counted with; years are none. */
    public boolean isMeasure() {
        return column.type().isNumber();
    }

    public boolean isYear() {
        return column.type().isYear();
    }

    boolean isPercent() {
        return unit.flatMap(given -> given.in(Language.EN))
                .filter(PERCENT::equals)
                .isPresent();
    }

    public String unit(Language language) {
        return unit.flatMap(given -> given.in(language)).orElse("");
    }

    /** The title with the unit, as a table is headed. */
    public String heading(Language language) {
        String counted = unit(language);
        return counted.isEmpty() ? title(language) : title(language) + ", " + counted;
    }

    /** A value as the language writes it; empty where there is none. */
    public String show(Cell cell, Language language) {
        if (cell.isEmpty()) {
            return "";
        }
        return isMeasure() ? number(cell, language) : word(cell.text(), language);
    }

    /** A value that stands by itself: a share with its sign. */
    public String showAlone(Cell cell, Language language) {
        String value = show(cell, language);
        return !isPercent() || value.isEmpty() ? value : Numerals.percent(value, language);
    }

    private String number(Cell cell, Language language) {
        String shown =
                Numerals.format(cell.number().orElseThrow(), column.type().fraction(), language);
        return change && cell.number().get().signum() > 0 ? "+" + shown : shown;
    }

    private String word(String code, Language language) {
        Optional<String> known = Optional.ofNullable(codes.get(code)).flatMap(words -> words.in(language));
        if (known.isPresent()) {
            return known.get();
        }
        Messages.Words words = Messages.ofPortal().in(language);
        return switch (code) {
            case TOTAL -> words.get("dataset.total");
            case OTHER -> words.get("dataset.other");
            default ->
                country ? LocaleDisplayNames.getInstance(language.locale()).regionDisplayName(code) : code;
        };
    }

    /** Whether a text may stand in the column: all its words are known. */
    boolean knows(String code) {
        boolean special = code.equals(TOTAL) || code.equals(OTHER);
        if (codes.isEmpty() && !country || codes.containsKey(code) || special) {
            return true;
        }
        return country && COUNTRIES.contains(code);
    }
}
