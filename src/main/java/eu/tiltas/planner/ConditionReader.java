package eu.tiltas.planner;

import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code if} and {@code unless}: mappings from questions to answers, or lists of them. */
final class ConditionReader {

    private final Map<String, Kind> kinds;
    private final List<Fault> faults;

    /** @param kinds of all questions of the flow */
    ConditionReader(Map<String, Kind> kinds, List<Fault> faults) {
        this.kinds = kinds;
        this.faults = faults;
    }

    Condition read(YamlMap holder) {
        return holder.has("if") || holder.has("unless")
                ? new Condition(lists(holder, "if"), lists(holder, "unless"))
                : Condition.ALWAYS;
    }

    private List<List<Condition.Test>> lists(YamlMap holder, String field) {
        return holder.maps(field).stream().map(this::tests).toList();
    }

    private List<Condition.Test> tests(YamlMap map) {
        List<Condition.Test> tests = new ArrayList<>();
        for (String question : map.fields()) {
            Kind kind = kinds.get(question);
            List<String> values = map.texts(question);
            if (kind == null) {
                faults.add(Fault.error(map.line(question), "flow.question", question));
                continue;
            }
            values.stream()
                    .filter(value -> !Question.knows(kind, value))
                    .forEach(value -> faults.add(Fault.error(map.line(question), "flow.test", value, question)));
            tests.add(new Condition.Test(
                    question,
                    kind,
                    values.stream().filter(value -> Question.knows(kind, value)).toList()));
        }
        return tests;
    }
}
