package eu.tiltas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What a server answered.
 *
 * @param headers by name in lower case, in the order in which they came
 * @param body as it came over the wire, only joined where it was sent in chunks
 */
public record Reply(int status, Map<String, List<String>> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The value of a header; several are joined by commas, none is empty. */
    public String header(String name) {
        return String.join(", ", headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()));
    }

    public String text() {
        return new String(plain(), StandardCharsets.UTF_8);
    }

    /** The body, unpacked if it came compressed. */
    public byte[] plain() {
        if (!header("Content-Encoding").equals("gzip")) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text(), e);
        }
    }
}
