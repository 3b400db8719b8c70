package eu.tiltas.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    /** The other process. */
    public static final class Printed {
        public static void main(String[] arguments) {
            System.out.print(Schema.fingerprint());
        }
    }

    @Test
    void isTheSameInEveryProcessSoThatARestartKeepsTheIndex() throws IOException {
        assertThat(printedByAnother()).isEqualTo(Schema.fingerprint());
    }

    private static String printedByAnother() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Printed.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
