package eu.tiltas.register;

import eu.tiltas.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A subject as its file says it, whether that is right or not. Written, it has a line for each fact, in the order in which
 * the register declares its fields: the same facts give the same text.
 */
public record SubjectText(List<String> also, List<String> pages, List<WrittenFact> facts) {

    /** Nothing yet. */
    public static final SubjectText EMPTY = new SubjectText(List.of(), List.of(), List.of());

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_./+-]*( [\\p{L}\\p{N}_./+-]+)*");
    private static final Pattern SPECIAL = Pattern.compile("(?i)null|true|false|yes|no|on|off|~");
    private static final int MAX_ID = 60;

    public SubjectText {
        also = List.copyOf(also);
        pages = List.copyOf(pages);
        facts = List.copyOf(facts);
    }

    static SubjectText of(Subject subject) {
        return new SubjectText(
                subject.also(),
                subject.pages(),
                subject.facts().stream().map(WrittenFact::of).toList());
    }

    SubjectText with(List<WrittenFact> others) {
        return new SubjectText(also, pages, others);
    }

    /** The file. */
    String write(Declaration register) {
        Map<WrittenSource, String> ids = ids(register);
        String recorded = recorded();
        StringBuilder out = new StringBuilder();
        line(out, "recorded", recorded);
        list(out, "also", also);
        list(out, "pages", pages);
        List<Map.Entry<WrittenSource, String>> own = ids.entrySet().stream()
                .filter(entry -> !register.sources().containsKey(entry.getValue()))
                .toList();
        if (!own.isEmpty()) {
            out.append("sources:\n");
            own.forEach(entry -> out.append("  ")
                    .append(entry.getValue())
                    .append(": ")
                    .append(source(entry.getKey()))
                    .append('\n'));
        }
        out.append(facts.isEmpty() ? "facts: {}\n" : "facts:\n");
        inOrder(register).forEach((field, some) -> write(out, field, some, ids, recorded));
        return out.toString();
    }

    private static void write(
            StringBuilder out, String field, List<WrittenFact> facts, Map<WrittenSource, String> ids, String recorded) {
        out.append("  ").append(field).append(':');
        if (facts.size() == 1) {
            out.append(' ').append(fact(facts.get(0), ids, recorded)).append('\n');
        } else {
            out.append('\n');
            facts.forEach(
                    fact -> out.append("  - ").append(fact(fact, ids, recorded)).append('\n'));
        }
    }

    private Map<String, List<WrittenFact>> inOrder(Declaration register) {
        Map<String, List<WrittenFact>> byField = new LinkedHashMap<>();
        register.fields().keySet().forEach(field -> byField.put(field, new ArrayList<>()));
        facts.forEach(fact ->
                byField.computeIfAbsent(fact.field(), f -> new ArrayList<>()).add(fact));
        byField.values().removeIf(List::isEmpty);
        return byField;
    }

    /** The day on which most facts were written down. */
    private String recorded() {
        return facts.stream()
                .collect(Collectors.groupingBy(WrittenFact::recorded, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The sources that the facts name, by the ids of the register where it has them. */
    private Map<WrittenSource, String> ids(Declaration register) {
        Map<WrittenSource, String> declared = new LinkedHashMap<>();
        new TreeMap<>(register.sources()).forEach((id, source) -> declared.put(WrittenSource.of(source), id));
        Map<WrittenSource, String> ids = new LinkedHashMap<>();
        for (WrittenFact fact : facts) {
            for (WrittenSource source : fact.sources()) {
                ids.computeIfAbsent(
                        source, s -> declared.containsKey(s) ? declared.get(s) : free(id(s), register, ids));
            }
        }
        return ids;
    }

    private static String free(String wanted, Declaration register, Map<WrittenSource, String> taken) {
        String id = wanted;
        for (int i = 2; register.sources().containsKey(id) || taken.containsValue(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    private static String id(WrittenSource source) {
        String id = java.text.Normalizer.normalize(source.titleIn(Language.EN), java.text.Normalizer.Form.NFD)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = id.substring(0, Math.min(id.length(), MAX_ID)).replaceAll("-$", "");
        return cut.isEmpty() ? "source" : cut;
    }

    private static String source(WrittenSource source) {
        List<String> parts = new ArrayList<>();
        add(parts, "title", texts(source.title()));
        add(parts, "lang", scalar(source.language()));
        add(parts, "publisher", texts(source.publisher()));
        add(parts, "url", scalar(source.url()));
        add(parts, "asOf", scalar(source.asOf()));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String fact(WrittenFact fact, Map<WrittenSource, String> ids, String recorded) {
        List<String> parts = new ArrayList<>();
        add(parts, "value", texts(fact.value()));
        add(parts, "from", scalar(fact.from()));
        add(parts, "until", scalar(fact.until()));
        add(
                parts,
                "source",
                fact.sources().isEmpty()
                        ? ""
                        : fact.sources().stream().map(ids::get).collect(Collectors.joining(", ", "[", "]")));
        add(parts, "asOf", scalar(fact.asOf()));
        add(parts, "confidence", fact.confidence().equals("confirmed") ? "" : scalar(fact.confidence()));
        add(parts, "note", texts(fact.note()));
        add(parts, "recorded", fact.recorded().equals(recorded) ? "" : scalar(fact.recorded()));
        add(parts, "superseded", scalar(fact.superseded()));
        return "{" + String.join(", ", parts) + "}";
    }

    private static void add(List<String> parts, String name, String written) {
        if (!written.isEmpty()) {
            parts.add(name + ": " + written);
        }
    }

    private static void line(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append(name).append(": ").append(scalar(value)).append('\n');
        }
    }

    private static void list(StringBuilder out, String name, List<String> values) {
        if (!values.isEmpty()) {
            out.append(name).append(": [");
            out.append(values.stream().map(SubjectText::scalar).collect(Collectors.joining(", ")));
            out.append("]\n");
        }
    }

    private static String texts(Map<String, String> texts) {
        if (texts.containsKey("")) {
            return scalar(texts.get(""));
        }
        Function<Language, String> written = language -> language.code() + ": " + scalar(texts.get(language.code()));
        List<String> all = java.util.Arrays.stream(Language.values())
                .filter(language -> !texts.getOrDefault(language.code(), "").isEmpty())
                .map(written)
                .toList();
        return all.isEmpty() ? "" : "{" + String.join(", ", all) + "}";
    }

    private static String scalar(String text) {
        if (text.isEmpty()
                || PLAIN.matcher(text).matches() && !SPECIAL.matcher(text).matches()) {
            return text;
        }
        if (text.chars().noneMatch(Character::isISOControl)) {
            return "'" + text.replace("'", "''") + "'";
        }
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (Character.isISOControl(c)) {
                out.append(String.format("\\x%02x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
