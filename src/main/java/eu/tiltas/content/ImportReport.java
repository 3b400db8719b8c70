package eu.tiltas.content;

import eu.tiltas.markup.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an import did.
 *
 * @param started when it began
 * @param took how long it lasted
 * @param subjects folders that were looked at
 * @param changed subjects that are different now
 * @param removed subjects that are gone now
 * @param problems what could not be taken over, in the order of the tree
 */
public record ImportReport(
        Instant started, Duration took, int subjects, int changed, int removed, List<Problem> problems) {

    public ImportReport {
        problems = List.copyOf(problems);
    }

    public long errors() {
        return problems.stream().filter(problem -> problem.fault().isError()).count();
    }

    /** Collects a report while an import runs. */
    public static final class Builder {

        private final Set<Problem> problems = new LinkedHashSet<>();
        private int told;
        private int subjects;
        private int changed;
        private int removed;

        /** Tells a problem; one that was told before stands in the report once. */
        public void problem(String path, Fault fault) {
            told++;
            problems.add(new Problem(path, fault));
        }

        /** How many were told so far. */
        public int problems() {
            return told;
        }

        public void subject() {
            subjects++;
        }

        public void changed() {
            changed++;
        }

        public void removed() {
            removed++;
        }

        public ImportReport build(Instant started, Instant ended) {
            List<Problem> ordered = new ArrayList<>(problems);
            ordered.sort(java.util.Comparator.comparing(Problem::path)
                    .thenComparing(problem -> problem.fault().line()));
            return new ImportReport(started, Duration.between(started, ended), subjects, changed, removed, ordered);
        }
    }
}
