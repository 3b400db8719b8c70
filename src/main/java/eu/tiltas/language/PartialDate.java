package eu.tiltas.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A date as exactly as it is known: a day, a month or a year, written as ISO 8601 does with reduced precision
 * ({@code 2018-03-05}, {@code 2018-03}, {@code 2018}).
 */
public record PartialDate(String iso) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    /** @throws java.time.DateTimeException if the text is no such date */
    public PartialDate {
        if (!FORM.matcher(iso).matches()) {
            throw new DateTimeException("not a day, month or year: " + iso);
        }
        first(iso);
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /**
     * A day of the years 1 to 9999, which is what databases can hold.
     *
     * @throws DateTimeException if the text is none
     */
    public static LocalDate day(String iso) {
        LocalDate day = new PartialDate(iso).first();
        if (iso.length() != "2026-11-21".length() || day.getYear() < 1) {
            throw new DateTimeException("not a day: " + iso);
        }
        return day;
    }

    /** The first day it can mean. */
    public LocalDate first() {
        return first(iso);
    }

    private static LocalDate first(String iso) {
        return switch (iso.length()) {
            case 4 -> Year.parse(iso).atDay(1);
            case 7 -> YearMonth.parse(iso).atDay(1);
            default -> LocalDate.parse(iso);
        };
    }

    /** Written out in the language, no more exact than it is known: <i>2018 m. kovo 5 d.</i>, <i>mars 2018</i>, <i>2010</i>. */
    public String format(Language language) {
        DateFormat format = format(iso.length(), language);
        format.setTimeZone(TimeZone.GMT_ZONE);
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE);
        calendar.setGregorianChange(new Date(Long.MIN_VALUE));
        LocalDate day = first();
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        return ((SimpleDateFormat) format).format(calendar);
    }

    /** What a sentence says with a date, for languages that decline it so. */
    public enum Use {
        /** By itself: it happened <i>2018. gada 5. martā</i>. */
        WHEN,
        /** Behind the word for since, or from: <i>kopš 2018. gada 5. marta</i>. */
        SINCE,
        /** Behind the word for until: <i>līdz 2018. gada 5. martam</i>. */
        UNTIL;

        /** The word for it in texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Written out as a sentence has it. */
    public String format(Use use, Language language) {
        String exactness =
                switch (iso.length()) {
                    case 4 -> "year";
                    case 7 -> "month";
                    default -> "day";
                };
        LocalDate day = first();
        return Messages.ofDates()
                .in(language)
                .get(
                        use.word() + "." + exactness,
                        String.valueOf(day.getYear()),
                        String.valueOf(day.getMonthValue()),
                        String.valueOf(day.getDayOfMonth()),
                        format(language));
    }

    private static DateFormat format(int length, Language language) {
        if (length == "2018-03".length() && language == Language.LV) {
            // CLDR's own pattern has a full stop too many: 2018. gada. marts.
            return new SimpleDateFormat("y. 'gada' MMMM", language.locale());
        }
        String skeleton =
                switch (length) {
                    case 4 -> "y";
                    case 7 -> "yMMMM";
                    default -> "yMMMMd";
                };
        return DateFormat.getInstanceForSkeleton(skeleton, language.locale());
    }

    @Override
    public String toString() {
        return iso;
    }
}
