package eu.tiltas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @Test
    void aHashNamesItsParameters() {
        assertThat(Passwords.hash("blue lamp under seven rivers"))
                .matches("pbkdf2-sha512\\$220000\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{86}");
    }

    @Test
    void onlyTheRightPasswordMatches() {
        String hash = Passwords.hash("upė, kalnas ir migla");
        assertThat(Passwords.matches("upė, kalnas ir migla", hash)).isTrue();
        assertThat(Passwords.matches("upe, kalnas ir migla", hash)).isFalse();
    }

    @Test
    void aLetterIsTheSameHoweverItIsWritten() {
        assertThat(Passwords.matches("upe\u0307 kalnas migla", Passwords.hash("up\u0117 kalnas migla")))
                .isTrue();
    }

    @Test
    void aCheaperHashIsOutdated() {
        byte[] salt = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");
        assertThat(Passwords.isOutdated(Passwords.hash("x", salt, 1_000))).isTrue();
        assertThat(Passwords.isOutdated(Passwords.hash("x"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "short, desk.refused.password.short",
        "passwordpassword, desk.refused.password.guessed",
        "Password12345678, desk.refused.password.guessed",
        "Slaptažodis12345, desk.refused.password.guessed",
        "ona.petraite2026, desk.refused.password.guessed",
        "aaaaaaaaaaaaaaaaaa, desk.refused.password.guessed",
        "abcdefghijklmnopqr, desk.refused.password.guessed",
        "123456789012345678, desk.refused.password.guessed"
    })
    void whatIsGuessedFirstIsRefused(String password, String reason) {
        assertThat(PasswordRule.reasons(password, "ona.petraite", "Ona Petraitė"))
                .extracting(Reason::key)
                .containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"blue lamp under seven rivers", "upė kalnas migla", "Xk2;dV9-bq_71mZtLw", "ķēniņš gāja mežā"})
    void whatIsLongAndNobodysIsGood(String password) {
        assertThat(PasswordRule.reasons(password, "ona.petraite", "Ona Petraitė"))
                .isEmpty();
    }
}
