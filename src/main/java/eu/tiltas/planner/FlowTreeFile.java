package eu.tiltas.planner;

import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.Addresses;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the file of a flow: {@code planner/<flow>.yaml}. */
final class FlowTreeFile {

    static final String ENDING = ".yaml";

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 40;
    private static final Pattern REFERENCE = Pattern.compile("[a-z]{1,20}:[A-Za-z0-9][A-Za-z0-9._/-]{0,199}");
    private static final int MOST_QUESTIONS = 60;

    private final String key;
    private final YamlMap file;
    private final List<Fault> faults;

    private FlowTreeFile(String key, YamlMap file, List<Fault> faults) {
        this.key = key;
        this.file = file;
        this.faults = faults;
    }

    /** Keys stand in addresses, in conditions and in files: lower-case letters and digits in groups joined by hyphens. */
    static boolean isKey(String text) {
        return text.length() <= LONGEST_KEY && KEY.matcher(text).matches();
    }

    /** Reads a flow without its words; what is wrong with it by itself is added to {@code faults}. */
    static Optional<FlowTree> read(String key, String yaml, List<Fault> faults) {
        int before = faults.size();
        YamlMap file = YamlMap.parse(yaml, faults)
                .allowing(
                        "version",
                        "order",
                        "section",
                        "updated",
                        "day",
                        "start",
                        "stages",
                        "sources",
                        "questions",
                        "outcomes",
                        "items",
                        "earlier");
        if (faults.size() > before && file.fields().isEmpty()) {
            return Optional.empty();
        }
        FlowTree tree = new FlowTreeFile(key, file, faults).tree();
        boolean good = faults.subList(before, faults.size()).stream().noneMatch(Fault::isError);
        return good ? Optional.of(tree) : Optional.empty();
    }

    private FlowTree tree() {
        YamlMap map = part("questions");
        QuestionReader reader = new QuestionReader(faults);
        Map<String, Kind> kinds = reader.kinds(map);
        ConditionReader conditions = new ConditionReader(kinds, faults);
        Map<String, Question> questions = reader.questions(map, kinds, conditions);
        if (questions.size() > MOST_QUESTIONS) {
            faults.add(Fault.error(map.line(), "flow.large", MOST_QUESTIONS));
        }
        Map<String, Integer> stages = stages();
        Map<String, FlowTree.Source> sources = sources();
        Map<String, FlowTree.Item> items = new ItemReader(stages, sources, conditions, faults).items(part("items"));
        return new FlowTree(
                key,
                number(file, "version").orElse(1),
                number(file, "order").orElse(0),
                file.text("section").orElse(""),
                updated(),
                day(questions),
                file.required("start").orElse(""),
                stages,
                sources,
                questions,
                outcomes(questions, items),
                items,
                earlier());
    }

    private YamlMap part(String field) {
        Optional<YamlMap> part = file.map(field);
        if (part.isEmpty()) {
            faults.add(Fault.error(file.line(), "field.missing", field));
        }
        return part.orElseGet(() -> YamlMap.parse("", faults));
    }

    private LocalDate updated() {
        file.required("updated");
        return file.value("updated", "field.date", PartialDate::day).orElse(LocalDate.EPOCH);
    }

    private Optional<Integer> number(YamlMap map, String field) {
        map.required(field);
        return map.value(field, "flow.number", text -> {
            if (!text.matches("[0-9]{1,4}")) {
                throw new IllegalArgumentException(text);
            }
            return Integer.parseInt(text);
        });
    }

    /** A question of the flow that asks for a day. */
    private Optional<String> day(Map<String, Question> questions) {
        Optional<String> day = file.text("day");
        day.filter(name -> !questions.containsKey(name) || !(questions.get(name).kind() instanceof Kind.Day))
                .ifPresent(name -> faults.add(Fault.error(file.line("day"), "flow.day", name)));
        return day;
    }

    private Map<String, Integer> stages() {
        Map<String, Integer> stages = new LinkedHashMap<>();
        YamlMap map = part("stages");
        for (String stage : map.fields()) {
            map.value(stage, "flow.number", text -> {
                        if (!text.matches("-?[0-9]{1,4}")) {
                            throw new IllegalArgumentException(text);
                        }
                        return Integer.parseInt(text);
                    })
                    .ifPresent(days -> stages.put(stage, days));
        }
        return stages;
    }

    private Map<String, FlowTree.Source> sources() {
        Map<String, FlowTree.Source> sources = new LinkedHashMap<>();
        YamlMap map = part("sources");
        for (String name : map.fields()) {
            map.map(name).ifPresent(source -> {
                source.allowing("asOf", "url").required("asOf");
                Optional<String> url = source.text("url");
                url.filter(address -> !Addresses.isWeb(address))
                        .ifPresent(address -> faults.add(Fault.error(source.line("url"), "address", address)));
                source.value("asOf", "field.asof", PartialDate::new)
                        .ifPresent(asOf -> sources.put(name, new FlowTree.Source(asOf, url)));
            });
        }
        return sources;
    }

    private Map<String, FlowTree.Outcome> outcomes(Map<String, Question> questions, Map<String, FlowTree.Item> items) {
        Map<String, FlowTree.Outcome> outcomes = new LinkedHashMap<>();
        YamlMap map = part("outcomes");
        for (String name : map.fields()) {
            if (!isKey(name) || questions.containsKey(name)) {
                faults.add(Fault.error(map.line(name), "flow.key", name));
            }
            List<String> held = map.texts(name);
            held.stream()
                    .filter(item -> !items.containsKey(item))
                    .forEach(item -> faults.add(Fault.error(map.line(name), "flow.item", item)));
            outcomes.put(name, new FlowTree.Outcome(name, held, map.line(name)));
        }
        return outcomes;
    }

    private Map<Integer, FlowTree.Renaming> earlier() {
        Map<Integer, FlowTree.Renaming> earlier = new LinkedHashMap<>();
        file.map("earlier").ifPresent(map -> map.fields().forEach(version -> {
            if (!version.matches("[1-9][0-9]{0,3}")) {
                faults.add(Fault.error(map.line(version), "flow.number", version));
                return;
            }
            map.map(version).ifPresent(names -> {
                names.allowing("questions", "choices");
                Map<String, Map<String, String>> choices = new LinkedHashMap<>();
                names.map("choices").ifPresent(all -> all.fields()
                        .forEach(question -> all.map(question).ifPresent(one -> choices.put(question, texts(one)))));
                earlier.put(
                        Integer.parseInt(version),
                        new FlowTree.Renaming(
                                names.map("questions").map(FlowTreeFile::texts).orElse(Map.of()), choices));
            });
        }));
        return earlier;
    }

    private static Map<String, String> texts(YamlMap map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.fields().forEach(name -> map.required(name).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    /** Whether a text can lead to something in the portal. */
    static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }
}
