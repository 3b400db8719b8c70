package eu.tiltas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request asks for, decoded strictly. */
class TargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/                          | /",
                "/lt/paieska                | /lt/paieska",
                "/lt/gr%C4%AF%C5%BEimas     | /lt/grįžimas",
                "/lt/gr%c4%af%c5%beimas     | /lt/grįžimas",
                "/en/a+b                    | /en/a+b",
                "/en/a%2Bb                  | /en/a+b",
                "/en/a%20b                  | /en/a b",
                "/en/a%25b                  | /en/a%b",
                "/en/a%2525b                | /en/a%25b",
                "/en/%F0%9F%99%82           | /en/🙂",
                "/en/~x!$&'()*,=:@          | /en/~x!$&'()*,=:@"
            })
    void pathIsDecodedOnce(String raw, String path) {
        assertThat(Target.read(raw, null))
                .hasValueSatisfying(target -> assertThat(target.path()).isEqualTo(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/%",
                "/en/%2",
                "/en/%zz",
                "/en/%2g",
                "/en/% 20",
                "/en/%-1",
                "/en/%u0041",
                "/en/%C4",
                "/en/%C4%",
                "/en/%C4%41",
                "/lt/%E0%A4%A",
                "/en/%FF",
                "/en/%C0%AF",
                "/en/%ED%A0%80",
                "/en/%F5%80%80%80",
                "/en/%00",
                "/en/a%0Ab",
                "/en/%7F",
                "/en/%C2%85",
                "/en/a b",
                "/en/ą",
                "/en/a\u0000",
                "/en/a\tb",
                "en",
                "",
                "*",
                "http://example.org/"
            })
    void malformedPathIsRefused(String raw) {
        assertThat(Target.read(raw, null)).isEmpty();
    }

    @Test
    void missingPathIsRefused() {
        assertThat(Target.read(null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "q=a             | a",
                "q=a+b           | a b",
                "q=a%20b         | a b",
                "q=a%2Bb         | a+b",
                "q=a=b           | a=b",
                "q==             | =",
                "q=%26           | &",
                "q=gr%C4%AFti    | grįti",
                "%71=a           | a",
                "q=a?b/c         | a?b/c",
                "q=              | ``",
                "q               | ``"
            })
    void parameterIsDecodedOnce(String query, String value) {
        assertThat(Target.read("/en/search", query))
                .hasValueSatisfying(target -> assertThat(target.parameters()).containsExactly(entry("q", value)));
    }

    @Test
    void parametersKeepTheirOrder() {
        assertThat(Target.read("/", "b=1&a=2&c=3").orElseThrow().parameters().keySet())
                .containsExactly("b", "a", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=a&q=b", "q=a&q=a", "q&q", "q=a&%71=b"})
    void parameterNamedTwiceIsRefused(String query) {
        assertThat(Target.read("/en/search", query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%C4", "%=a", "q=%00", "q=a%0D%0AX-Evil:1", "q=ą", "q=a b", "q=\u0000", "q=%1B"})
    void malformedParameterIsRefused(String query) {
        assertThat(Target.read("/en/search", query)).isEmpty();
    }

    @Test
    void emptyQueryHasNoParameters() {
        assertThat(Target.read("/", "").orElseThrow().parameters()).isEmpty();
    }

    @Test
    void pathHasABound() {
        assertThat(Target.read("/" + "a".repeat(Target.MAX_PATH - 1), null)).isPresent();
        assertThat(Target.read("/" + "a".repeat(Target.MAX_PATH), null)).isEmpty();
    }

    @Test
    void queryHasABound() {
        assertThat(Target.read("/", "q=" + "a".repeat(Target.MAX_QUERY - 2))).isPresent();
        assertThat(Target.read("/", "q=" + "a".repeat(Target.MAX_QUERY - 1))).isEmpty();
    }

    @Test
    void parametersCannotBeChanged() {
        Target target = Target.read("/", "q=a").orElseThrow();

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> target.parameters().put("x", "y"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/en/a;b=c", "//evil.example", "/en//a", "/en/../x", "/..", "/en/./x", "/en/a%2Fb", "/en/a%5Cb"})
    void pathWithDetoursIsRefused(String raw) {
        assertThat(Target.read(raw, null)).isEmpty();
    }

    @Test
    void everySpellingHasOneCanonicalAddress() {
        assertThat(Target.read("/%65n/", null).orElseThrow().canonical()).isEqualTo("/en/");
        assertThat(Target.read("/en/search", "type=news&q=%61").orElseThrow().canonical())
                .isEqualTo("/en/search?q=a&type=news");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/a b", "/a\nSet-Cookie:x", "/\\evil", ""})
    void redirectLeadsNowhereElse(String location) {
        assertThatThrownBy(() -> new Answer.Redirect(301, location, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
