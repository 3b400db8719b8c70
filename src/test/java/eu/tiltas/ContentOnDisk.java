package eu.tiltas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** A content tree that a test writes. */
public record ContentOnDisk(Path root) {

    static final String SITE =
            """
            title: {lt: Bandymas, lv: Proba, sv: Provet, en: Trial}
            tagline: {lt: Bandymas, lv: Proba, sv: Prov, en: Trial}
            sections:
              - key: rooms
                title: {lt: Kambariai, lv: Istabas, sv: Rum, en: Rooms}
            """;

    /** Begins a tree with the site's own file. */
    public static ContentOnDisk at(Path root) {
        return new ContentOnDisk(root).write("site.yaml", SITE);
    }

    /** Writes a page's text in a language, its address as given. */
    public ContentOnDisk page(String key, String language, String slug, String title, String body) {
        return write(
                "pages/" + key + "/" + language + ".md",
                "---\ntitle: " + title + "\nslug: " + slug + "\n---\n" + body + "\n");
    }

    public ContentOnDisk write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public ContentOnDisk write(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts all files of another tree in. */
    ContentOnDisk copy(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(tree.relativize(file).toString(), Files.readAllBytes(file));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a symbolic link that leads to another file. */
    public ContentOnDisk link(String path, Path target) {
        try {
            Files.createSymbolicLink(root.resolve(path), target);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file or a folder with all that is in it. */
    public ContentOnDisk remove(String path) {
        remove(root.resolve(path));
        return this;
    }

    /** Gives a file or folder another name. */
    public ContentOnDisk rename(String path, String name) {
        try {
            Files.move(root.resolve(path), root.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path top) {
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
