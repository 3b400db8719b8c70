package eu.tiltas.planner;

import com.ibm.icu.util.Region;
import eu.tiltas.language.Countries;
import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a question is answered. Answers are texts in the one spelling that stands in addresses; tests are what conditions
 * ask of an answer.
 */
sealed interface Kind {

    /** The word for it in a flow's file. */
    String word();

    /** Whether a text is an answer, in its one spelling. */
    boolean takes(String answer);

    /** Whether a condition can ask that of an answer. */
    boolean knows(String test);

    /** Whether an answer that was taken meets a test that is known. */
    boolean meets(String answer, String test);

    /** Answers that stand for all there are: every one of the choices, elsewhere one for each outcome of the tests. */
    List<String> examples(Collection<String> tests);

    /** The choices that need words; none where there is nothing to choose from. */
    default List<String> choices() {
        return List.of();
    }

    /**
     * An answer as it is read.
     *
     * @param words of the choices
     */
    default String shown(String answer, Map<String, String> words, Language language) {
        return answer;
    }

    /** Of these, each meets other tests than the ones before it. */
    private static List<String> unlike(Kind kind, Stream<String> answers, Collection<String> tests) {
        Map<List<Boolean>, String> found = new LinkedHashMap<>();
        answers.forEach(answer -> found.putIfAbsent(
                tests.stream()
                        .filter(kind::knows)
                        .map(test -> kind.meets(answer, test))
                        .toList(),
                answer));
        return List.copyOf(found.values());
    }

    /** One of some choices. */
    record One(List<String> choices) implements Kind {

        public One {
            choices = List.copyOf(choices);
        }

        @Override
        public String shown(String answer, Map<String, String> words, Language language) {
            return words.get(answer);
        }

        @Override
        public String word() {
            return "one";
        }

        @Override
        public boolean takes(String answer) {
            return choices.contains(answer);
        }

        @Override
        public boolean knows(String test) {
            return choices.contains(test);
        }

        @Override
        public boolean meets(String answer, String test) {
            return answer.equals(test);
        }

        @Override
        public List<String> examples(Collection<String> tests) {
            return choices;
        }
    }

    /** Any of some choices, at least one; written in their order with full stops between. */
    record Several(List<String> choices) implements Kind {

        static final String BETWEEN = ".";

        public Several {
            choices = List.copyOf(choices);
        }

        /** The one spelling of what was chosen; empty if that is nothing. */
        String spelt(Set<String> chosen) {
            return String.join(
                    BETWEEN, choices.stream().filter(chosen::contains).toList());
        }

        static List<String> chosen(String answer) {
            return Arrays.asList(answer.split(Pattern.quote(BETWEEN), -1));
        }

        @Override
        public String shown(String answer, Map<String, String> words, Language language) {
            return chosen(answer).stream().map(words::get).collect(Collectors.joining("; "));
        }

        @Override
        public String word() {
            return "several";
        }

        @Override
        public boolean takes(String answer) {
            return !answer.isEmpty() && answer.equals(spelt(new HashSet<>(chosen(answer))));
        }

        @Override
        public boolean knows(String test) {
            return choices.contains(test);
        }

        @Override
        public boolean meets(String answer, String test) {
            return chosen(answer).contains(test);
        }

        @Override
        public List<String> examples(Collection<String> tests) {
            return IntStream.range(1, 1 << choices.size())
                    .mapToObj(bits -> String.join(
                            BETWEEN,
                            IntStream.range(0, choices.size())
                                    .filter(i -> (bits & 1 << i) != 0)
                                    .mapToObj(choices::get)
                                    .toList()))
                    .toList();
        }
    }

    /** A country by its code; tests are codes, and groups of countries that CLDR knows, for instance {@code EU}. */
    record Country(List<String> except) implements Kind {

        public Country {
            except = List.copyOf(except);
        }

        /** The codes that can be chosen. */
        List<String> codes() {
            return Countries.codes().filter(code -> !except.contains(code)).toList();
        }

        @Override
        public String shown(String answer, Map<String, String> words, Language language) {
            return Countries.name(answer, language);
        }

        @Override
        public String word() {
            return "country";
        }

        @Override
        public boolean takes(String answer) {
            return Countries.isCode(answer) && !except.contains(answer);
        }

        @Override
        public boolean knows(String test) {
            return takes(test) || isGroup(test);
        }

        @Override
        public boolean meets(String answer, String test) {
            return answer.equals(test)
                    || isGroup(test) && Region.getInstance(test).contains(Region.getInstance(answer));
        }

        private static boolean isGroup(String test) {
            try {
                return test.matches("[A-Z]{2}") && Region.getInstance(test).getType() == Region.RegionType.GROUPING;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        @Override
        public List<String> examples(Collection<String> tests) {
            return unlike(this, codes().stream(), tests);
        }
    }

    /** A day between two others, which belong to it. */
    record Day(LocalDate earliest, LocalDate latest) implements Kind {

        public Day {
            if (latest.isBefore(earliest)) {
                throw new IllegalArgumentException(earliest + " to " + latest);
            }
        }

        @Override
        public String shown(String answer, Map<String, String> words, Language language) {
            return PartialDate.of(PartialDate.day(answer)).format(language);
        }

        @Override
        public String word() {
            return "date";
        }

        @Override
        public boolean takes(String answer) {
            try {
                LocalDate day = PartialDate.day(answer);
                return !day.isBefore(earliest) && !day.isAfter(latest);
            } catch (DateTimeException e) {
                return false;
            }
        }

        @Override
        public boolean knows(String test) {
            return false;
        }

        @Override
        public boolean meets(String answer, String test) {
            return false;
        }

        @Override
        public List<String> examples(Collection<String> tests) {
            return List.of(latest.toString());
        }
    }

    /** A whole number between two others, which belong to it; tests are such ranges, {@code 2..5}. */
    record Number(int least, int most) implements Kind {

        private static final Pattern RANGE = Pattern.compile("[0-9]{1,4}\\.\\.[0-9]{1,4}");
        private static final int LARGEST = 9_999;

        public Number {
            if (least < 0 || most < least || most > LARGEST) {
                throw new IllegalArgumentException(least + " to " + most);
            }
        }

        @Override
        public String word() {
            return "number";
        }

        @Override
        public boolean takes(String answer) {
            return answer.matches("0|[1-9][0-9]{0,3}")
                    && Integer.parseInt(answer) >= least
                    && Integer.parseInt(answer) <= most;
        }

        @Override
        public boolean knows(String test) {
            return RANGE.matcher(test).matches();
        }

        @Override
        public boolean meets(String answer, String test) {
            String[] ends = test.split("\\.\\.");
            int number = Integer.parseInt(answer);
            return number >= Integer.parseInt(ends[0]) && number <= Integer.parseInt(ends[1]);
        }

        @Override
        public List<String> examples(Collection<String> tests) {
            List<String> examples = new ArrayList<>(
                    unlike(this, IntStream.rangeClosed(least, most).mapToObj(String::valueOf), tests));
            // The plural forms of the four languages differ in these.
            Stream.of("1", "2", "10", "21")
                    .filter(number -> takes(number) && !examples.contains(number))
                    .forEach(examples::add);
            return examples;
        }
    }
}
