package eu.tiltas.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four languages. */
class LanguageTest {

    @ParameterizedTest
    @EnumSource
    void languageIsFoundByItsCode(Language language) {
        assertThat(Language.of(language.code())).contains(language);
    }

    @ParameterizedTest
    @EnumSource
    void localeIsOfTheLanguage(Language language) {
        assertThat(language.locale().getLanguage()).isEqualTo(language.code());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "LT", "de", "lt-LT", " lt", "lit"})
    void anyOtherTextIsNoLanguage(String code) {
        assertThat(Language.of(code)).isEmpty();
    }

    @Test
    void languagesAreOfferedInTheirOrder() {
        assertThat(Language.values())
                .extracting(Language::ownName)
                .containsExactly("Lietuvių", "Latviešu", "Svenska", "English");
    }
}
