package eu.tiltas.register;

import eu.tiltas.markup.YamlMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who has agreed with whom: for each partner and party the strongest subject of a register as of a day.
 *
 * @param partners in the order of their codes
 * @param cells by partner, then by party
 */
record Coverage(List<String> parties, List<String> partners, Map<String, Map<String, Cell>> cells) {

    /**
     * How coverage is found in a register.
     *
     * @param rows the field of partners
     * @param columns the field of parties
     * @param of the parties, in their order
     * @param status the field of standing
     * @param statuses that count, the strongest first
     * @param kind the field that decides between equal standings
     * @param kinds the strongest first
     */
    public record Rules(
            String rows,
            String columns,
            List<String> of,
            String status,
            List<String> statuses,
            String kind,
            List<String> kinds) {

        public Rules {
            of = List.copyOf(of);
            statuses = List.copyOf(statuses);
            kinds = List.copyOf(kinds);
        }

        static Optional<Rules> read(YamlMap map) {
            return map.map("coverage")
                    .map(rules -> rules.allowing("rows", "columns", "of", "status", "statuses", "kind", "kinds"))
                    .map(rules -> new Rules(
                            rules.required("rows").orElse(""),
                            rules.required("columns").orElse(""),
                            rules.texts("of"),
                            rules.required("status").orElse(""),
                            rules.texts("statuses"),
                            rules.required("kind").orElse(""),
                            rules.texts("kinds")));
        }

        List<String> fields() {
            return List.of(rows, columns, status, kind);
        }
    }

    /**
     * The strongest of the subjects between a partner and a party.
     *
     * @param all the subjects, the strongest first
     * @param sure whether its standing is more than a guess
     */
    record Cell(Subject strongest, String status, String kind, boolean sure, List<Subject> all) {}

    private record Candidate(Subject subject, Fact status, String kind, int rank) {}

    static Coverage of(Snapshot snapshot, Rules rules) {
        Map<String, Map<String, List<Candidate>>> found = new HashMap<>();
        Set<String> partners = new TreeSet<>();
        snapshot.subjects().forEach(subject -> candidate(subject, snapshot, rules)
                .ifPresent(candidate -> place(candidate, snapshot, rules, found, partners)));
        Map<String, Map<String, Cell>> cells = new HashMap<>();
        found.forEach((partner, byParty) -> byParty.forEach((party, candidates) ->
                cells.computeIfAbsent(partner, p -> new HashMap<>()).put(party, cell(candidates))));
        return new Coverage(rules.of(), List.copyOf(partners), cells);
    }

    Optional<Cell> cell(String partner, String party) {
        return Optional.ofNullable(cells.getOrDefault(partner, Map.of()).get(party));
    }

    private static void place(
            Candidate candidate,
            Snapshot snapshot,
            Rules rules,
            Map<String, Map<String, List<Candidate>>> found,
            Set<String> partners) {
        Set<String> parties = new HashSet<>(snapshot.texts(candidate.subject(), rules.columns()));
        for (String partner : snapshot.texts(candidate.subject(), rules.rows())) {
            for (String party : rules.of()) {
                if (parties.contains(party) && !party.equals(partner)) {
                    partners.add(partner);
                    found.computeIfAbsent(partner, p -> new HashMap<>())
                            .computeIfAbsent(party, p -> new ArrayList<>())
                            .add(candidate);
                }
            }
        }
    }

    private static Optional<Candidate> candidate(Subject subject, Snapshot snapshot, Rules rules) {
        String kind = snapshot.texts(subject, rules.kind()).stream().findFirst().orElse("");
        return snapshot.facts(subject, rules.status()).stream()
                .filter(fact ->
                        rules.statuses().contains(fact.text()) && rules.kinds().contains(kind))
                .findFirst()
                .map(fact -> new Candidate(
                        subject,
                        fact,
                        kind,
                        rules.statuses().indexOf(fact.text()) * 100
                                + rules.kinds().indexOf(kind)));
    }

    private static Cell cell(List<Candidate> candidates) {
        List<Candidate> ranked = candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::rank)
                        .thenComparing(candidate -> candidate.subject().key()))
                .toList();
        Candidate first = ranked.get(0);
        return new Cell(
                first.subject(),
                first.status().text(),
                first.kind(),
                first.status().confidence() != Confidence.UNCERTAIN,
                ranked.stream().map(Candidate::subject).toList());
    }
}
