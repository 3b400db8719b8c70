package eu.tiltas.page;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.page.OwnPages.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published becomes the files that an import would make it from. */
class PageExportTest {

    @TempDir
    Path root;

    @TempDir
    Path other;

    private final OwnPages pages = new OwnPages();

    @BeforeEach
    void begin() {
        ContentOnDisk content = ContentOnDisk.at(root);
        content.write("pages/hall/page.yaml", "# A remark stays.\nsourceLanguage: lt\norder:   3\n");
        content.write(
                "pages/hall/en.md",
                "---\nslug: hall\ntitle: \"Hall\"   # quoted\nkeywords: [ one,two ]\n---\n\nFrom the file.\n");
        content.page("hall", "lt", "sale", "Salė", "Iš bylos.");
        content.page("apart", "sv", "isar", "Isär", "Ur filen.");
        assertThat(pages.importFrom(root).problems()).isEmpty();
    }

    @AfterEach
    void end() {
        pages.close();
    }

    private Map<String, String> exported() {
        Map<String, String> files = new TreeMap<>();
        pages.run(() -> pages.get(PageExport.class).write(files::put));
        return files;
    }

    private Map<String, String> tree() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.startsWith(root.resolve("pages")))
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString().replace('\\', '/'),
                            PageExportTest::text,
                            (one, same) -> one,
                            TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatWasImportedIsWrittenToTheLetter() throws IOException {
        assertThat(exported()).isEqualTo(tree());
    }

    @Test
    void whatEditorsMadeLiveIsWrittenAndDraftsAreNot() {
        int first =
                pages.save(ANNA, "hall", new DraftText(EN, "Hall: two", "hall", "", List.of("x: y"), "Live."), 1, 0);
        pages.publish("hall", EN, first, "Edited.", false);
        pages.save(ANNA, "hall", new DraftText(EN, "Hall", "hall", "", List.of(), "Not yet."), first, 0);

        assertThat(exported().get("pages/hall/en.md"))
                .contains("Live.")
                .contains("Hall: two")
                .doesNotContain("Not yet.");
    }

    @Test
    void anImportOfWhatWasWrittenGivesTheSameTree() {
        int first = pages.save(
                ANNA,
                "hall",
                new DraftText(EN, "Hall: \"two\" #3", "hall", "A: b", List.of("x: y", "#"), "Live."),
                1,
                0);
        pages.publish("hall", EN, first, "Edited.", false);
        Map<String, String> written = exported();
        ContentOnDisk content = ContentOnDisk.at(other);
        written.forEach(content::write);

        try (OwnPages fresh = new OwnPages()) {
            assertThat(fresh.importFrom(other).problems()).isEmpty();
            Map<String, String> again = new TreeMap<>();
            fresh.run(() -> fresh.get(PageExport.class).write(again::put));
            assertThat(again).isEqualTo(written);
        }
    }
}
