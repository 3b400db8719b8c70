package eu.tiltas.search;

import eu.tiltas.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a visitor asks, and how well each page answers it.
 *
 * @param language the language the visitor reads in
 * @param grades page key to grade: 3 the answer, 2 a good page, 1 touches the matter; what is not named has none
 */
public record Judgement(String query, Language language, Kind kind, Map<String, Integer> grades) {

    public static final int ANSWER = 3;
    public static final int GOOD = 2;

    private static final String HEADING = "query\tlang\tkind\trelevant";

    /** The way something is asked. */
    public enum Kind {
        PLAIN,
        QUESTION,
        COLLOQUIAL,
        ABBREVIATION,
        NAME,
        FOLDED,
        TYPO,
        CROSS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Judgement {
        grades = Map.copyOf(grades);
        if (query.isBlank() || !grades.containsValue(ANSWER)) {
            throw new IllegalArgumentException("no question or no answer: " + query);
        }
    }

    /**
     * Reads {@code judgements.tsv}.
     *
     * @throws IllegalArgumentException with the line that can't be understood
     */
    public static List<Judgement> read(Path file) throws IOException {
        List<Judgement> judgements = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#") && !line.equals(HEADING)) {
                judgements.add(parse(line));
            }
        }
        return List.copyOf(judgements);
    }

    private static Judgement parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("not four cells: " + line);
        }
        Map<String, Integer> grades = new LinkedHashMap<>();
        for (String graded : cells[3].split(" ")) {
            if (!graded.matches("[a-z0-9-]+:[123]") || grades.put(key(graded), grade(graded)) != null) {
                throw new IllegalArgumentException("no grade, or a second one: " + graded + " in " + line);
            }
        }
        return new Judgement(cells[0], Language.of(cells[1]).orElseThrow(), kind(cells[2]), grades);
    }

    private static String key(String graded) {
        return graded.substring(0, graded.indexOf(':'));
    }

    private static int grade(String graded) {
        return graded.charAt(graded.length() - 1) - '0';
    }

    /** Strict, so that no kind is known by two spellings. */
    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind: " + word);
    }
}
