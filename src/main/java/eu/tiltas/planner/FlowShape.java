package eu.tiltas.planner;

import eu.tiltas.markup.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The graph that a flow's questions form: whether it can be walked, and what was asked before each node. */
final class FlowShape {

    private final FlowTree tree;
    private final List<Fault> faults;

    /** The questions asked on some way to a node, and those asked on every way to it. */
    private final Map<String, Set<String>> sometimes = new HashMap<>();

    private final Map<String, Set<String>> always = new HashMap<>();

    private FlowShape(FlowTree tree, List<Fault> faults) {
        this.tree = tree;
        this.faults = faults;
    }

    /** Looks through a flow; its faults are added to those there are. */
    static FlowShape of(FlowTree tree, List<Fault> faults) {
        FlowShape shape = kept(tree, faults);
        shape.ends();
        return shape;
    }

    /** Of a flow that was looked through when it was taken over: its paths are not walked again. */
    static FlowShape kept(FlowTree tree, List<Fault> faults) {
        FlowShape shape = new FlowShape(tree, faults);
        if (shape.leadsSomewhere()) {
            List<String> order = shape.inOrder();
            shape.reached(order);
            shape.conditions();
        }
        return shape;
    }

    /** The questions that whoever reaches a question or an outcome has answered. */
    Set<String> alwaysBefore(String node) {
        return always.getOrDefault(node, Set.of());
    }

    /** Likewise of an item: before each outcome that holds it. */
    Set<String> alwaysBefore(FlowTree.Item item) {
        Set<String> before = new HashSet<>(tree.questions().keySet());
        tree.outcomes().values().stream()
                .filter(outcome -> outcome.items().contains(item.key()))
                .forEach(outcome -> before.retainAll(alwaysBefore(outcome.key())));
        return before;
    }

    private boolean leadsSomewhere() {
        int before = faults.size();
        if (!tree.questions().containsKey(tree.start())) {
            faults.add(Fault.error(1, "flow.target", tree.start()));
        }
        for (Question question : tree.questions().values()) {
            for (Question.Step step : question.next()) {
                if (!isNode(step.target())) {
                    faults.add(Fault.error(step.line(), "flow.target", step.target()));
                }
            }
            boolean ends =
                    question.next().stream().anyMatch(step -> step.condition().isAlways());
            if (!ends) {
                faults.add(Fault.error(question.line(), "flow.deadend", question.key()));
            }
        }
        return faults.size() == before;
    }

    private boolean isNode(String key) {
        return tree.questions().containsKey(key) || tree.outcomes().containsKey(key);
    }

    /** The nodes that can be reached, each before those it leads to; a cycle is a fault. */
    private List<String> inOrder() {
        Deque<String> order = new ArrayDeque<>();
        visit(tree.start(), new LinkedHashSet<>(), new HashSet<>(), order);
        return List.copyOf(order);
    }

    private void visit(String node, Set<String> open, Set<String> done, Deque<String> order) {
        if (done.contains(node)) {
            return;
        }
        Question question = tree.questions().get(node);
        open.add(node);
        for (Question.Step step : question == null ? List.<Question.Step>of() : question.next()) {
            if (open.contains(step.target())) {
                faults.add(Fault.error(step.line(), "flow.cycle", node, step.target()));
            } else {
                visit(step.target(), open, done, order);
            }
        }
        open.remove(node);
        done.add(node);
        order.addFirst(node);
    }

    private void reached(List<String> order) {
        sometimes.put(tree.start(), Set.of());
        always.put(tree.start(), Set.of());
        for (String node : order) {
            Question question = tree.questions().get(node);
            for (Question.Step step : question == null ? List.<Question.Step>of() : question.next()) {
                Set<String> some = new HashSet<>(sometimes.getOrDefault(node, Set.of()));
                some.add(node);
                sometimes.merge(step.target(), some, FlowShape::union);
                Set<String> every = new HashSet<>(always.getOrDefault(node, Set.of()));
                every.add(node);
                always.merge(step.target(), every, FlowShape::intersection);
            }
        }
        tree.questions().values().stream()
                .filter(question -> !order.contains(question.key()))
                .forEach(question -> faults.add(Fault.error(question.line(), "flow.unreachable", question.key())));
        tree.outcomes().values().stream()
                .filter(outcome -> !order.contains(outcome.key()))
                .forEach(outcome -> faults.add(Fault.error(outcome.line(), "flow.unreachable", outcome.key())));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Set<String> intersection(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    /** A condition can only ask what was asked on some way before it. */
    private void conditions() {
        for (Question question : tree.questions().values()) {
            Set<String> asked = union(sometimes.getOrDefault(question.key(), Set.of()), Set.of(question.key()));
            question.next().forEach(step -> asks(step.condition(), asked, step.line()));
        }
        for (FlowTree.Item item : tree.items().values()) {
            Set<String> asked = new HashSet<>();
            tree.outcomes().values().stream()
                    .filter(outcome -> outcome.items().contains(item.key()))
                    .forEach(outcome -> asked.addAll(sometimes.getOrDefault(outcome.key(), Set.of())));
            asks(item.condition(), asked, item.line());
        }
    }

    private void asks(Condition condition, Set<String> asked, int line) {
        condition.tests().map(Condition.Test::question).distinct().forEach(question -> {
            if (!asked.contains(question)) {
                faults.add(Fault.error(line, "flow.condition.early", question));
            }
        });
    }

    /** Every way ends in a checklist that holds something, and every item is in one of them. */
    private void ends() {
        if (faults.stream().anyMatch(Fault::isError)) {
            return;
        }
        Set<String> shown = new HashSet<>();
        Set<String> empty = new LinkedHashSet<>();
        int[] count = {0};
        Paths.each(tree, journey -> {
            count[0]++;
            FlowTree.Outcome outcome = journey.outcome().orElseThrow();
            List<FlowTree.Item> items = tree.applying(outcome, journey.answers());
            items.forEach(item -> shown.add(item.key()));
            if (items.isEmpty()) {
                empty.add(outcome.key());
            }
        });
        if (count[0] > Paths.MOST) {
            faults.add(Fault.error(1, "flow.paths", Paths.MOST));
        }
        empty.forEach(key -> faults.add(Fault.error(tree.outcomes().get(key).line(), "flow.outcome.empty", key)));
        tree.items().values().stream()
                .filter(item -> !shown.contains(item.key()) && count[0] <= Paths.MOST)
                .forEach(item -> faults.add(Fault.error(item.line(), "flow.item.never", item.key())));
    }
}
