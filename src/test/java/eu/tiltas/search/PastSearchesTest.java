package eu.tiltas.search;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.search.concept.QueryConcepts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of searches, and that it tells nothing of those who made them. */
class PastSearchesTest {

    private static final Instant BEGINNING = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("searches.tsv");
    }

    private PastSearches onDay(int day) {
        Instant then = BEGINNING.plus(day, ChronoUnit.DAYS);
        return new PastSearches(file, new Clock(java.time.Clock.fixed(then, ZoneOffset.UTC)));
    }

    private void ask(String text, int days) {
        for (int day = 0; day < days; day++) {
            PastSearches past = onDay(day);
            past.note(found(LT, text, 3));
            past.write();
        }
    }

    private static SearchResults found(Language language, String text, int total) {
        return new SearchResults(
                Asking.query(language, text),
                total,
                List.of(),
                Map.of(),
                Optional.empty(),
                false,
                true,
                QueryConcepts.none(language));
    }

    @Test
    void whatIsAskedOnManyDaysIsSuggested() {
        ask("Savanoriškas grįžimas", 6);

        assertThat(onDay(6).of("griz", LT)).containsExactly("savanoriškas grįžimas");
        assertThat(onDay(6).of("griz", SV)).isEmpty();
    }

    @Test
    void whatIsAskedOnFewDaysIsNot() {
        ask("grįžimas", 4);

        assertThat(onDay(4).of("griz", LT)).isEmpty();
    }

    @Test
    void oneDayCountsOnceHoweverOftenItIsAsked() {
        PastSearches past = onDay(0);
        for (int i = 0; i < 100; i++) {
            past.note(found(LT, "grįžimas", 3));
        }

        assertThat(past.of("griz", LT)).isEmpty();
    }

    @Test
    void whatIsNotAskedAnyMoreIsForgotten() throws IOException {
        ask("grįžimas", 6);
        PastSearches later = onDay(150);
        later.write();

        assertThat(later.of("griz", LT)).isEmpty();
        assertThat(Files.readString(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jonas@example.org",
                "38001010000",
                "+370 600 00000",
                "\"grįžimas\"",
                "grįžimas -Lietuva",
                "grįž*",
                "a b c d e f g h i j",
                "grįžimas 12345",
                "?"
            })
    void whatIsMoreThanPlainWordsIsNotKept(String text) throws IOException {
        ask(text, 6);

        assertThat(Files.readString(file)).isEmpty();
    }

    @Test
    void whatFoundNothingIsNotKept() throws IOException {
        PastSearches past = onDay(0);
        past.note(found(EN, "return", 0));
        past.write();

        assertThat(Files.readString(file)).isEmpty();
    }

    @Test
    void whatIsKeptIsLanguageWordsNumberAndDay() throws IOException {
        ask("grįžimas", 1);

        assertThat(Files.readString(file)).isEqualTo("lt\tgrįžimas\t1.0\t2026-03-01\n");
    }
}
