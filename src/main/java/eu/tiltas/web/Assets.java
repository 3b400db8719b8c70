package eu.tiltas.web;

import eu.tiltas.content.ContentFile;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Style, script, fonts and marks. Each stands at an address with a fingerprint of its bytes and may be kept by browsers
 * for ever. In templates {@code #{assets['tiltas.css']}} is the address.
 */
@Named("assets")
@ApplicationScoped
public class Assets extends AbstractMap<String, String> {

    private static final String FOLDER = "/WEB-INF/assets/";
    private static final String PATH = "/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml;charset=UTF-8",
            "woff2", "font/woff2",
            "txt", "text/plain;charset=UTF-8");

    @Inject
    ServletContext context;

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Body> bodies = new HashMap<>();

    @PostConstruct
    void load() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Set<String> paths =
                Optional.ofNullable(context.getResourcePaths(FOLDER)).orElse(Set.of());
        // Style sheets come last, because they name the addresses of the others.
        paths.stream()
                .filter(path -> !path.endsWith(".css"))
                .sorted()
                .forEach(path -> files.put(name(path), read(path)));
        files.forEach(this::add);
        paths.stream()
                .filter(path -> path.endsWith(".css"))
                .sorted()
                .forEach(path -> add(name(path), withAddresses(read(path))));
    }

    private void add(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        String address = PATH + name.substring(0, dot) + "-"
                + ContentFile.checksum(bytes).substring(0, 10) + name.substring(dot);
        addresses.put(name, address);
        String type = TYPES.getOrDefault(name.substring(dot + 1), "application/octet-stream");
        bodies.put(address, Body.of(bytes, type, "\"" + address.substring(PATH.length()) + "\""));
    }

    private byte[] withAddresses(byte[] css) {
        String text = new String(css, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> entry : addresses.entrySet()) {
            text = text.replace(PATH + entry.getKey(), entry.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] read(String path) {
        try (InputStream stream = context.getResourceAsStream(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static String name(String path) {
        return path.substring(FOLDER.length());
    }

    /** What stands at an address. */
    Optional<Body> at(String path) {
        return Optional.ofNullable(bodies.get(path));
    }

    /** The address of an asset. @throws IllegalArgumentException if there is none of that name */
    @Override
    public String get(Object name) {
        String address = addresses.get(String.valueOf(name));
        if (address == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return address;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return addresses.entrySet().stream().map(Map.Entry::copyOf).collect(Collectors.toUnmodifiableSet());
    }
}
