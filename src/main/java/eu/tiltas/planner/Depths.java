package eu.tiltas.planner;

import java.util.HashMap;
import java.util.Map;

/** How many questions may still come. */
final class Depths {

    private final FlowTree tree;
    private final Map<String, Integer> known = new HashMap<>();

    Depths(FlowTree tree) {
        this.tree = tree;
    }

    /** The most questions on a way from a node to an outcome, the node's own counted. */
    int from(String node) {
        Question question = tree.questions().get(node);
        if (question == null) {
            return 0;
        }
        Integer found = known.get(node);
        if (found == null) {
            found = 1
                    + question.next().stream()
                            .mapToInt(step -> from(step.target()))
                            .max()
                            .orElse(0);
            known.put(node, found);
        }
        return found;
    }

    /** The most questions on a way from the start to a node, its own not counted. */
    Map<String, Integer> fromStart() {
        Map<String, Integer> layers = new HashMap<>();
        descend(tree.start(), 0, layers);
        return layers;
    }

    private void descend(String node, int layer, Map<String, Integer> layers) {
        if (layers.getOrDefault(node, -1) >= layer) {
            return;
        }
        layers.put(node, layer);
        Question question = tree.questions().get(node);
        if (question != null) {
            question.next().forEach(step -> descend(step.target(), layer + 1, layers));
        }
    }
}
