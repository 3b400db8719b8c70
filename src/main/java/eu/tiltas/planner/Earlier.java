package eu.tiltas.planner;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets an address that was made for earlier questions be understood. */
final class Earlier {

    private Earlier() {}

    /** The answers as questions and choices are called now. */
    static Map<String, String> renamed(FlowTree tree, int version, Map<String, String> answers) {
        Map<String, String> renamed = answers;
        for (int step = version; step < tree.version(); step++) {
            FlowTree.Renaming renaming = tree.earlier().get(step);
            renamed = renaming == null ? renamed : renamed(tree, renaming, renamed);
        }
        return renamed;
    }

    private static Map<String, String> renamed(FlowTree tree, FlowTree.Renaming renaming, Map<String, String> answers) {
        Map<String, String> renamed = new HashMap<>();
        answers.forEach((name, answer) -> {
            String question = renaming.questions().getOrDefault(name, name);
            Map<String, String> choices = renaming.choices().getOrDefault(question, Map.of());
            String now = Arrays.stream(answer.split("\\.", -1))
                    .map(choice -> choices.getOrDefault(choice, choice))
                    .collect(Collectors.joining("."));
            renamed.put(question, spelt(tree.questions().get(question), now));
        });
        return renamed;
    }

    /** The order of choices may be another now. */
    private static String spelt(Question question, String answer) {
        if (question == null || !(question.kind() instanceof Kind.Several several)) {
            return answer;
        }
        Set<String> chosen = new HashSet<>(Kind.Several.chosen(answer));
        return several.choices().containsAll(chosen) ? several.spelt(chosen) : answer;
    }
}
