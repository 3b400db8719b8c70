package eu.tiltas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Totp RFC = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1111111109L);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(RFC.code(second / 30, 8)).isEqualTo(code);
    }

    @Test
    void aCodeIsAcceptedWithSpaces() {
        assertThat(RFC.accept("081 804", NOW, -1)).hasValue(NOW.getEpochSecond() / 30);
    }

    @Test
    void aCodeWorksOnce() {
        assertThat(RFC.accept("081804", NOW, NOW.getEpochSecond() / 30)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-30, true", "30, true", "-60, false", "60, false"})
    void codesOfTheNeighbouringStepsCount(long seconds, boolean accepted) {
        String code = RFC.codeAt(NOW.plusSeconds(seconds));
        assertThat(RFC.accept(code, NOW, -1).isPresent()).isEqualTo(accepted);
    }

    @Test
    void theSecretIsTypedAsTheStandardWritesIt() {
        assertThat(RFC.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.decode(RFC.text()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(RFC.secret()));
    }
}
