package eu.tiltas.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language a browser asks for. */
class PreferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lt                                  | LT",
                "lt-LT,lt;q=0.9,en;q=0.8             | LT",
                "LV                                  | LV",
                "sv-FI                               | SV",
                "en-US,en;q=0.5                      | EN",
                "de,ru;q=0.9,lv;q=0.8,en;q=0.7       | LV",
                "en;q=0.1,sv;q=0.9                   | SV",
                "sv;q=0.5 , lt;q=0.7                 | LT",
                "sv,lt                               | SV",
                "lt;q=0,sv;q=0.1                     | SV",
                "lt;q=1.000,sv                       | LT",
                "zh-Hans-CN,lt;q=0.001               | LT"
            })
    void firstOfThePortalsLanguagesIsTaken(String header, Language language) {
        assertThat(Preference.of(header)).isEqualTo(language);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "*",
                "de",
                "de,fr;q=0.5",
                ",",
                ";q=1",
                "lt;q=",
                "lt;q=2",
                "lt;q=abc",
                "lt;;",
                "q=0.5",
                "\u0000",
                "🙂",
                "lt_LT_x",
                "-",
                "lt;q=-1"
            })
    void anythingElseIsEnglishOrItsLanguage(String header) {
        assertThat(Preference.of(header)).isIn(Language.EN, Language.LT);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "*", "de", "de,fr;q=0.5", "x-klingon", "lt;q=0"})
    void withoutAnyOfTheLanguagesItIsEnglish(String header) {
        assertThat(Preference.of(header)).isEqualTo(Language.EN);
    }

    @Test
    void overlongHeaderIsNotRead() {
        assertThat(Preference.of("lt" + ",de".repeat(200))).isEqualTo(Language.EN);
    }
}
