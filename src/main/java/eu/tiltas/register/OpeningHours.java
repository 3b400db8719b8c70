package eu.tiltas.register;

import com.ibm.icu.text.DateFormatSymbols;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a place is open in a usual week, and whether it is on public holidays, written as schema.org and OpenStreetMap do:
 * {@code Mo-Th 08:00-12:00,12:45-16:30; Fr 08:00-15:15; PH closed}. Days that are not named are not known.
 */
record OpeningHours(List<Rule> rules) {

    /**
     * What holds on some days.
     *
     * @param days from one to another, in the order of the week; empty for public holidays
     * @param spans in order, apart from each other; none if it is closed
     */
    record Rule(Set<DayOfWeek> days, List<Span> spans) {

        Rule {
            days = days.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(days));
            spans = List.copyOf(spans);
        }

        boolean holidays() {
            return days.isEmpty();
        }

        /** Its days in schema.org's words. */
        List<String> inSchema() {
            return holidays()
                    ? List.of("PublicHolidays")
                    : days.stream()
                            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                            .toList();
        }
    }

    /** A time from and a time to, each as hours and minutes; the end of the day is 24:00. */
    record Span(String from, String to) {

        private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
        private static final String MIDNIGHT = "24:00";

        Span {
            if (!TIME.matcher(from).matches() || !(TIME.matcher(to).matches() || to.equals(MIDNIGHT))) {
                throw new IllegalArgumentException(from + "-" + to);
            }
            if (from.compareTo(to) >= 0) {
                throw new IllegalArgumentException("ends before it begins: " + from + "-" + to);
            }
        }

        /** The end as schema.org has it, where no day has 24 hours: its last minute stands for them. */
        String lastMinute() {
            return to.equals(MIDNIGHT) ? "23:59" : to;
        }
    }

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final String HOLIDAYS = "PH";
    private static final String CLOSED = "closed";
    private static final Pattern RULE = Pattern.compile("(\\S+) (closed|\\S+)");
    private static final Span ROUND_THE_CLOCK = new Span("00:00", Span.MIDNIGHT);

    OpeningHours {
        rules = List.copyOf(rules);
        Set<DayOfWeek> seen = EnumSet.noneOf(DayOfWeek.class);
        for (Rule rule : rules) {
            for (DayOfWeek day : rule.days()) {
                require(seen.add(day), "a day twice: " + day);
            }
            for (int i = 1; i < rule.spans().size(); i++) {
                String before = rule.spans().get(i - 1).to();
                require(before.compareTo(rule.spans().get(i).from()) < 0, "times overlap: " + before);
            }
        }
        require(rules.stream().filter(Rule::holidays).count() <= 1, "holidays twice");
        require(!rules.isEmpty(), "no hours");
    }

    /** @throws IllegalArgumentException if the text is no opening hours */
    static OpeningHours parse(String text) {
        return new OpeningHours(Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .map(OpeningHours::rule)
                .toList());
    }

    private static Rule rule(String text) {
        Matcher rule = RULE.matcher(text);
        require(rule.matches(), text);
        List<Span> spans = rule.group(2).equals(CLOSED)
                ? List.of()
                : Arrays.stream(rule.group(2).split(",", -1))
                        .map(OpeningHours::span)
                        .toList();
        return new Rule(days(rule.group(1)), spans);
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (text.equals(HOLIDAYS)) {
            return days;
        }
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("-", -1);
            int first = DAYS.indexOf(ends[0]);
            int last = DAYS.indexOf(ends[ends.length - 1]);
            require(ends.length <= 2 && first >= 0 && first + ends.length - 1 <= last, part);
            for (int day = first; day <= last; day++) {
                require(days.add(DayOfWeek.of(day + 1)), "a day twice: " + part);
            }
        }
        return days;
    }

    private static Span span(String text) {
        String[] ends = text.split("-", -1);
        require(ends.length == 2, text);
        return new Span(ends[0], ends[1]);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The one spelling. */
    String written() {
        return rules.stream().map(OpeningHours::written).collect(Collectors.joining("; "));
    }

    private static String written(Rule rule) {
        String days = rule.holidays()
                ? HOLIDAYS
                : runs(rule.days()).stream()
                        .map(run -> run(run, "-", day -> DAYS.get(day.getValue() - 1)))
                        .collect(Collectors.joining(","));
        String times =
                rule.spans().stream().map(span -> span.from() + "-" + span.to()).collect(Collectors.joining(","));
        return days + " " + (times.isEmpty() ? CLOSED : times);
    }

    /** In the words of a reader: <i>Monday–Thursday 08:00–12:00, 12:45–16:30; Friday 08:00–15:15</i>. */
    String tell(Language language) {
        Messages.Words words = Messages.ofPortal().in(language);
        return rules.stream().map(rule -> tell(rule, words, language)).collect(Collectors.joining("; "));
    }

    private static String tell(Rule rule, Messages.Words words, Language language) {
        boolean always = rule.spans().equals(List.of(ROUND_THE_CLOCK));
        if (always && rule.days().size() == DAYS.size()) {
            return words.get("hours.always");
        }
        String days = rule.holidays() ? words.get("hours.holidays") : names(rule.days(), language);
        if (rule.spans().isEmpty()) {
            return words.get("hours.closed", days);
        }
        String times = always
                ? words.get("hours.clock")
                : rule.spans().stream()
                        .map(span -> span.from() + "–" + span.to())
                        .collect(Collectors.joining(", "));
        return days + " " + times;
    }

    private static String names(Set<DayOfWeek> days, Language language) {
        String[] names = DateFormatSymbols.getInstance(language.locale())
                .getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        return runs(days).stream()
                .map(run -> run(run, "–", day -> names[day.getValue() % DAYS.size() + 1]))
                .collect(Collectors.joining(", "));
    }

    private static String run(List<DayOfWeek> days, String to, java.util.function.Function<DayOfWeek, String> name) {
        String first = name.apply(days.get(0));
        return days.size() == 1 ? first : first + to + name.apply(days.get(days.size() - 1));
    }

    /** Days that follow each other, together. */
    private static List<List<DayOfWeek>> runs(Set<DayOfWeek> days) {
        List<List<DayOfWeek>> runs = new ArrayList<>();
        DayOfWeek before = null;
        for (DayOfWeek day : days) {
            if (before == null || day.getValue() != before.getValue() + 1) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(day);
            before = day;
        }
        return runs;
    }
}
