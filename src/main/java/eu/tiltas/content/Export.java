package eu.tiltas.content;

import eu.tiltas.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the published state back into a content tree: what can be changed in the portal as it is now, and the rest as it
 * lies in the tree. The same state gives the same bytes, and an import of what was written changes nothing.
 */
@ApplicationScoped
public class Export {

    /** The first moment that the format knows: the day of writing says nothing of the files. */
    private static final long NO_TIME = 315_532_800_000L;

    private Path root;
    private List<ContentSource> sources;
    private List<ContentOverlay> overlays;

    protected Export() {}

    @Inject
    public Export(Settings settings, Instance<ContentSource> sources, Instance<ContentOverlay> overlays) {
        this(settings.contentDir(), sources.stream().toList(), overlays.stream().toList());
    }

    Export(Path root, List<ContentSource> sources, List<ContentOverlay> overlays) {
        this.root = root;
        this.sources = sources;
        this.overlays = overlays;
    }

    /**
     * Writes a ZIP file with the tree at its root.
     *
     * @throws IOException if the tree can't be read, or not written to
     */
    public void to(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Set<String> written = sources.stream().map(ContentSource::folder).collect(Collectors.toSet());
        Map<String, Optional<String>> changed = new TreeMap<>();
        overlays.forEach(overlay -> changed.putAll(overlay.files()));
        changed.keySet()
                .removeIf(path -> written.contains(Path.of(path).getName(0).toString()));
        List<Path> all = Stream.concat(
                        untouched(written).stream(), changed.keySet().stream().map(root::resolve))
                .distinct()
                .sorted()
                .toList();
        for (Path file : all) {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (!changed.containsKey(path)) {
                add(zip, path, Files.readAllBytes(file));
            } else if (changed.get(path).isPresent()) {
                add(zip, path, changed.get(path).get().getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            sources.forEach(source -> source.write((path, bytes) -> {
                try {
                    add(zip, path, bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        zip.finish();
    }

    /** Regular files that an import reads and no source writes, in the order of their paths. */
    private List<Path> untouched(Set<String> written) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file ->
                            !written.contains(root.relativize(file).getName(0).toString()))
                    .filter(file -> isVisible(root.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isVisible(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static void add(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
