package eu.tiltas.search;

import java.util.List;
import java.util.Locale;

/** What hits are counted by and can be narrowed to. A text has any number of values of each. */
public enum Facet {
    /** Keys of sections. */
    SECTION,
    /** Types of texts, for instance {@code guidance}. */
    TYPE,
    /** Ids of the organisations that title, summary, keywords or headings name. */
    ORGANISATION,
    /** Countries that they name, by ISO 3166-1 alpha-2 code. */
    COUNTRY,
    /** The year of the day shown with a hit. */
    YEAR,
    /** Codes of languages. Those of the texts that are looked at are one; where it is counted, others are looked at too. */
    LANGUAGE;

    private static final List<Facet> OF_TEXTS = List.of(SECTION, TYPE, ORGANISATION, COUNTRY, YEAR);

    /** Those by which the texts of one language differ. */
    public static List<Facet> ofTexts() {
        return OF_TEXTS;
    }

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
