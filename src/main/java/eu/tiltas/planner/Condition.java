package eu.tiltas.planner;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What answers must be like.
 *
 * @param any lists of tests, of which one must hold altogether; none asks nothing
 * @param unless lists of tests, of which none may hold altogether
 */
record Condition(List<List<Test>> any, List<List<Test>> unless) {

    static final Condition ALWAYS = new Condition(List.of(), List.of());

    /**
     * Whether the answer to a question is one of some.
     *
     * @param values tests that the kind knows
     */
    record Test(String question, Kind kind, List<String> values) {

        Test {
            values = List.copyOf(values);
        }

        /** A question that was not asked meets no test. */
        boolean holds(Map<String, String> answers) {
            String answer = answers.get(question);
            return answer != null && values.stream().anyMatch(value -> Question.meets(kind, answer, value));
        }

        /** What of the answer meets it. */
        private String met(Map<String, String> answers) {
            String answer = answers.get(question);
            if (!(kind instanceof Kind.Several several) || answer.equals(Question.NONE)) {
                return answer;
            }
            Set<String> met = new HashSet<>(Kind.Several.chosen(answer));
            met.retainAll(values);
            return met.isEmpty() ? answer : several.spelt(met);
        }
    }

    Condition {
        any = any.stream().map(List::copyOf).toList();
        unless = unless.stream().map(List::copyOf).toList();
    }

    boolean isAlways() {
        return any.isEmpty() && unless.isEmpty();
    }

    boolean holds(Map<String, String> answers) {
        return (any.isEmpty() || any.stream().anyMatch(all -> holdsAll(all, answers)))
                && unless.stream().noneMatch(all -> holdsAll(all, answers));
    }

    private static boolean holdsAll(List<Test> tests, Map<String, String> answers) {
        return tests.stream().allMatch(test -> test.holds(answers));
    }

    Stream<Test> tests() {
        return Stream.concat(any.stream(), unless.stream()).flatMap(List::stream);
    }

    /**
     * The answers by which it holds: those to the first list of tests that does, of several choices only those that were
     * asked for, and those that what it excludes was asked of.
     */
    Map<String, String> because(Map<String, String> answers) {
        Map<String, String> because = new LinkedHashMap<>();
        any.stream()
                .filter(all -> holdsAll(all, answers))
                .findFirst()
                .ifPresent(all -> all.forEach(test -> because.put(test.question(), test.met(answers))));
        unless.stream()
                .flatMap(List::stream)
                .map(Test::question)
                .filter(answers::containsKey)
                .forEach(question -> because.putIfAbsent(question, answers.get(question)));
        return because;
    }
}
