package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What must hold between the facts of one subject. */
final class FactRules {

    private FactRules() {}

    static void check(List<Fact> facts, Declaration register, Map<String, Integer> lines, List<Fault> faults) {
        Map<String, List<Fact>> byField =
                facts.stream().filter(fact -> fact.superseded().isEmpty()).collect(Collectors.groupingBy(Fact::field));
        for (Field field : register.fields().values()) {
            List<Fact> values = byField.getOrDefault(field.name(), List.of());
            int line = lines.getOrDefault(field.name(), 0);
            if (!field.many()) {
                overlapping(values)
                        .ifPresent(
                                second -> faults.add(Fault.error(line, "fact.overlap", field.name(), shown(second))));
            }
            if (field.required() && values.isEmpty() && !lines.containsKey(field.name())) {
                faults.add(Fault.error(0, "fact.required", field.name()));
            }
        }
    }

    private static java.util.Optional<Fact> overlapping(List<Fact> values) {
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (collide(values.get(i), values.get(j))) {
                    return java.util.Optional.of(values.get(i));
                }
            }
        }
        return java.util.Optional.empty();
    }

    private static boolean collide(Fact one, Fact other) {
        boolean sameLanguage = one.value().neutral() != null
                || other.value().neutral() != null
                || !Collections.disjoint(
                        one.value().byLanguage().keySet(),
                        other.value().byLanguage().keySet());
        return sameLanguage && one.period().overlaps(other.period());
    }

    private static String shown(Fact fact) {
        return fact.in(Language.EN);
    }
}
