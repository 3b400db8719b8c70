package eu.tiltas.planner;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All ways through a flow: every choice and every combination of choices, and of countries, days and numbers one for each
 * difference that a condition makes.
 */
final class Paths {

    /** A flow with more could not be looked through by anybody. */
    static final int MOST = 100_000;

    private final FlowTree tree;
    private final Map<String, List<String>> examples = new HashMap<>();
    private int walked;

    private Paths(FlowTree tree) {
        this.tree = tree;
        tree.questions().forEach((key, question) -> examples.put(key, question.examples(tree.tests(key))));
    }

    /** Hands over every journey to its end, of a flow without cycles and dead ends; at most {@value #MOST}. */
    static void each(FlowTree tree, Consumer<Journey> journey) {
        new Paths(tree).from(tree.start(), new LinkedHashMap<>(), journey);
    }

    /** How many there are; one more than {@value #MOST} stands for any more than that. */
    static int count(FlowTree tree) {
        int[] count = {0};
        each(tree, journey -> count[0]++);
        return count[0];
    }

    private void from(String node, Map<String, String> answers, Consumer<Journey> journey) {
        if (walked > MOST) {
            return;
        }
        Question question = tree.questions().get(node);
        if (question == null) {
            walked++;
            journey.accept(new Journey(
                    new LinkedHashMap<>(answers),
                    Optional.empty(),
                    Optional.of(tree.outcomes().get(node))));
            return;
        }
        for (String answer : examples.get(node)) {
            answers.put(node, answer);
            from(question.next(answers), answers, journey);
            answers.remove(node);
        }
    }
}
