package eu.tiltas.register;

import eu.tiltas.language.PartialDate;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One subject as its file says it, as far as that can be told without knowing other subjects.
 *
 * @param lines where a field stands in the file, for what is told of it later
 */
record SubjectFile(String path, Subject subject, String checksum, Map<String, Integer> lines) {

    static final String ENDING = ".yaml";
    static final int MAX_KEY = 120;

    private static final String[] OF_FACT = {
        "value", "from", "until", "source", "asOf", "confidence", "note", "recorded", "superseded"
    };

    SubjectFile {
        lines = Map.copyOf(lines);
    }

    int line(String field) {
        return lines.getOrDefault(field, 0);
    }

    /** The same without some facts; its checksum is none, so that the file is read again by the next import. */
    SubjectFile without(List<Fact> facts) {
        List<Fact> left =
                subject.facts().stream().filter(fact -> !facts.contains(fact)).toList();
        return new SubjectFile(
                path, new Subject(subject.register(), subject.key(), subject.also(), subject.pages(), left), "", lines);
    }

    /** Reads a file's text; empty, with errors among the faults, if it can't be used. */
    static Optional<SubjectFile> read(
            String path, String key, String yaml, String checksum, Declaration register, List<Fault> faults) {
        YamlMap map = YamlMap.parse(yaml, faults)
                .allowing("recorded", "source", "confidence", "sources", "also", "pages", "facts");
        if (faults.stream().anyMatch(Fault::isError)) {
            return Optional.empty();
        }
        Reading reading = new Reading(map, register, faults);
        Map<String, Integer> lines = new HashMap<>();
        List<Fact> facts = new ArrayList<>();
        YamlMap written = map.map("facts").orElse(map);
        if (!map.has("facts")) {
            faults.add(Fault.error(map.line(), "field.missing", "facts"));
        } else {
            written.fields().forEach(field -> {
                lines.put(field, written.line(field));
                facts.addAll(reading.facts(written, field));
            });
        }
        List<String> also = map.texts("also");
        also.stream()
                .filter(other -> !Slug.isValid(other))
                .forEach(other -> faults.add(Fault.error(map.line("also"), "slug", other)));
        FactRules.check(facts, register, lines, faults);
        return faults.stream().anyMatch(Fault::isError)
                ? Optional.empty()
                : Optional.of(new SubjectFile(
                        path, new Subject(register.name(), key, also, map.texts("pages"), facts), checksum, lines));
    }

    /** Reads facts with the defaults of their file. */
    private static final class Reading {

        private final Declaration register;
        private final List<Fault> faults;
        private final Map<String, Source> sources;
        private final List<String> source;
        private final Optional<Confidence> confidence;
        private final Optional<LocalDate> recorded;

        Reading(YamlMap map, Declaration register, List<Fault> faults) {
            this.register = register;
            this.faults = faults;
            this.sources = new HashMap<>(register.sources());
            DeclarationFile.sources(map, faults).forEach((id, own) -> {
                if (sources.put(id, own) != null) {
                    faults.add(Fault.error(map.line("sources"), "fact.source.twice", id));
                }
            });
            this.source = map.texts("source");
            this.confidence = confidence(map);
            this.recorded = map.value("recorded", "field.date", PartialDate::day);
        }

        List<Fact> facts(YamlMap written, String name) {
            Optional<Field> field = register.field(name);
            if (field.isEmpty()) {
                faults.add(Fault.error(written.line(name), "fact.field", name));
                return List.of();
            }
            List<Fact> facts = new ArrayList<>();
            for (YamlMap entry : written.shortened(name, "value")) {
                fact(entry, field.get()).ifPresent(facts::add);
            }
            return facts;
        }

        private Optional<Fact> fact(YamlMap map, Field field) {
            map.fields().stream()
                    .filter(key -> !Set.of(OF_FACT).contains(key))
                    .forEach(key -> error(map.line(key), "fact.key", key, field.name()));
            List<Source> named = sources(map, field);
            Optional<LocalDate> day =
                    map.value("recorded", "field.date", PartialDate::day).or(() -> recorded);
            if (day.isEmpty() && !map.has("recorded")) {
                error(map.line(), "fact.recorded", field.name());
            }
            Optional<Period> period = period(map, field);
            Optional<LocalDate> superseded = map.value("superseded", "field.date", PartialDate::day);
            if (day.isPresent()
                    && superseded.filter(end -> end.isBefore(day.get())).isPresent()) {
                error(map.line("superseded"), "fact.superseded", field.name());
                return Optional.empty();
            }
            var value = FactValue.read(map, field, faults);
            if (value.isEmpty() || named.isEmpty() || day.isEmpty() || period.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Fact(
                    field.name(),
                    value.get(),
                    period.get(),
                    named,
                    map.value("asOf", "field.asof", PartialDate::new),
                    confidence(map).or(() -> confidence).orElse(Confidence.CONFIRMED),
                    map.localized("note"),
                    day.get(),
                    superseded));
        }

        private List<Source> sources(YamlMap map, Field field) {
            List<String> ids = map.has("source") ? map.texts("source") : source;
            if (ids.isEmpty()) {
                error(map.line(), "fact.source", field.name());
            }
            List<Source> found = new ArrayList<>();
            for (String id : ids) {
                if (sources.containsKey(id)) {
                    found.add(sources.get(id));
                } else {
                    error(map.line("source"), "fact.source.unknown", id, field.name());
                }
            }
            return found;
        }

        private Optional<Period> period(YamlMap map, Field field) {
            Optional<PartialDate> from = map.value("from", "field.asof", PartialDate::new);
            Optional<PartialDate> until = map.value("until", "field.asof", PartialDate::new);
            try {
                return Optional.of(new Period(from, until));
            } catch (IllegalArgumentException e) {
                error(
                        map.line("until"),
                        "fact.period",
                        field.name(),
                        from.get().iso(),
                        until.get().iso());
                return Optional.empty();
            }
        }

        private static Optional<Confidence> confidence(YamlMap map) {
            return map.value(
                    "confidence", "fact.confidence", word -> Confidence.of(word).orElseThrow());
        }

        private void error(int line, String reason, Object... arguments) {
            faults.add(Fault.error(line, reason, arguments));
        }
    }
}
