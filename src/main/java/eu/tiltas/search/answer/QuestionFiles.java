package eu.tiltas.search.answer;

import eu.tiltas.content.ContentFile;
import eu.tiltas.content.ContentTree;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.search.concept.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code questions.tsv} and {@code question-words.tsv} of {@code content/search}. A file that is missing holds nothing, a
 * row that is wrong is left out and noted.
 *
 * @param words by language
 */
record QuestionFiles(List<Form> forms, Map<Language, List<Row>> words) {

    private static final String FORMS = "search/questions.tsv";
    private static final String WORDS = "search/question-words.tsv";

    /** Words with their role. */
    record Row(String role, String value, String words) {}

    QuestionFiles {
        forms = List.copyOf(forms);
        words = Map.copyOf(words);
    }

    /** @param root the folder that holds {@code search} */
    static QuestionFiles read(Path root) {
        List<Fault> faults = new ArrayList<>();
        return new QuestionFiles(forms(text(root.resolve(FORMS)), faults), words(text(root.resolve(WORDS)), faults));
    }

    /** Reads them in an import and reports what is wrong in them. */
    static QuestionFiles read(ContentTree tree) {
        List<Fault> inForms = new ArrayList<>();
        List<Fault> inWords = new ArrayList<>();
        QuestionFiles files = new QuestionFiles(forms(text(tree, FORMS), inForms), words(text(tree, WORDS), inWords));
        inForms.forEach(fault -> tree.report().problem(FORMS, fault));
        inWords.forEach(fault -> tree.report().problem(WORDS, fault));
        return files;
    }

    static List<Form> forms(String text, List<Fault> faults) {
        List<Form> forms = new ArrayList<>();
        for (Table.Row row : Table.read(text, faults, "source", "of", "wants", "where", "parts")
                .rows()) {
            try {
                forms.add(new Form(
                        row.get("source"),
                        words(row.get("of")),
                        row.get("wants"),
                        where(row.get("where")),
                        words(row.get("parts")).stream().map(Form.Part::of).toList()));
            } catch (IllegalArgumentException e) {
                faults.add(Fault.error(row.line(), "question.part", e.getMessage()));
            }
        }
        return forms;
    }

    static Map<Language, List<Row>> words(String text, List<Fault> faults) {
        Map<Language, List<Row>> words = new EnumMap<>(Language.class);
        for (Table.Row row :
                Table.read(text, faults, "language", "role", "words").rows()) {
            Optional<Language> language = Language.of(row.get("language"));
            String[] role = row.get("role").split("=", 2);
            if (language.isEmpty()) {
                faults.add(Fault.error(row.line(), "language.unknown", row.get("language")));
            } else {
                List<Row> rows = words.computeIfAbsent(language.get(), l -> new ArrayList<>());
                row.list("words").forEach(phrase -> rows.add(new Row(role[0], role.length > 1 ? role[1] : "", phrase)));
            }
        }
        return words;
    }

    /** {@code kind=a,b status=c}: of each field the values that it may have. */
    private static Map<String, Set<String>> where(String text) {
        Map<String, Set<String>> where = new HashMap<>();
        for (String condition : words(text)) {
            String[] both = condition.split("=", 2);
            if (both.length < 2) {
                throw new IllegalArgumentException(condition);
            }
            where.put(both[0], new TreeSet<>(Arrays.asList(both[1].split(","))));
        }
        return where;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            // The import reports it; search works without.
            return "";
        }
    }

    private static String text(ContentTree tree, String path) {
        Optional<ContentFile> file = tree.file(path);
        Optional<String> text = file.flatMap(ContentFile::text);
        if (file.isPresent() && text.isEmpty()) {
            tree.report().problem(path, Fault.error(0, "file.encoding"));
        }
        return text.orElse("");
    }
}
