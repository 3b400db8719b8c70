package eu.tiltas.planner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A node of a flow that asks something.
 *
 * @param optional whether it may be passed over; the answer is then {@link #NONE}
 * @param next where it leads: the first step whose condition holds
 * @param line in the flow's file
 */
record Question(String key, Kind kind, boolean optional, List<Step> next, int line) {

    /** The answer of who passes a question over, and the test for it. */
    static final String NONE = "none";

    /** The test for any other answer. */
    static final String GIVEN = "given";

    /** A way on, to a question or an outcome. */
    record Step(Condition condition, String target, int line) {}

    Question {
        next = List.copyOf(next);
    }

    boolean takes(String answer) {
        return answer.equals(NONE) ? optional : kind.takes(answer);
    }

    /** Whether conditions can ask that of its answers. */
    static boolean knows(Kind kind, String test) {
        return test.equals(NONE) || test.equals(GIVEN) || kind.knows(test);
    }

    static boolean meets(Kind kind, String answer, String test) {
        return switch (test) {
            case NONE -> answer.equals(NONE);
            case GIVEN -> !answer.equals(NONE);
            default -> !answer.equals(NONE) && kind.meets(answer, test);
        };
    }

    /** Answers that stand for all there are, as far as conditions with these tests can tell. */
    List<String> examples(Collection<String> tests) {
        List<String> examples = new ArrayList<>(kind.examples(tests));
        if (optional) {
            examples.add(NONE);
        }
        return examples;
    }

    /** The node that follows. The answers have one to this question; a flow whose steps end before that is refused. */
    String next(Map<String, String> answers) {
        return next.stream()
                .filter(step -> step.condition().holds(answers))
                .findFirst()
                .orElseThrow()
                .target();
    }
}
