package eu.tiltas.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where this machine keeps its Chromium. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /** The file that {@code CHROME} names, else the first of the usual names on {@code PATH}. */
    static Optional<Path> find() {
        return find(System.getenv());
    }

    static Optional<Path> find(Map<String, String> environment) {
        List<Path> folders = Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        Stream<Path> named = Stream.ofNullable(environment.get("CHROME"))
                .filter(name -> !name.isBlank())
                .flatMap(name -> places(name, folders));
        Stream<Path> usual = NAMES.stream().flatMap(name -> places(name, folders));
        return Stream.concat(named, usual)
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> places(String name, List<Path> folders) {
        return Path.of(name).isAbsolute()
                ? Stream.of(Path.of(name))
                : folders.stream().map(folder -> folder.resolve(name));
    }
}
