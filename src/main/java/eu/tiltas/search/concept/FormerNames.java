package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.Fault;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.Concept.Use;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code former-names.tsv}: what concepts were called once. */
record FormerNames(Map<String, List<Label>> labels, Map<String, Integer> lines) {

    static FormerNames read(String text, List<Fault> faults) {
        Map<String, List<Label>> labels = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Table.Row row :
                Table.read(text, faults, "concept", "language", "name", "until").rows()) {
            String concept = row.get("concept");
            label(row, faults).ifPresent(label -> labels.computeIfAbsent(concept, c -> new ArrayList<>())
                    .add(label));
            lines.putIfAbsent(concept, row.line());
        }
        return new FormerNames(labels, lines);
    }

    private static Optional<Label> label(Table.Row row, List<Fault> faults) {
        Language language = Language.of(row.get("language")).orElse(null);
        if (language == null && !row.get("language").isEmpty()) {
            faults.add(Fault.error(row.line(), "language.unknown", row.get("language")));
        } else if (row.get("name").isEmpty()) {
            faults.add(Fault.error(row.line(), "field.missing", "name"));
        } else if (!isDate(row.get("until"))) {
            faults.add(Fault.error(row.line(), "field.asof", row.get("until")));
        } else {
            return Optional.of(new Label(row.get("name"), language, Use.FORMER, row.get("until")));
        }
        return Optional.empty();
    }

    private static boolean isDate(String text) {
        try {
            return text.isEmpty() || !new PartialDate(text).iso().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    List<Label> of(String concept) {
        return labels.getOrDefault(concept, List.of());
    }

    /** Names of concepts that there are not. */
    List<Fault> unused(List<Concept> concepts) {
        Set<String> ids = concepts.stream().map(Concept::id).collect(Collectors.toSet());
        return lines.entrySet().stream()
                .filter(line -> !ids.contains(line.getKey()))
                .map(line -> Fault.error(line.getValue(), "concept.unknown", line.getKey()))
                .toList();
    }
}
