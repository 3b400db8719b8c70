package eu.tiltas.planner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an address of a flow is answered with: a pure function of the flow and the address. */
sealed interface Turn {

    /**
     * A question.
     *
     * @param answers to other questions, which are kept
     * @param before those of them that lead to it, in their order
     * @param answer what stands in the form; empty for nothing
     * @param wrong whether that was sent and is no answer
     * @param version that the address was made for
     */
    record Ask(
            Question question,
            Map<String, String> answers,
            Map<String, String> before,
            String answer,
            boolean wrong,
            int version)
            implements Turn {}

    /** The outcome. */
    record Done(Journey journey, int version) implements Turn {}

    /** The same place under the address that it is kept under. */
    record Onward(Map<String, String> parameters) implements Turn {}

    /** @throws eu.tiltas.link.BadParameter if the portal would make no such address */
    static Turn of(FlowTree tree, Map<String, String> parameters) {
        AnswerCodec.Asked asked = AnswerCodec.read(tree, parameters);
        Map<String, String> valid = new LinkedHashMap<>(asked.answers());
        valid.entrySet().removeIf(entry -> !tree.questions().get(entry.getKey()).takes(entry.getValue()));
        if (asked.asked().isPresent()) {
            Question question = asked.asked().get();
            return valid.containsKey(question.key())
                    ? new Onward(AnswerCodec.parameters(tree, kept(Journey.walk(tree, valid), valid)))
                    : ask(tree, question, asked, valid);
        }
        if (asked.change().isPresent()) {
            return ask(tree, asked.change().get(), asked, valid);
        }
        return walked(tree, parameters, asked, valid);
    }

    /** At an outcome the answers that led to it, at a question all that may be needed yet. */
    private static Map<String, String> kept(Journey journey, Map<String, String> valid) {
        return journey.outcome().isPresent() ? journey.answers() : valid;
    }

    private static Turn walked(
            FlowTree tree, Map<String, String> parameters, AnswerCodec.Asked asked, Map<String, String> valid) {
        Journey journey = Journey.walk(tree, valid);
        Map<String, String> kept = kept(journey, valid);
        boolean wrong = journey.question()
                .filter(question -> asked.answers().containsKey(question.key()))
                .isPresent();
        boolean isCurrent = asked.version() == tree.version() && !wrong;
        if (isCurrent && !parameters.equals(AnswerCodec.parameters(tree, kept))) {
            return new Onward(AnswerCodec.parameters(tree, kept));
        }
        return journey.question()
                .map(question -> ask(tree, question, asked, valid))
                .orElseGet(() -> new Done(journey, asked.version()));
    }

    private static Turn ask(FlowTree tree, Question question, AnswerCodec.Asked asked, Map<String, String> valid) {
        String answer = asked.answers().getOrDefault(question.key(), "");
        boolean wrong = !question.takes(answer)
                && (asked.asked().isPresent() || asked.answers().containsKey(question.key()));
        Map<String, String> others = new TreeMap<>(valid);
        others.remove(question.key());
        return new Ask(question, others, Journey.walk(tree, others).answers(), answer, wrong, asked.version());
    }

    /** The version that the address was made for; empty if it names none that is past. */
    default Optional<Integer> earlier(FlowTree tree) {
        int version =
                this instanceof Ask ask ? ask.version() : this instanceof Done done ? done.version() : tree.version();
        return Optional.of(version).filter(number -> number < tree.version());
    }
}
