package eu.tiltas.planner;

import eu.tiltas.link.BadParameter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Answers as parameters of an address: each question by its key with its answer in one spelling, and the version of the
 * questions. What a form sends is the same, with the question just answered named, and each choice of several by itself.
 */
final class AnswerCodec {

    static final String VERSION = "v";

    /** The question that a form has just asked. */
    static final String ASKED = "asked";

    /** The question that is to be answered again. */
    static final String CHANGE = "change";

    private static final Set<String> RESERVED = Set.of(VERSION, ASKED, CHANGE);

    /** No answer is longer. */
    private static final int LONGEST = 200;

    /**
     * What an address says.
     *
     * @param version that it was made for
     * @param answers by question, as questions and choices are called now; not all of them need be taken
     * @param asked the question just answered
     * @param change the question to be answered again
     */
    record Asked(int version, Map<String, String> answers, Optional<Question> asked, Optional<Question> change) {}

    private AnswerCodec() {}

    /** Whether a question can't have that key. */
    static boolean isReserved(String key) {
        return RESERVED.contains(key);
    }

    /** The parameters that an address of the flow can have. */
    static Set<String> names(FlowTree tree) {
        Set<String> names = new HashSet<>(RESERVED);
        for (Question question : tree.questions().values()) {
            names.add(question.key());
            if (question.kind() instanceof Kind.Several several) {
                several.choices().forEach(choice -> names.add(name(question, choice)));
            }
        }
        tree.earlier()
                .values()
                .forEach(renaming -> names.addAll(renaming.questions().keySet()));
        return names;
    }

    /** The parameter by which a form says that one of several was chosen. */
    static String name(Question question, String choice) {
        return question.key() + Kind.Several.BETWEEN + choice;
    }

    /**
     * Reads the parameters of an address.
     *
     * @throws BadParameter if they were not made by the portal: an unknown question, an impossible version, endless values
     */
    static Asked read(FlowTree tree, Map<String, String> parameters) {
        parameters.forEach((name, value) -> {
            if (value.length() > LONGEST) {
                throw new BadParameter(name, "parameter.long", name);
            }
        });
        int version = version(tree, parameters);
        Optional<Question> asked = question(tree, parameters, ASKED);
        Map<String, String> answers = new LinkedHashMap<>(Earlier.renamed(tree, version, parameters));
        answers.keySet().retainAll(tree.questions().keySet());
        asked.ifPresent(question -> answers.put(question.key(), sent(question, parameters, answers)));
        return new Asked(version, answers, asked, question(tree, parameters, CHANGE));
    }

    private static int version(FlowTree tree, Map<String, String> parameters) {
        String version = parameters.getOrDefault(VERSION, String.valueOf(tree.version()));
        if (!version.matches("[1-9][0-9]{0,3}") || Integer.parseInt(version) > tree.version()) {
            throw new BadParameter(VERSION, "flow.version", version);
        }
        return Integer.parseInt(version);
    }

    private static Optional<Question> question(FlowTree tree, Map<String, String> parameters, String name) {
        String key = parameters.get(name);
        if (key != null && !tree.questions().containsKey(key)) {
            throw new BadParameter(name, "flow.question", key);
        }
        return Optional.ofNullable(key).map(tree.questions()::get);
    }

    /** What a form sent for a question: empty where something must be answered and nothing was. */
    private static String sent(Question question, Map<String, String> parameters, Map<String, String> answers) {
        String answer = answers.getOrDefault(question.key(), "").strip();
        if (question.kind() instanceof Kind.Several several) {
            Set<String> chosen = new HashSet<>();
            several.choices().stream()
                    .filter(choice -> parameters.containsKey(name(question, choice)))
                    .forEach(chosen::add);
            answer = chosen.isEmpty() ? answer : several.spelt(chosen);
        }
        return answer.isEmpty() && question.optional() ? Question.NONE : answer;
    }

    /** The parameters of an address with these answers. */
    static Map<String, String> parameters(FlowTree tree, Map<String, String> answers) {
        Map<String, String> parameters = new TreeMap<>(answers);
        parameters.put(VERSION, String.valueOf(tree.version()));
        return parameters;
    }
}
