package eu.tiltas.planner;

import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the questions of a flow. */
final class QuestionReader {

    /** More choices than this can neither be read at a glance nor tried in every combination. */
    private static final int MOST_CHOICES = 16;

    private static final int MOST_TOGETHER = 8;

    private final List<Fault> faults;

    QuestionReader(List<Fault> faults) {
        this.faults = faults;
    }

    /** How each is answered; those that are wrong are left out. */
    Map<String, Kind> kinds(YamlMap questions) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (String key : questions.fields()) {
            if (!FlowTreeFile.isKey(key) || AnswerCodec.isReserved(key)) {
                faults.add(Fault.error(questions.line(key), "flow.key", key));
                continue;
            }
            questions.map(key).flatMap(this::kind).ifPresent(kind -> kinds.put(key, kind));
        }
        return kinds;
    }

    private Optional<Kind> kind(YamlMap question) {
        question.allowing("ask", "choices", "except", "earliest", "latest", "least", "most", "optional", "next");
        String word = question.required("ask").orElse("");
        return switch (word) {
            case "one" -> choices(question, MOST_CHOICES).map(Kind.One::new);
            case "several" -> choices(question, MOST_TOGETHER).map(Kind.Several::new);
            case "country" -> Optional.of(new Kind.Country(question.texts("except")));
            case "date" ->
                day(question, "earliest").flatMap(from -> day(question, "latest")
                        .filter(to -> isInOrder(question, !to.isBefore(from), from, to))
                        .map(to -> new Kind.Day(from, to)));
            case "number" ->
                number(question, "least").flatMap(from -> number(question, "most")
                        .filter(to -> isInOrder(question, from <= to, from, to))
                        .map(to -> new Kind.Number(from, to)));
            case "" -> Optional.empty();
            default -> {
                faults.add(Fault.error(question.line("ask"), "flow.kind", word));
                yield Optional.empty();
            }
        };
    }

    private boolean isInOrder(YamlMap question, boolean inOrder, Object from, Object to) {
        if (!inOrder) {
            faults.add(Fault.error(question.line("ask"), "flow.bounds", from, to));
        }
        return inOrder;
    }

    private Optional<LocalDate> day(YamlMap question, String field) {
        question.required(field);
        return question.value(field, "field.date", PartialDate::day);
    }

    private Optional<Integer> number(YamlMap question, String field) {
        question.required(field);
        return question.value(field, "flow.number", text -> {
            if (!text.matches("[0-9]{1,4}")) {
                throw new IllegalArgumentException(text);
            }
            return Integer.parseInt(text);
        });
    }

    private Optional<List<String>> choices(YamlMap question, int most) {
        List<String> choices = question.texts("choices");
        int before = faults.size();
        choices.stream()
                .filter(choice ->
                        !FlowTreeFile.isKey(choice) || choice.equals(Question.NONE) || choice.equals(Question.GIVEN))
                .forEach(choice -> faults.add(Fault.error(question.line("choices"), "flow.key", choice)));
        if (choices.size() < 2 || choices.size() > most || new HashSet<>(choices).size() < choices.size()) {
            faults.add(Fault.error(question.line("choices"), "flow.choices", most));
        }
        return faults.size() == before ? Optional.of(choices) : Optional.empty();
    }

    /** The questions with their steps. */
    Map<String, Question> questions(YamlMap map, Map<String, Kind> kinds, ConditionReader conditions) {
        Map<String, Question> questions = new LinkedHashMap<>();
        kinds.forEach((key, kind) -> map.map(key)
                .ifPresent(question -> questions.put(
                        key,
                        new Question(
                                key,
                                kind,
                                question.text("optional").filter("true"::equals).isPresent(),
                                steps(question, conditions),
                                map.line(key)))));
        return questions;
    }

    private List<Question.Step> steps(YamlMap question, ConditionReader conditions) {
        List<Question.Step> steps = new ArrayList<>();
        for (YamlMap step : question.shortened("next", "go")) {
            step.allowing("if", "unless", "go");
            step.required("go")
                    .ifPresent(target -> steps.add(new Question.Step(conditions.read(step), target, step.line())));
        }
        return steps;
    }
}
