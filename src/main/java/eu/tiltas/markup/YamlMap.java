package eu.tiltas.markup;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping read with an eye on the lines: each question either gives a value or notes a fault with its line.
 * Values are taken as the text that stands there, whatever YAML would make of it ({@code 2010}, {@code no}).
 */
public final class YamlMap {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(1_000_000)
            .build();

    private final Map<String, Node> values;
    private final int line;
    private final List<Fault> faults;

    private YamlMap(Map<String, Node> values, int line, List<Fault> faults) {
        this.values = values;
        this.line = line;
        this.faults = faults;
    }

    /** Reads a text that should be one mapping; whatever is wrong is added to {@code faults}. An empty text is an empty map. */
    public static YamlMap parse(String yaml, List<Fault> faults) {
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            return root.map(node -> of(node, faults)).orElseGet(() -> new YamlMap(Map.of(), 1, faults));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            faults.add(Fault.error(line, "yaml", String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            faults.add(Fault.error(0, "yaml", String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            // The parser bounds neither sequences nor mappings inside each other.
            faults.add(Fault.error(0, "yaml.deep"));
        }
        // What is missing in a text that can't be read need not be told.
        return new YamlMap(Map.of(), 1, new ArrayList<>());
    }

    private static YamlMap of(Node node, List<Fault> faults) {
        Map<String, Node> values = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                    faults.add(Fault.error(lineOf(tuple.getKeyNode()), "yaml.twice", key));
                }
            }
        } else if (!isNothing(node)) {
            faults.add(Fault.error(lineOf(node), "yaml.map"));
        }
        return new YamlMap(values, lineOf(node), faults);
    }

    /** The line on which the mapping begins, from 1. */
    public int line() {
        return line;
    }

    /** The line of a field's value; the mapping's own where the field is missing. */
    public int line(String field) {
        return values.containsKey(field) ? lineOf(values.get(field)) : line;
    }

    /** The line of an item of a field that is a list; the field's own where there is no such item. */
    public int line(String field, int item) {
        List<Node> items = items(field);
        return item >= 0 && item < items.size() ? lineOf(items.get(item)) : line(field);
    }

    public boolean has(String field) {
        return values.containsKey(field) && !isNothing(values.get(field));
    }

    /** The names of the fields in their order. */
    public Set<String> fields() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** A field that is a mapping; empty if missing. One that is something else is a fault. */
    public Optional<YamlMap> map(String field) {
        return has(field) ? Optional.of(of(values.get(field), faults)) : Optional.empty();
    }

    /**
     * A field that is a list of mappings, in which a text, or one per language, is short for a mapping that has it as its
     * field {@code name}.
     */
    public List<YamlMap> shortened(String field, String name) {
        return items(field).stream()
                .map(node -> node instanceof MappingNode mapping && !isByLanguage(mapping)
                        ? of(node, faults)
                        : new YamlMap(Map.of(name, node), lineOf(node), faults))
                .toList();
    }

    private static boolean isByLanguage(MappingNode mapping) {
        return mapping.getValue().stream()
                .allMatch(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                        && Language.of(scalar.getValue()).isPresent());
    }

    /** Warns of every field that is not among the known ones. */
    public YamlMap allowing(String... known) {
        Set<String> names = Set.of(known);
        values.forEach((field, node) -> {
            if (!names.contains(field)) {
                faults.add(Fault.warning(lineOf(node), "field.unknown", field));
            }
        });
        return this;
    }

    /** A field's text, trimmed; empty if missing, blank, or not a single value (then with a fault). */
    public Optional<String> text(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        if (values.get(field) instanceof ScalarNode scalar && scalar.getValue().indexOf('\0') < 0) {
            return Optional.of(scalar.getValue().strip()).filter(s -> !s.isEmpty());
        }
        faults.add(Fault.error(line(field), "field.text", field));
        return Optional.empty();
    }

    /** A field that must be there. */
    public Optional<String> required(String field) {
        Optional<String> text = text(field);
        if (text.isEmpty() && !(has(field) && !(values.get(field) instanceof ScalarNode))) {
            faults.add(Fault.error(line(field), "field.missing", field));
        }
        return text;
    }

    /** A field's text made into a value; a text that {@code parser} refuses is a fault. */
    public <T> Optional<T> value(String field, String reason, Function<String, T> parser) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (RuntimeException e) {
                faults.add(Fault.error(line(field), reason, text));
                return Optional.empty();
            }
        });
    }

    /** A field that is true or false; empty if missing. Anything else is a fault. */
    public Optional<Boolean> flag(String field) {
        return value(field, "field.flag", word -> {
            if (!word.equals("true") && !word.equals("false")) {
                throw new IllegalArgumentException(word);
            }
            return word.equals("true");
        });
    }

    /** A field that is a text, or a mapping from languages to texts. */
    public Optional<Localized<String>> localized(String field) {
        if (!(values.get(field) instanceof MappingNode mapping)) {
            return text(field).map(Localized::neutral);
        }
        YamlMap map = of(mapping, faults);
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (String code : map.values.keySet()) {
            Optional<Language> language = Language.of(code);
            if (language.isEmpty()) {
                faults.add(Fault.error(map.line(code), "language.unknown", code));
            } else {
                map.text(code).ifPresent(text -> texts.put(language.get(), text));
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(Localized.of(texts));
    }

    /** A field that is a list of texts; a single text is a list of one. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Node node : items(field)) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                faults.add(Fault.error(lineOf(node), "field.text", field));
            }
        }
        return texts;
    }

    /** A field that is a list of mappings; a single mapping is a list of one. */
    public List<YamlMap> maps(String field) {
        return items(field).stream().map(node -> of(node, faults)).toList();
    }

    private List<Node> items(String field) {
        if (!has(field)) {
            return List.of();
        }
        Node node = values.get(field);
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }
}
