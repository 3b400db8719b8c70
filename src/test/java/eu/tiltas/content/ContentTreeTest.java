package eu.tiltas.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.tiltas.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tree on disk is read inside its root only. */
class ContentTreeTest {

    @TempDir
    Path root;

    @TempDir
    Path elsewhere;

    private final ImportReport.Builder report = new ImportReport.Builder();

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<ContentFolder> folders() {
        List<ContentFolder> folders = new ArrayList<>();
        new ContentTree(root, report).folders("pages", folders::add);
        return folders;
    }

    private List<String> problems() {
        return report.build(Instant.EPOCH, Instant.EPOCH).problems().stream()
                .map(problem -> problem.path() + " " + problem.fault().key())
                .toList();
    }

    @Test
    void foldersAndFilesComeInTheOrderOfTheirNames() throws IOException {
        write("pages/b/sv.md", "");
        write("pages/b/en.md", "");
        write("pages/a/lt.md", "");

        assertThat(folders())
                .extracting(
                        ContentFolder::name,
                        folder -> folder.files().stream().map(ContentFile::path).toList())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", List.of("pages/a/lt.md")),
                        org.assertj.core.groups.Tuple.tuple("b", List.of("pages/b/en.md", "pages/b/sv.md")));
        assertThat(problems()).isEmpty();
    }

    @Test
    void linkToAFileIsNotFollowed() throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "secret");
        write("pages/a/en.md", "");
        Files.createSymbolicLink(root.resolve("pages/a/lt.md"), secret);

        assertThat(folders()).singleElement().satisfies(folder -> {
            assertThat(folder.complete()).isFalse();
            assertThat(folder.files()).extracting(ContentFile::name).containsExactly("en.md");
        });
        assertThat(problems()).containsExactly("pages/a/lt.md file.symlink");
    }

    @Test
    void linkToAFolderIsNotFollowed() throws IOException {
        Files.writeString(elsewhere.resolve("en.md"), "secret");
        Files.createDirectories(root.resolve("pages"));
        Files.createSymbolicLink(root.resolve("pages/a"), elsewhere);

        assertThat(folders())
                .singleElement()
                .matches(folder -> !folder.complete() && folder.files().isEmpty());
        assertThat(problems()).containsExactly("pages/a file.symlink");
    }

    @Test
    void linkInPlaceOfTheWholeFolderIsNotFollowed() throws IOException {
        Files.createDirectories(elsewhere.resolve("a"));
        Files.createSymbolicLink(root.resolve("pages"), elsewhere);

        assertThat(new ContentTree(root, report).folders("pages", folder -> {})).isFalse();
        assertThat(problems()).containsExactly("pages file.symlink");
    }

    @Test
    void linkInPlaceOfTheSiteIsNotFollowed() throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "secret");
        Files.createSymbolicLink(root.resolve("site.yaml"), secret);

        assertThat(new ContentTree(root, report).file("site.yaml")).isEmpty();
        assertThat(problems()).containsExactly("site.yaml file.symlink");
    }

    @Test
    void linkThatLeadsNowhereIsAProblem() throws IOException {
        Files.createSymbolicLink(root.resolve("site.yaml"), root.resolve("nothing"));

        assertThat(new ContentTree(root, report).file("site.yaml")).isEmpty();
        assertThat(problems()).containsExactly("site.yaml file.symlink");
    }

    @Test
    void largeFileIsLeftOut() throws IOException {
        write("pages/a/en.md", "x".repeat(5 * 1024 * 1024));

        assertThat(folders())
                .singleElement()
                .matches(folder -> !folder.complete() && folder.files().isEmpty());
        assertThat(problems()).containsExactly("pages/a/en.md file.large");
    }

    @Test
    void fileOfTheGreatestSizeIsRead() throws IOException {
        write("pages/a/en.md", "x".repeat(ContentTree.MAX_BYTES));

        assertThat(folders()).singleElement().matches(ContentFolder::complete);
        assertThat(problems()).isEmpty();
    }

    @Test
    void fileThatMayNotBeReadIsLeftOut() throws IOException {
        write("pages/a/en.md", "x");
        Path file = root.resolve("pages/a/en.md");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("root may read everything").isFalse();

        assertThat(folders()).singleElement().matches(folder -> !folder.complete());
        assertThat(problems()).containsExactly("pages/a/en.md file.unreadable");
    }

    @Test
    void folderAmongFilesIsIrregular() throws IOException {
        write("pages/a/en.md", "");
        write("pages/a/drafts/en.md", "");

        assertThat(folders()).singleElement().matches(folder -> folder.files().size() == 1);
        assertThat(problems()).containsExactly("pages/a/drafts file.irregular");
    }

    @Test
    void fileAmongFoldersIsStray() throws IOException {
        write("pages/readme.md", "");
        write("pages/a/en.md", "");

        assertThat(folders()).hasSize(1);
        assertThat(problems()).containsExactly("pages/readme.md file.stray");
    }

    @Test
    void hiddenFilesAreNotSeen() throws IOException {
        write("pages/.DS_Store", "");
        write("pages/a/.en.md.swp", "");
        write("pages/a/en.md", "");

        assertThat(folders())
                .singleElement()
                .matches(folder -> folder.complete() && folder.files().size() == 1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void hiddenFoldersAreNotSeen() throws IOException {
        write("pages/.git/en.md", "");

        assertThat(folders()).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void missingFolderIsAProblem() {
        assertThat(new ContentTree(root, report).folders("pages", folder -> {})).isFalse();
        assertThat(problems()).containsExactly("pages folder.missing");
    }

    @Test
    void emptyFolderIsNone() throws IOException {
        Files.createDirectories(root.resolve("pages"));

        assertThat(new ContentTree(root, report).folders("pages", folder -> {})).isTrue();
        assertThat(problems()).isEmpty();
    }

    @Test
    void missingFileIsNoProblem() {
        assertThat(new ContentTree(root, report).file("site.yaml")).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void pathInAReportHasNoControlCharacters() throws IOException {
        write("pages/a\nb\u001b[31m", "x");

        folders();

        assertThat(problems()).containsExactly("pages/a?b?[31m file.stray");
    }

    @Test
    void checksumFollowsNamesAndContents() throws IOException {
        write("pages/a/en.md", "one");
        String first = folders().get(0).checksum();
        write("pages/a/en.md", "two");
        String changed = folders().get(0).checksum();
        Files.move(root.resolve("pages/a/en.md"), root.resolve("pages/a/lt.md"));
        String renamed = folders().get(0).checksum();

        assertThat(List.of(first, changed, renamed)).doesNotHaveDuplicates();
    }

    @Test
    void textThatIsNotUtf8HasNone() {
        assertThat(new ContentFile("a.md", new byte[] {'a', (byte) 0xC3}).text())
                .isEmpty();
        assertThat(new ContentFile("a.md", "ąčę".getBytes(StandardCharsets.UTF_16)).text())
                .isEmpty();
    }

    @Test
    void checksumIsThatOfTheBytes() {
        assertThat(new ContentFile("a.md", new byte[0]).checksum())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void problemsAreToldWithPathLineAndReason() {
        report.problem("pages/b/en.md", eu.tiltas.markup.Fault.error(3, "slug", "x"));
        report.problem("pages/a/en.md", eu.tiltas.markup.Fault.warning(0, "file.stray"));
        report.problem("pages/b/en.md", eu.tiltas.markup.Fault.error(1, "frontmatter.missing"));

        ImportReport built = report.build(Instant.EPOCH, Instant.ofEpochSecond(2));

        assertThat(built.errors()).isEqualTo(2);
        assertThat(built.took()).hasSeconds(2);
        assertThat(built.problems())
                .extracting(problem -> problem.describe(Language.EN))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("pages/a/en.md: "),
                        second -> assertThat(second).startsWith("pages/b/en.md:1: "),
                        third -> assertThat(third).startsWith("pages/b/en.md:3: ‘x’"));
    }
}
