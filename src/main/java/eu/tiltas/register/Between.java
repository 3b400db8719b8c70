package eu.tiltas.register;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The subjects of a register that has coverage, as of a day: who are parties, who partners, and which are stronger. */
record Between(Snapshot snapshot, Coverage.Rules rules) {

    /** In the register then, and what a question is about. */
    Stream<Subject> meant(Map<String, Set<String>> where) {
        return snapshot.subjects().filter(subject -> where.entrySet().stream()
                .allMatch(condition ->
                        snapshot.texts(subject, condition.getKey()).stream().anyMatch(condition.getValue()::contains)));
    }

    boolean hasPartner(Subject subject, String code) {
        return snapshot.texts(subject, rules.rows()).contains(code);
    }

    boolean hasParty(Subject subject, Set<String> codes) {
        return snapshot.texts(subject, rules.columns()).stream().anyMatch(codes::contains);
    }

    List<Subject> strongest(Stream<Subject> subjects) {
        return subjects.sorted(Comparator.comparingInt(this::rank).thenComparing(Subject::key))
                .toList();
    }

    private int rank(Subject subject) {
        return snapshot.texts(subject, rules.status()).stream()
                .mapToInt(rules.statuses()::indexOf)
                .filter(rank -> rank >= 0)
                .min()
                .orElse(rules.statuses().size());
    }
}
