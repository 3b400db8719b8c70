package eu.tiltas.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields of a form whose file is not kept. */
class BesideFileTest {

    private static final String TYPE = "multipart/form-data; boundary=xyz";

    private static String part(String name, String more, String content) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + content + "\r\n";
    }

    private static Map<String, List<String>> read(String body, int room) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new BesideFile(TYPE, room).read(new ByteArrayInputStream(bytes), bytes.length);
    }

    @Test
    void fieldsBeforeAndAfterTheFileAreReadAndTheFileIsNot() throws IOException {
        String body = part("csv", "", "a\r\n\r\nž") + part("f", "; filename=\"x\"", "1\n".repeat(200_000))
                + part("title", "", "") + part("source", "", "map") + part("source", "", "book") + "--xyz--\r\n";

        assertThat(read(body, 1000))
                .isEqualTo(
                        Map.of("csv", List.of("a\r\n\r\nž"), "title", List.of(""), "source", List.of("map", "book")));
    }

    @Test
    void aFieldThatIsTooLongIsLeftOutAndNotCut() throws IOException {
        String body = part("a", "", "kept") + part("b", "", "x".repeat(300_000)) + "--xyz--\r\n";

        assertThat(read(body, 100_000)).isEqualTo(Map.of("a", List.of("kept")));
    }

    @Test
    void aFormThatEndsTooSoonGivesWhatWasWhole() throws IOException {
        assertThat(read(part("a", "", "1") + part("b", "", "2"), 1000)).isEqualTo(Map.of("a", List.of("1")));
    }
}
