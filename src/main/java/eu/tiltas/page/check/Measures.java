package eu.tiltas.page.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The numbers by which texts are checked; their file says how each was found. */
final class Measures {

    private final Properties numbers = new Properties();

    private Measures() {}

    static Measures standard() {
        Measures measures = new Measures();
        try (InputStream file = Measures.class.getResourceAsStream("measures.properties");
                InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            measures.numbers.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return measures;
    }

    int number(String key) {
        return Integer.parseInt(numbers.getProperty(key).strip());
    }
}
