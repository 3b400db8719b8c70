package eu.tiltas.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.language.Language;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final Seen SEEN = new Seen("page:emn", Language.LT, 7, "/lt/ąžuolas", "1a2b");

    private final Seal seal = new Seal(new byte[] {1, 2, 3});

    @Test
    void whatWasSealedIsOpened() {
        assertThat(seal.open(seal.seal(SEEN))).contains(SEEN);
    }

    @Test
    void aSealIsTheSameForEveryReaderAndNeedsNoEscaping() {
        assertThat(seal.seal(SEEN)).isEqualTo(seal.seal(SEEN)).matches("[A-Za-z0-9_.-]+");
    }

    @Test
    void noChangedSignIsOpened() {
        String sealed = seal.seal(SEEN);
        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(seal.open(sealed.substring(0, i) + other + sealed.substring(i + 1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "a.b", "%.%", "....", "\u0000.\u0000"})
    void nothingElseIsOpened(String sealed) {
        assertThat(seal.open(sealed)).isEmpty();
        assertThat(seal.begun(sealed, "x")).isEmpty();
    }

    @Test
    void anotherKeyOpensNothing() {
        assertThat(new Seal(new byte[] {9}).open(seal.seal(SEEN))).isEmpty();
    }

    @Test
    void theMomentHoldsForItsPageOnly() {
        String begun = seal.begun(NOW, "x");

        assertThat(seal.begun(begun, "x")).contains(NOW);
        assertThat(seal.begun(begun, "y")).isEmpty();
        assertThat(seal.begun("1" + begun, "x")).isEmpty();
    }

    @Test
    void theCodeOfAPageIsNoCodeOfAMoment() {
        String code = seal.seal(SEEN).replaceFirst(".*\\.", "");

        assertThat(seal.begun(NOW.getEpochSecond() + "." + code, "x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "page:", "page:a\nb", "PAGE:x", ":x"})
    void whatIsNoSubjectIsRefused(String subject) {
        assertThatThrownBy(() -> new Seen(subject, Language.LT, 1, "/", "b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
