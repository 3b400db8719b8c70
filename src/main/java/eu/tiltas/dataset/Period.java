package eu.tiltas.dataset;

import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;

/** A span of time in words. */
final class Period {

    private Period() {}

    /** @param interval a date, or two with a slash between (ISO 8601) */
    static String format(String interval, Language language) {
        String[] ends = interval.split("/", 2);
        String first = new PartialDate(ends[0]).format(language);
        return ends.length == 1 ? first : first + "–" + new PartialDate(ends[1]).format(language);
    }
}
