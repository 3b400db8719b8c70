package eu.tiltas.markup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions for machines, inside a page. */
class JsonLdTest {

    private static JsonObject read(JsonLd json) {
        return Json.createReader(new StringReader(json.toString())).readObject();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--",
                "&lt;/script&gt;",
                "\"quoted\" \\ back",
                "line\u2028end\u2029",
                "ąčę 🙂",
                "]]>"
            })
    void anyTextStaysItself(String text) {
        JsonLd json = JsonLd.document("Article").with("headline", text);

        assertThat(read(json).getString("headline")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script>", "<!--<script>", "&amp;", "</SCRIPT >"})
    void noTextEndsTheScript(String text) {
        assertThat(JsonLd.document("Article").with(text, text).toString()).doesNotContain("<", "&");
    }

    @Test
    void documentHasItsContext() {
        assertThat(JsonLd.document("WebSite"))
                .hasToString("{\"@context\":\"https://schema.org\",\"@type\":\"WebSite\"}");
    }

    @Test
    void emptyTextsAreLeftOut() {
        assertThat(JsonLd.of("Thing")
                        .with("name", "")
                        .with("url", Optional.empty())
                        .with("part", List.of()))
                .hasToString("{\"@type\":\"Thing\"}");
    }

    @Test
    void partsAreNested() {
        assertThat(JsonLd.of("A")
                        .with("b", JsonLd.of("B").with("n", 1))
                        .with("c", List.of(JsonLd.of("C"), JsonLd.of("D")))
                        .with("e", Optional.of("x")))
                .hasToString("{\"@type\":\"A\",\"b\":{\"@type\":\"B\",\"n\":1},"
                        + "\"c\":[{\"@type\":\"C\"},{\"@type\":\"D\"}],\"e\":\"x\"}");
    }
}
