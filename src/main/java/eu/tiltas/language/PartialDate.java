package eu.tiltas.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;

/**
 * A date as exactly as it is known: a day, a month or a year, written as ISO 8601 does with reduced precision
 * ({@code 2018-03-05}, {@code 2018-03}, {@code 2018}).
 */
public record PartialDate(String iso) {

    /** @throws java.time.DateTimeException if the text is no such date */
    public PartialDate {
        parse(iso);
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    private static TemporalAccessor parse(String iso) {
        return switch (iso.length()) {
            case 4 -> Year.parse(iso);
            case 7 -> YearMonth.parse(iso);
            default -> LocalDate.parse(iso);
        };
    }

    /** The first day it can mean. */
    public LocalDate first() {
        return switch (iso.length()) {
            case 4 -> Year.parse(iso).atDay(1);
            case 7 -> YearMonth.parse(iso).atDay(1);
            default -> LocalDate.parse(iso);
        };
    }

    /** Written out in the language, no more exact than it is known: <i>2018 m. kovo 5 d.</i>, <i>mars 2018</i>, <i>2010</i>. */
    public String format(Language language) {
        String skeleton =
                switch (iso.length()) {
                    case 4 -> "y";
                    case 7 -> "yMMMM";
                    default -> "yMMMMd";
                };
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE);
        LocalDate day = first();
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        return ((SimpleDateFormat) format).format(calendar);
    }

    @Override
    public String toString() {
        return iso;
    }
}
