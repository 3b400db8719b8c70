package eu.tiltas.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardSlipsTest {

    @ParameterizedTest
    @CsvSource({
        "LT, gr1=inimas, grąžinimas",
        "LT, 6alis, šalis",
        "LT, Gr58ti, grįūti",
        "LT, =em4, žemė",
        "LV, \"atgrie'sanās\", atgriešanās",
        "LV, \"'arvalstis\", ārvalstis",
        "LV, \"'k'erde\", ķērde",
        "LV, \"atgrie’sana\", atgriešana"
    })
    void wordIsReadAsOnTheOtherKeyboard(Language language, String typed, String meant) {
        assertThat(KeyboardSlips.meant(language, typed.replace("\"", ""))).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"LT, 2024", "LT, sutartis", "LT, 9x", "LT, a1", "LV, 2024", "LV, gr1zin", "SV, gr1zin", "EN, 4you"})
    void whatCanBeNoSlipIsLeft(Language language, String typed) {
        assertThat(KeyboardSlips.meant(language, typed)).isEmpty();
    }
}
