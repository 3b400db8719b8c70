package eu.tiltas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses the server may see as they came. */
class GateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/lt/", "/lt/paieska", "/sv/%C3%A5", "/api/v1/search", "/assets/tiltas-0123456789.css",
                        "/.well-known/x",
                "/en/a.b", "/en/..a", "/en/a..b", "/en/web-inf", "/id/emn", "/en/a%20b", "/en/..."
            })
    void wholesomeAddressStays(String path) {
        assertThat(Gate.checked(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/en/%                      | /en/~malformed",
                "/lt/%E0%A4%A               | /lt/~malformed",
                "/sv/%00                    | /sv/~malformed",
                "/%                         | /~malformed",
                "/de/%                      | /~malformed",
                "/en%                       | /~malformed",
                "/lv/a/../b                 | /lv/~malformed",
                "/lv/..                     | /lv/~malformed",
                "/lv/.                      | /lv/~malformed",
                "/lv/./a                    | /lv/~malformed",
                "/lv/%2e%2e/a               | /lv/~malformed",
                "/lv/%2E%2E%2Fa             | /lv/~malformed",
                "/..                        | /~malformed",
                "//evil.example/            | /~malformed",
                "/en//a                     | /en/~malformed",
                "/en/a%2fb                  | /en/~malformed",
                "/en/a%5Cb                  | /en/~malformed",
                "/en/a\\b                   | /en/~malformed",
                "/en/a;jsessionid=1         | /en/~malformed",
                "/en/%3Bx                   | /en/~malformed",
                "/WEB-INF;x/web.xml         | /~malformed"
            })
    void malformedAddressIsReplacedInItsLanguage(String path, String replaced) {
        assertThat(Gate.checked(path)).isEqualTo(replaced);
        assertThat(Gate.isMalformed(replaced)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/WEB-INF/web.xml", "/web-inf", "/Web-Inf/", "/META-INF/x", "/%57EB-INF/web.xml", "/meta%2DINF"})
    void insideOfTheApplicationIsHidden(String path) {
        assertThat(Gate.checked(path)).isEqualTo("/~hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/~hidden", "/lt/", "/lt/malformed", "/"})
    void otherAddressesWereNotReplaced(String path) {
        assertThat(Gate.isMalformed(path)).isFalse();
    }
}
