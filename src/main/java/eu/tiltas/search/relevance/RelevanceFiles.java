package eu.tiltas.search.relevance;

import eu.tiltas.content.ContentFile;
import eu.tiltas.content.ContentTree;
import eu.tiltas.content.Problem;
import eu.tiltas.markup.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code boosts.yaml}, {@code small-words.tsv}, {@code synonyms.tsv} and {@code promoted.yaml} of {@code content/search}.
 * Where numbers or small
 * words are missing, those of the build hold; other files that are missing say nothing. A row that is wrong is left out; of numbers that are wrong, all are.
 */
final class RelevanceFiles {

    private final Function<String, Optional<String>> files;
    private final List<Problem> problems = new ArrayList<>();

    private RelevanceFiles(Function<String, Optional<String>> files) {
        this.files = files;
    }

    /** @param root the folder that holds {@code search} */
    static Relevance read(Path root, LocalDate today) {
        return new RelevanceFiles(name -> text(root.resolve(name))).relevance(Numbers.STANDARD, today);
    }

    /** Reads them in an import and reports what is wrong in them. */
    static Relevance read(ContentTree tree, Numbers last, LocalDate today) {
        RelevanceFiles read = new RelevanceFiles(name -> text(tree, name));
        Relevance relevance = read.relevance(last, today);
        read.problems.forEach(problem -> tree.report().problem(problem.path(), problem.fault()));
        return relevance;
    }

    private Relevance relevance(Numbers last, LocalDate today) {
        return new Relevance(
                read(
                        "search/boosts.yaml",
                        (text, faults) -> text.isBlank()
                                ? Numbers.STANDARD
                                : Numbers.read(text, faults).orElse(last)),
                read(
                        "search/small-words.tsv",
                        (text, faults) -> text.isBlank() ? SmallWords.STANDARD : SmallWords.read(text, faults)),
                read("search/synonyms.tsv", Synonyms::read),
                read("search/promoted.yaml", (text, faults) -> Promotions.read(text, today, faults)));
    }

    /** What is made of a file's text, which is empty if there is no file. */
    private interface Reading<T> {
        T read(String text, List<Fault> faults);
    }

    private <T> T read(String name, Reading<T> reading) {
        List<Fault> faults = new ArrayList<>();
        T made = reading.read(files.apply(name).orElse(""), faults);
        faults.forEach(fault -> problems.add(new Problem(name, fault)));
        return made;
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            // The import reports it; search works without.
            return Optional.empty();
        }
    }

    private static Optional<String> text(ContentTree tree, String name) {
        Optional<ContentFile> file = tree.file(name);
        Optional<String> text = file.flatMap(ContentFile::text);
        if (file.isPresent() && text.isEmpty()) {
            tree.report().problem(name, Fault.error(0, "file.encoding"));
        }
        return text;
    }
}
