package eu.tiltas.planner;

import eu.tiltas.language.PartialDate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A flow without its words.
 *
 * @param key the name of its file
 * @param version of its questions, which stands in addresses
 * @param order among the flows
 * @param section key of the section it belongs to; may be empty
 * @param updated the day it was last changed
 * @param day the question whose day the calendar counts from
 * @param start the first question
 * @param stages how many days from that day a part of the checklist stands in the calendar, in order of time
 * @param outcomes the items of each, in their order
 * @param earlier by version, how answers of that time are called now
 */
record FlowTree(
        String key,
        int version,
        int order,
        String section,
        LocalDate updated,
        Optional<String> day,
        String start,
        Map<String, Integer> stages,
        Map<String, Source> sources,
        Map<String, Question> questions,
        Map<String, Outcome> outcomes,
        Map<String, Item> items,
        Map<Integer, Renaming> earlier) {

    /** Where statements come from. */
    record Source(PartialDate asOf, Optional<String> url) {}

    /** Where a flow ends. */
    record Outcome(String key, List<String> items, int line) {

        Outcome {
            items = List.copyOf(items);
        }
    }

    /** Something else in the portal, for instance {@code page:emn}. */
    record Reference(String text, int line) {}

    /**
     * A thing to do, to know or to ask.
     *
     * @param open whether the sources leave it open, so that somebody must be asked
     * @param who the body that is responsible
     * @param web where it is found
     * @param see what the portal says about it
     */
    record Item(
            String key,
            String stage,
            Condition condition,
            boolean open,
            Optional<Reference> who,
            List<String> web,
            List<Reference> see,
            List<String> sources,
            int line) {

        Item {
            web = List.copyOf(web);
            see = List.copyOf(see);
            sources = List.copyOf(sources);
        }

        Stream<Reference> references() {
            return Stream.concat(who.stream(), see.stream());
        }
    }

    /** What questions, and the choices of a question as it is called now, were called once. */
    record Renaming(Map<String, String> questions, Map<String, Map<String, String>> choices) {

        Renaming {
            questions = Map.copyOf(questions);
            choices = Map.copyOf(choices);
        }
    }

    FlowTree {
        stages = ordered(stages);
        sources = ordered(sources);
        questions = ordered(questions);
        outcomes = ordered(outcomes);
        items = ordered(items);
        earlier = Map.copyOf(earlier);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Every test that a condition anywhere asks of a question. */
    Set<String> tests(String question) {
        return Stream.concat(
                        questions.values().stream()
                                .flatMap(q -> q.next().stream())
                                .map(Question.Step::condition),
                        items.values().stream().map(Item::condition))
                .flatMap(Condition::tests)
                .filter(test -> test.question().equals(question))
                .flatMap(test -> test.values().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The items of an outcome that apply, in order of time. */
    List<Item> applying(Outcome outcome, Map<String, String> answers) {
        return stages.keySet().stream()
                .flatMap(stage -> outcome.items().stream().map(items::get).filter(item -> item.stage()
                        .equals(stage)))
                .filter(item -> item.condition().holds(answers))
                .toList();
    }
}
