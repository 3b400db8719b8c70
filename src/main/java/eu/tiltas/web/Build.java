package eu.tiltas.web;

import eu.tiltas.content.ContentFile;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;

/** Which build of the portal this is, as far as its pages depend on it. */
@ApplicationScoped
class Build {

    @Inject
    Assets assets;

    private String id;

    @PostConstruct
    void read() {
        String all = stamp() + new TreeMap<>(assets);
        id = ContentFile.checksum(all.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    private static String stamp() {
        try (InputStream stream = Build.class.getResourceAsStream("build.properties")) {
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("stamp");
        } catch (IOException e) {
            throw new UncheckedIOException("build.properties", e);
        }
    }

    String id() {
        return id;
    }
}
