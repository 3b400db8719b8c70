package eu.tiltas.search.answer;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.search.concept.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A question, and what must be answered.
 *
 * @param records what the answer must tell of; empty if there may be no answer
 * @param says words that one of its readings must hold
 */
record JudgedQuestion(String query, Language language, Set<String> records, String says) {

    /**
     * Reads {@code answers.tsv}.
     *
     * @throws IllegalArgumentException if a line can't be understood
     */
    static List<JudgedQuestion> read(Path file) throws IOException {
        List<Fault> faults = new ArrayList<>();
        List<JudgedQuestion> questions =
                Table.read(Files.readString(file), faults, "query", "lang", "records", "says").rows().stream()
                        .map(row -> new JudgedQuestion(
                                row.get("query"),
                                Language.of(row.get("lang")).orElseThrow(),
                                Arrays.stream(row.get("records").split(" "))
                                        .filter(word -> !word.isEmpty())
                                        .collect(Collectors.toCollection(TreeSet::new)),
                                row.get("says")))
                        .toList();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.toString());
        }
        return questions;
    }

    boolean isAnswerable() {
        return !records.isEmpty();
    }

    boolean isRight(Answer answer) {
        Set<String> told =
                answer.readings().stream().map(Answer.Reading::record).collect(Collectors.toCollection(TreeSet::new));
        return told.equals(records) && words(answer).contains(says);
    }

    private static String words(Answer answer) {
        return answer.readings().stream()
                .flatMap(reading -> reading.said().stream())
                .map(said -> said.label() + ": " + said.value())
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ');
    }

    /** As a line of a table. */
    String line(Optional<Answer> answer) {
        String verdict =
                answer.map(given -> isRight(given) ? "right" : "WRONG").orElse(isAnswerable() ? "missed" : "none");
        String told = answer.map(given ->
                        given.readings().stream().map(Answer.Reading::record).collect(Collectors.joining(" ")) + " | "
                                + words(given).replace("\n", " / "))
                .orElse("");
        return "%-6s %s  %-62s %s".formatted(verdict, language.code(), query, told);
    }
}
