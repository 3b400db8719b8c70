package eu.tiltas.planner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A flow with answers, walked as far as they lead.
 *
 * @param answers those that were met on the way, in the order of the questions
 * @param question the one that stands unanswered, unless there is an outcome
 * @param outcome where the answers lead, unless there is a question
 */
record Journey(Map<String, String> answers, Optional<Question> question, Optional<FlowTree.Outcome> outcome) {

    /** Walks a flow that has passed all checks; answers that no question takes count as none. */
    static Journey walk(FlowTree tree, Map<String, String> given) {
        Map<String, String> met = new LinkedHashMap<>();
        String node = tree.start();
        while (tree.questions().containsKey(node)) {
            Question question = tree.questions().get(node);
            String answer = given.get(node);
            if (answer == null || !question.takes(answer)) {
                return new Journey(met, Optional.of(question), Optional.empty());
            }
            met.put(node, answer);
            node = question.next(met);
        }
        return new Journey(met, Optional.empty(), Optional.of(tree.outcomes().get(node)));
    }
}
