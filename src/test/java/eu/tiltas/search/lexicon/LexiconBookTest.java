package eu.tiltas.search.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconBookTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void write() {
        file = directory.resolve("lexicon");
        LexiconBook.open(file).put(lexicon(), 7, "log");
    }

    @Test
    void whatWasLearntIsThereAgain() {
        LexiconBook book = LexiconBook.open(file);

        assertThat(book.isOf("log")).isTrue();
        assertThat(book.number()).isEqualTo(7);
        assertThat(book.lexicon().translations("hamn", Language.SV, Language.EN))
                .containsExactly(new Translation("harbour", 0.75f), new Translation("port", 0.25f));
        assertThat(book.lexicon().translations("hamn", Language.SV, Language.LT))
                .isEmpty();
    }

    @Test
    void itIsOfNoOtherLog() {
        assertThat(LexiconBook.open(file).isOf("another")).isFalse();
    }

    @Test
    void nothingIsLeftBesideIt() throws IOException {
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.6, 0.99})
    void oneThatIsCutIsNone(double part) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, (int) (part * all.length)));

        assertIsNone();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.3, 0.6, 0.99})
    void oneWithAWrongByteIsNone(double place) throws IOException {
        byte[] all = Files.readAllBytes(file);
        all[(int) (place * all.length)] ^= 4;
        Files.write(file, all);

        assertIsNone();
    }

    @Test
    void oneThatIsMissingIsNone() throws IOException {
        Files.delete(file);

        assertIsNone();
    }

    private void assertIsNone() {
        LexiconBook book = LexiconBook.open(file);
        assertThat(book.isOf("log")).isFalse();
        assertThat(book.lexicon().stems(Language.SV, Language.EN)).isEmpty();
    }

    private static Lexicon lexicon() {
        Lexicon.Builder builder = new Lexicon.Builder(2);
        List.of(new Translation("port", 0.25f), new Translation("harbour", 0.75f), new Translation("haven", 0.1f))
                .forEach(translation -> builder.add(Language.SV, "hamn", Language.EN, translation));
        return builder.build();
    }
}
