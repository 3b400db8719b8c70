package eu.tiltas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] TEXT = "kept".getBytes(StandardCharsets.UTF_8);
    private final Seal seal = new Seal(new byte[32]);

    @Test
    void whatWasClosedOpensForItsPurpose() {
        assertThat(seal.open("a", seal.close("a", TEXT)))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(TEXT));
    }

    @Test
    void anotherPurposeOpensNothing() {
        assertThat(seal.open("b", seal.close("a", TEXT))).isEmpty();
    }

    @Test
    void anotherKeyOpensNothing() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new Seal(other).open("a", seal.close("a", TEXT))).isEmpty();
    }

    @Test
    void whatWasAlteredOpensNothing() {
        String closed = seal.close("a", TEXT);
        char first = closed.charAt(0) == 'A' ? 'B' : 'A';
        assertThat(seal.open("a", first + closed.substring(1))).isEmpty();
        assertThat(seal.open("a", "no seal")).isEmpty();
    }

    @Test
    void aTokenIsKeptAsItsHashAlone() {
        Token token = Token.fresh();
        assertThat(token.hash()).matches("[0-9a-f]{64}").doesNotContain(token.word());
        assertThat(token.toString()).doesNotContain(token.word());
        assertThat(Token.of(token.word())).contains(token);
        assertThat(Token.of("short")).isEmpty();
    }

    @Test
    void aRecoveryCodeIsReadHoweverItIsTyped() {
        RecoveryCode code = RecoveryCode.fresh().get(0);
        String typed = " " + code.text().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(RecoveryCode.of(typed)).contains(code);
        assertThat(RecoveryCode.of("AAAA")).isEmpty();
    }
}
