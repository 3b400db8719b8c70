package eu.tiltas.planner;

import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the words of a flow in one language: {@code planner/<flow>/<language>.yaml}. */
final class FlowWordsFile {

    private final FlowTree tree;
    private final FlowShape shape;
    private final Language language;
    private final List<Fault> faults;

    private FlowWordsFile(FlowTree tree, FlowShape shape, Language language, List<Fault> faults) {
        this.tree = tree;
        this.shape = shape;
        this.language = language;
        this.faults = faults;
    }

    /** Reads the words that a flow needs; what is missing or wrong is added to {@code faults}. */
    static Optional<FlowWords> read(
            FlowTree tree, FlowShape shape, Language language, String yaml, List<Fault> faults) {
        int before = faults.size();
        YamlMap file = YamlMap.parse(yaml, faults)
                .allowing(
                        "slug",
                        "title",
                        "lead",
                        "keywords",
                        "always",
                        "notice",
                        "stages",
                        "sources",
                        "questions",
                        "outcomes",
                        "items",
                        "changes");
        if (faults.size() > before && file.fields().isEmpty()) {
            return Optional.empty();
        }
        FlowWords words = new FlowWordsFile(tree, shape, language, faults).words(file);
        boolean good = faults.subList(before, faults.size()).stream().noneMatch(Fault::isError);
        return good ? Optional.of(words) : Optional.empty();
    }

    private FlowWords words(YamlMap file) {
        Optional<String> slug = file.required("slug");
        slug.filter(text -> !Slug.isValid(text))
                .ifPresent(text -> faults.add(Fault.error(file.line("slug"), "slug", text)));
        return new FlowWords(
                slug.orElse(""),
                text(file, "title"),
                text(file, "lead"),
                file.texts("keywords"),
                text(file, "always"),
                text(file, "notice"),
                each(file, "stages", tree.stages().keySet(), this::text),
                each(file, "sources", tree.sources().keySet(), this::source),
                each(file, "questions", tree.questions().keySet(), this::question),
                each(file, "outcomes", tree.outcomes().keySet(), this::outcome),
                each(file, "items", tree.items().keySet(), this::item),
                changes(file));
    }

    /** One of a part's words for each key; a missing one is a fault, one that is not asked for a warning. */
    private <T> Map<String, T> each(
            YamlMap file, String part, Collection<String> keys, BiFunction<YamlMap, String, T> reader) {
        Map<String, T> words = new LinkedHashMap<>();
        Optional<YamlMap> map = file.map(part);
        if (map.isEmpty() && !keys.isEmpty()) {
            faults.add(Fault.error(file.line(), "field.missing", part));
        }
        map.ifPresent(found -> {
            found.allowing(keys.toArray(String[]::new));
            for (String key : keys) {
                if (found.has(key)) {
                    words.put(key, reader.apply(found, key));
                } else {
                    faults.add(Fault.error(found.line(), "flow.words", part + "." + key));
                }
            }
        });
        return words;
    }

    private String text(YamlMap map, String key) {
        return map.required(key).orElse("");
    }

    private YamlMap inside(YamlMap map, String key, String... fields) {
        return map.map(key).orElseThrow().allowing(fields);
    }

    private FlowWords.OfSource source(YamlMap map, String key) {
        YamlMap words = inside(map, key, "title", "publisher", "note");
        return new FlowWords.OfSource(
                text(words, "title"),
                text(words, "publisher"),
                words.text("note").orElse(""));
    }

    private FlowWords.OfQuestion question(YamlMap map, String key) {
        YamlMap words = inside(map, key, "ask", "label", "hint", "choices");
        Set<String> before = shape.alwaysBefore(key);
        List<String> choices = tree.questions().get(key).kind().choices();
        return new FlowWords.OfQuestion(
                phrase(words, "ask", before),
                text(words, "label"),
                words.has("hint") ? Optional.of(phrase(words, "hint", before)) : Optional.empty(),
                choices.isEmpty() ? Map.of() : each(words, "choices", choices, this::text));
    }

    private FlowWords.OfOutcome outcome(YamlMap map, String key) {
        YamlMap words = inside(map, key, "title", "lead");
        Set<String> before = shape.alwaysBefore(key);
        return new FlowWords.OfOutcome(text(words, "title"), phrase(words, "lead", before));
    }

    private FlowWords.OfItem item(YamlMap map, String key) {
        YamlMap words = inside(map, key, "title", "text", "bring");
        return new FlowWords.OfItem(
                text(words, "title"),
                phrase(words, "text", shape.alwaysBefore(tree.items().get(key))),
                words.texts("bring"));
    }

    private Phrase phrase(YamlMap words, String field, Set<String> before) {
        Optional<Phrase> phrase =
                words.required(field).flatMap(text -> words.value(field, "flow.pattern", t -> new Phrase(t, language)));
        for (String argument : phrase.map(Phrase::arguments).orElse(Set.of())) {
            if (!before.contains(argument) || !isNameable(tree.questions().get(argument))) {
                faults.add(Fault.error(words.line(field), "flow.argument", argument));
            }
        }
        return phrase.orElseGet(() -> new Phrase("", language));
    }

    /** Whether words can name the answer: it is one, and it is always given. */
    private static boolean isNameable(Question question) {
        return !question.optional() && !(question.kind() instanceof Kind.Several);
    }

    private Map<Integer, String> changes(YamlMap file) {
        Map<Integer, String> changes = new HashMap<>();
        Optional<YamlMap> map = file.map("changes");
        for (int version = 2; version <= tree.version(); version++) {
            String name = String.valueOf(version);
            if (map.isPresent() && map.get().has(name)) {
                changes.put(version, text(map.get(), name));
            } else {
                faults.add(Fault.error(file.line("changes"), "flow.words", "changes." + name));
            }
        }
        return changes;
    }
}
