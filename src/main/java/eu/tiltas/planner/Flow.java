package eu.tiltas.planner;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.Fault;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A flow with its words in all languages. */
record Flow(FlowTree tree, Map<Language, FlowWords> words) {

    Flow {
        words = Map.copyOf(words);
    }

    /**
     * Reads a flow; empty if one of its files has an error.
     *
     * @param faults gets the faults of each file by its path below the planner's folder
     */
    static Optional<Flow> read(FlowFiles files, Map<String, List<Fault>> faults) {
        return read(files, faults, FlowShape::of);
    }

    /** Reads one that was good when it was taken over, in less time. */
    static Optional<Flow> kept(FlowFiles files, Map<String, List<Fault>> faults) {
        return read(files, faults, FlowShape::kept);
    }

    private static Optional<Flow> read(
            FlowFiles files, Map<String, List<Fault>> faults, BiFunction<FlowTree, List<Fault>, FlowShape> looking) {
        List<Fault> ofTree = faults.get(files.treePath());
        Optional<FlowTree> tree = FlowTreeFile.read(files.name(), files.tree(), ofTree);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        FlowShape shape = looking.apply(tree.get(), ofTree);
        Map<Language, FlowWords> words = new EnumMap<>(Language.class);
        files.words().forEach((language, yaml) -> FlowWordsFile.read(
                        tree.get(), shape, language, yaml, faults.get(files.wordsPath(language)))
                .ifPresent(found -> words.put(language, found)));
        boolean good = ofTree.stream().noneMatch(Fault::isError) && words.size() == Language.values().length;
        return good ? Optional.of(new Flow(tree.get(), words)) : Optional.empty();
    }

    String key() {
        return tree.key();
    }

    /** The last part of its address in every language. */
    Map<Language, String> slugs() {
        return Routes.everywhere(language -> in(language).slug());
    }

    FlowWords in(Language language) {
        return words.get(language);
    }

    /** An answer as a reader of a language reads it. */
    String shown(Question question, String answer, Language language) {
        FlowWords.OfQuestion ofQuestion = in(language).questions().get(question.key());
        return answer.equals(Question.NONE)
                ? Messages.ofPortal().in(language).get("planner.none")
                : question.kind().shown(answer, ofQuestion.choices(), language);
    }

    /** The answers as words may name them: choices by their keys, numbers as numbers, the rest as it is read. */
    Map<String, Object> arguments(Map<String, String> answers, Language language) {
        Map<String, Object> arguments = new HashMap<>();
        answers.forEach((key, answer) -> {
            Question question = tree.questions().get(key);
            arguments.put(key, argument(question, answer, language));
        });
        return arguments;
    }

    private Object argument(Question question, String answer, Language language) {
        if (question.kind() instanceof Kind.One) {
            return answer;
        }
        boolean isNumber = question.kind() instanceof Kind.Number && !answer.equals(Question.NONE);
        return isNumber ? Integer.valueOf(answer) : shown(question, answer, language);
    }
}
