package eu.tiltas.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the portal's own content is suggested to whoever begins to type its title. */
@Order(1)
class OwnTitlesTest {

    private static final Path CONTENT = Path.of("content");
    private static final int FIRST = 10;

    @TempDir
    static Path directory;

    /** @param words of the title, without diacritics and capitals */
    private record Title(SearchDocument text, List<String> words) {}

    private static final Map<Language, List<Title>> TITLES = new EnumMap<>(Language.class);
    private static JudgedSearch search;

    @BeforeAll
    static void fill() {
        DocumentSource content = JudgedSearch.content(CONTENT);
        content.all(
                texts -> texts.forEach(text -> TITLES.computeIfAbsent(text.language(), language -> new ArrayList<>())
                        .add(new Title(text, words(bare(text.title()))))));
        search = new JudgedSearch(CONTENT, content, directory.resolve("index"));
    }

    @AfterAll
    static void close() {
        search.close();
    }

    @Test
    void byEveryBeginningOfItsTitle() {
        assertAllSuggested(title -> IntStream.rangeClosed(4, title.length()).mapToObj(end -> title.substring(0, end)));
    }

    @Test
    void byEveryWordInsideItsTitle() {
        assertAllSuggested(title -> words(title).stream().filter(word -> word.length() > 2));
    }

    /** @param typed what may be typed to find a title */
    private static void assertAllSuggested(Function<String, Stream<String>> typed) {
        assertThat(TITLES).hasSize(Language.values().length);
        assertThat(TITLES.values().stream().flatMap(List::stream).flatMap(title -> typed.apply(
                                title.text().title())
                        .filter(words -> others(title.text(), words) < FIRST)
                        .flatMap(words -> missing(title.text(), words))))
                .isEmpty();
    }

    private static Stream<String> missing(SearchDocument text, String typed) {
        return ways(typed)
                .filter(way -> !search.suggested(way, text.language()).contains(text.key()))
                .map(way -> text.language() + " " + text.key() + ": " + way);
    }

    /** As it is written, without diacritics or in capitals, in turn: all three of everything would take a minute more. */
    private static Stream<String> ways(String typed) {
        return switch (typed.length() % 3) {
            case 0 -> Stream.of(typed);
            case 1 -> Stream.of(bare(typed));
            default -> Stream.of(typed.toUpperCase(Locale.ROOT));
        };
    }

    /** How many other titles of the language have words that begin so: of more than ten none can be expected. */
    private static long others(SearchDocument text, String typed) {
        List<String> begun = words(bare(typed));
        return TITLES.get(text.language()).stream()
                .filter(other -> !other.text().key().equals(text.key()))
                .filter(other -> begun.stream()
                        .allMatch(word -> other.words().stream().anyMatch(whole -> whole.startsWith(word))))
                .limit(FIRST)
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
