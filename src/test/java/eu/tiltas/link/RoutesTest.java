package eu.tiltas.link;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The addresses of fixed places. */
class RoutesTest {

    @ParameterizedTest
    @CsvSource({"LT, /lt/paieska", "LV, /lv/meklesana", "SV, /sv/sok", "EN, /en/search"})
    void searchHasItsWordInEveryLanguage(Language language, String address) {
        assertThat(Routes.search(language)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a b | a+b", "a&b=c | a%26b%3Dc", "grįžti | gr%C4%AF%C5%BEti", "\"x\" | %22x%22", "` ` | +"})
    void valueIsEncodedForAQuery(String value, String encoded) {
        assertThat(Routes.encode(value)).isEqualTo(encoded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/lt/grįžimas | /lt/gr%C4%AF%C5%BEimas",
                "/en/a b | /en/a%20b",
                "/en/a+b | /en/a+b",
                "/id/a'b~(c) | /id/a'b~(c)",
                "/en/a?b#c | /en/a%3Fb%23c"
            })
    void pathIsEncodedForAHeader(String path, String encoded) {
        assertThat(Routes.encodePath(path)).isEqualTo(encoded);
    }

    @Test
    void lineEndsCannotReachAHeader() {
        assertThat(Routes.encodePath("/en/a\r\nSet-Cookie: x")).doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @CsvSource({"LT", "LV", "SV", "EN"})
    void reasonIsToldInTheLanguage(Language language) {
        assertThat(new BadParameter("size", "parameter.number", "size", 100).reason(language))
                .contains("size", "100")
                .doesNotContain("{");
    }
}
