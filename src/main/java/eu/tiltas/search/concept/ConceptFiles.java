package eu.tiltas.search.concept;

import eu.tiltas.content.ContentFile;
import eu.tiltas.content.ContentTree;
import eu.tiltas.content.Problem;
import eu.tiltas.markup.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The concepts in {@code content/search/}: {@code concepts.tsv} and {@code former-names.tsv}, {@code countries.tsv} with
 * the country names of CLDR, {@code eurovoc.tsv}, and {@code ambiguous.tsv}. A file that is missing holds nothing, a row
 * that is wrong is left out and noted.
 */
public final class ConceptFiles implements ConceptSource {

    private final List<Concept> concepts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final AmbiguousLabels ambiguous;
    private final String fingerprint;

    private ConceptFiles(Function<String, Optional<String>> files) {
        StringBuilder all = new StringBuilder();
        Function<String, Optional<String>> noted = name -> {
            Optional<String> text = files.apply(name);
            all.append(name).append('\0').append(text.orElse("")).append('\0');
            return text;
        };
        FormerNames former = read("former-names.tsv", noted, FormerNames::read);
        concepts.addAll(read("concepts.tsv", noted, (text, faults) -> ConceptRows.read(text, former, faults)));
        concepts.addAll(read("countries.tsv", noted, CountryRows::read).concepts());
        concepts.addAll(read("eurovoc.tsv", noted, EurovocRows::read));
        ambiguous = read("ambiguous.tsv", noted, AmbiguousLabels::read);
        former.unused(concepts).forEach(fault -> problems.add(new Problem(path("former-names.tsv"), fault)));
        fingerprint = ContentFile.checksum(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What is made of a file's text, which is empty if there is no file. */
    private interface Reading<T> {
        T read(String text, List<Fault> faults);
    }

    static ConceptFiles none() {
        return new ConceptFiles(name -> Optional.empty());
    }

    /**
     * Reads the files of a content tree on disk.
     *
     * @param root the folder that holds {@code search}
     */
    public static ConceptFiles read(Path root) {
        return new ConceptFiles(name -> text(root.resolve(path(name))));
    }

    /** Reads them in an import and reports what is wrong in them. */
    public static ConceptFiles read(ContentTree tree) {
        ConceptFiles files = new ConceptFiles(name -> text(tree, path(name)));
        files.problems.forEach(problem -> tree.report().problem(problem.path(), problem.fault()));
        return files;
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            // The import reports it; search works without.
            return Optional.empty();
        }
    }

    private static Optional<String> text(ContentTree tree, String path) {
        Optional<ContentFile> file = tree.file(path);
        Optional<String> text = file.flatMap(ContentFile::text);
        if (file.isPresent() && text.isEmpty()) {
            tree.report().problem(path, Fault.error(0, "file.encoding"));
        }
        return text;
    }

    private <T> T read(String name, Function<String, Optional<String>> files, Reading<T> reading) {
        List<Fault> faults = new ArrayList<>();
        T made = reading.read(files.apply(name).orElse(""), faults);
        faults.forEach(fault -> problems.add(new Problem(path(name), fault)));
        return made;
    }

    private static String path(String name) {
        return "search/" + name;
    }

    @Override
    public List<Concept> concepts() {
        return List.copyOf(concepts);
    }

    AmbiguousLabels ambiguous() {
        return ambiguous;
    }

    /** What is wrong in the files. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Another one for other contents: an index made with other concepts must be made anew. */
    public String fingerprint() {
        return fingerprint;
    }
}
