package eu.tiltas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the portal's own content is suggested to whoever begins to type its title. */
class OwnTitlesTest {

    private static final Path CONTENT = Path.of("content");
    private static final int FIRST = 10;

    @TempDir
    static Path directory;

    private static final List<SearchDocument> TEXTS = new ArrayList<>();
    private static JudgedSearch search;

    @BeforeAll
    static void fill() {
        DocumentSource content = JudgedSearch.content(CONTENT);
        content.all(TEXTS::addAll);
        search = new JudgedSearch(CONTENT, content, directory.resolve("index"));
    }

    @AfterAll
    static void close() {
        search.close();
    }

    @Test
    void byEveryBeginningOfItsTitle() {
        List<String> missing = new ArrayList<>();
        for (SearchDocument text : TEXTS) {
            for (int end = 4; end <= text.title().length(); end++) {
                String typed = text.title().substring(0, end);
                if (others(text, typed) < FIRST) {
                    check(text, typed, missing);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void byEveryWordInsideItsTitle() {
        List<String> missing = new ArrayList<>();
        for (SearchDocument text : TEXTS) {
            for (String word : words(text.title())) {
                if (word.length() > 2 && others(text, word) < FIRST) {
                    check(text, word, missing);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static void check(SearchDocument text, String typed, List<String> missing) {
        for (String way : List.of(typed, bare(typed), typed.toUpperCase(Locale.ROOT))) {
            if (!search.suggested(way, text.language()).contains(text.key())) {
                missing.add(text.language() + " " + text.key() + ": " + way);
            }
        }
    }

    /** How many other titles of the language have words that begin so: of more than ten none can be expected. */
    private static long others(SearchDocument text, String typed) {
        List<String> begun = words(bare(typed));
        return TEXTS.stream()
                .filter(other ->
                        other.language() == text.language() && !other.key().equals(text.key()))
                .map(other -> words(bare(other.title())))
                .filter(title ->
                        begun.stream().allMatch(word -> title.stream().anyMatch(whole -> whole.startsWith(word))))
                .count();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("[^\\p{L}\\p{M}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
