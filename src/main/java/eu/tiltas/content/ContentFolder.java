package eu.tiltas.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of one subject.
 *
 * @param name of the folder, which is the subject's key
 * @param path below the root of the tree
 * @param files its files in the order of their names; those that could not be read safely are left out
 * @param complete false if files were left out, or the folder itself could not be read
 */
public record ContentFolder(String name, String path, List<ContentFile> files, boolean complete) {

    public ContentFolder {
        files = List.copyOf(files);
    }

    public Optional<ContentFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** Changes with any file's name or contents. */
    public String checksum() {
        return checksum(files.stream().map(file -> file.name() + ' ' + file.checksum()));
    }

    /** The same of files that lie in no tree, by their names. */
    public static String checksum(SortedMap<String, byte[]> files) {
        return checksum(
                files.entrySet().stream().map(file -> file.getKey() + ' ' + ContentFile.checksum(file.getValue())));
    }

    private static String checksum(Stream<String> lines) {
        return ContentFile.checksum(lines.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
    }
}
