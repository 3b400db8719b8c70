package eu.tiltas.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {

    private static final Instant SHOWN = Instant.parse("2026-11-28T10:00:00Z");
    private static final Instant LATER = SHOWN.plusSeconds(30);

    private static Draft draft(String text) {
        return new Draft(Kind.PROBLEM, "", "", text, "", "");
    }

    private static Optional<Refusal> refusal(Draft draft) {
        return draft.refusal(Optional.of(SHOWN), LATER);
    }

    @Test
    void aTextOfTheGreatestLengthIsTaken() {
        assertThat(refusal(draft("ž".repeat(1_200)))).isEmpty();
    }

    @Test
    void oneCharacterMoreIsNot() {
        assertThat(refusal(draft("ž".repeat(1_201)))).contains(Refusal.LONG);
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(refusal(draft("\uD83D\uDE00".repeat(1_200)))).isEmpty();
        assertThat(refusal(draft("z\u030c".repeat(1_200)))).as("composed").isEmpty();
        assertThat(refusal(draft("a\r\n".repeat(600)))).as("lines").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "'\n\r\n'", "\u200b"})
    void nothingIsNotTaken(String text) {
        assertThat(refusal(draft(text))).contains(Refusal.EMPTY);
    }

    @Test
    void aSearchSaysEnoughByItself() {
        assertThat(refusal(new Draft(Kind.MISSING, "", "", "", "būstas", ""))).isEmpty();
        assertThat(refusal(new Draft(Kind.MISSING, "", "", "", " ", ""))).contains(Refusal.EMPTY);
        assertThat(refusal(new Draft(Kind.PROBLEM, "", "", "", "būstas", ""))).contains(Refusal.EMPTY);
        assertThat(refusal(new Draft(Kind.MISSING, "", "", "", "b".repeat(301), "")))
                .contains(Refusal.LONG);
    }

    @Test
    void whoFillsInWhatNobodySeesIsNotHeard() {
        assertThat(refusal(new Draft(Kind.PROBLEM, "", "", "a", "", "x"))).contains(Refusal.TRAPPED);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, SOON", "PT2S, SOON", "PT3S, ", "PT24H, ", "PT24H1S, LATE", "PT-1S, SOON"})
    void aFormIsTakenWhenAPersonCanHaveFilledItIn(Duration after, Refusal refusal) {
        assertThat(draft("a").refusal(Optional.of(SHOWN), SHOWN.plus(after))).isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void aFormThatDoesNotSayWhenItWasShownIsOutOfDate() {
        assertThat(draft("a").refusal(Optional.empty(), LATER)).contains(Refusal.LATE);
    }
}
