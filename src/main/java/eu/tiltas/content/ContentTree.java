package eu.tiltas.content;

import eu.tiltas.markup.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A content tree on disk. It reads regular files inside its root only: symbolic links, oversized files and whatever
 * can't be read are reported and left out.
 */
public final class ContentTree {

    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 1024 * 1024;

    private final Path root;
    private final ImportReport.Builder report;

    ContentTree(Path root, ImportReport.Builder report) {
        this.root = root;
        this.report = report;
    }

    public ImportReport.Builder report() {
        return report;
    }

    /** Whether the tree has a part of that name at all, for parts that it need not have. */
    public boolean has(String name) {
        return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** A file directly under the root; empty if it is missing or can't be used, the latter with a problem reported. */
    public Optional<ContentFile> file(String name) {
        Path file = root.resolve(name);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? read(file, MAX_BYTES) : Optional.empty();
    }

    /** A folder of files directly under the root; empty if it is missing or can't be listed, the latter with a problem. */
    public Optional<ContentFolder> folder(String name) {
        Path folder = root.resolve(name);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            problem(folder, Fault.error(0, Files.isSymbolicLink(folder) ? "file.symlink" : "folder.missing"));
            return Optional.empty();
        }
        return list(folder).map(files -> folder(folder, files, MAX_BYTES));
    }

    /**
     * Hands over the folders under {@code name}, in the order of their names, one at a time.
     *
     * @return false if the folder as a whole could not be listed, so that nothing may be concluded from what is missing
     */
    public boolean folders(String name, Consumer<ContentFolder> each) {
        return folders(name, MAX_BYTES, each);
    }

    /**
     * Likewise, where files may be larger.
     *
     * @param maxBytes the largest that is read
     */
    public boolean folders(String name, int maxBytes, Consumer<ContentFolder> each) {
        Optional<List<Path>> entries = top(name);
        for (Path entry : entries.orElse(List.of())) {
            if (hidden(entry)) {
                continue;
            }
            if (Files.isSymbolicLink(entry)) {
                problem(entry, Fault.error(0, "file.symlink"));
                each.accept(unread(entry));
            } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                each.accept(folder(entry, maxBytes));
            } else {
                problem(entry, Fault.warning(0, "file.stray"));
            }
        }
        return entries.isPresent();
    }

    /**
     * A folder under the root that holds files and folders of files.
     *
     * @param own its own files
     * @param folders those in it
     * @param complete false if something was left out, so that nothing may be concluded from what is missing
     */
    public record Branch(ContentFolder own, List<ContentFolder> folders, boolean complete) {

        public Branch {
            folders = List.copyOf(folders);
        }
    }

    /** A folder directly under the root with the folders in it; empty if it can't be listed, then with a problem. */
    public Optional<Branch> branch(String name) {
        return top(name).map(entries -> {
            List<ContentFolder> folders = new ArrayList<>();
            List<Path> files = new ArrayList<>();
            for (Path entry : entries) {
                if (hidden(entry) || !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(entry);
                } else {
                    folders.add(folder(entry, MAX_BYTES));
                }
            }
            ContentFolder own = folder(root.resolve(name), files, MAX_BYTES);
            return new Branch(own, folders, own.complete() && folders.stream().allMatch(ContentFolder::complete));
        });
    }

    /** What is in a folder directly under the root; empty if it can't be listed, then with a problem. */
    private Optional<List<Path>> top(String name) {
        Path top = root.resolve(name);
        if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            problem(top, Fault.error(0, Files.isSymbolicLink(top) ? "file.symlink" : "folder.missing"));
            return Optional.empty();
        }
        return list(top);
    }

    private ContentFolder folder(Path folder, int maxBytes) {
        return list(folder).map(files -> folder(folder, files, maxBytes)).orElseGet(() -> unread(folder));
    }

    private ContentFolder unread(Path folder) {
        return new ContentFolder(folder.getFileName().toString(), relative(folder), List.of(), false);
    }

    private ContentFolder folder(Path folder, List<Path> entries, int maxBytes) {
        List<ContentFile> files = new ArrayList<>();
        boolean complete = true;
        for (Path entry : entries) {
            if (hidden(entry)) {
                continue;
            }
            Optional<ContentFile> file = read(entry, maxBytes);
            file.ifPresent(files::add);
            complete &= file.isPresent();
        }
        return new ContentFolder(folder.getFileName().toString(), relative(folder), files, complete);
    }

    private Optional<ContentFile> read(Path file, int maxBytes) {
        try {
            if (Files.isSymbolicLink(file)) {
                problem(file, Fault.error(0, "file.symlink"));
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                problem(file, Fault.error(0, "file.irregular"));
            } else {
                return bounded(file, maxBytes);
            }
        } catch (IOException e) {
            problem(file, Fault.error(0, "file.unreadable", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Reads no link that was put in the file's place meanwhile, and no more than is allowed. */
    private Optional<ContentFile> bounded(Path file, int maxBytes) throws IOException {
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = stream.readNBytes(maxBytes + 1);
            if (bytes.length <= maxBytes) {
                return Optional.of(new ContentFile(relative(file), bytes));
            }
            problem(file, Fault.error(0, "file.large", maxBytes / 1024));
            return Optional.empty();
        }
    }

    private Optional<List<Path>> list(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            problem(folder, Fault.error(0, "file.unreadable", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        entries.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return Optional.of(entries);
    }

    private void problem(Path path, Fault fault) {
        report.problem(relative(path), fault);
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
