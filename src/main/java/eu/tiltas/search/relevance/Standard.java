package eu.tiltas.search.relevance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of {@code content/search} that the build takes along, for trees that have none of their own. */
final class Standard {

    private Standard() {}

    static String text(String name) {
        try (InputStream in = Standard.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
