package eu.tiltas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** An answer's bytes. */
class BodyTest {

    private static final byte[] LONG = "<p>Tiltas</p>".repeat(200).getBytes(StandardCharsets.UTF_8);

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return stream.readAllBytes();
        }
    }

    @Test
    void compressedFormIsTheSameText() throws IOException {
        Body body = Body.of(LONG, "text/html", "\"1\"");

        assertThat(body.gzip()).hasSizeLessThan(LONG.length / 2);
        assertThat(unpacked(body.gzip())).isEqualTo(LONG);
    }

    @Test
    void shortTextIsNotCompressed() {
        assertThat(Body.of(new byte[512], "text/html", "\"1\"").gzip()).isNull();
    }

    @Test
    void fontIsCompressedAlready() {
        assertThat(Body.of(LONG, "font/woff2", "\"1\"").gzip()).isNull();
    }

    @Test
    void compressedFormHasAValidatorOfItsOwn() {
        Body body = Body.of(LONG, "text/html", "\"1-2-abc\"");

        assertThat(body.etag(true)).isEqualTo("\"1-2-abc-gzip\"");
        assertThat(body.etag(false)).isEqualTo("\"1-2-abc\"");
    }

    @Test
    void withoutACompressedFormThereIsOneValidator() {
        assertThat(Body.of(new byte[10], "text/html", "\"1\"").etag(true)).isEqualTo("\"1\"");
    }

    @Test
    void weightCountsBothForms() {
        Body body = Body.of(LONG, "text/html", "\"1\"");

        assertThat(body.weight()).isGreaterThanOrEqualTo(LONG.length + body.gzip().length);
    }

    @Test
    void everyLevelGivesTheSameText() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);

        for (int level = 1; level <= 9; level++) {
            assertThat(unpacked(Body.compress(bytes, level))).isEqualTo(bytes);
        }
    }

    @Test
    void nothingIsCompressedToNothing() throws IOException {
        assertThat(unpacked(Body.compress(new byte[0], 9))).isEmpty();
    }
}
