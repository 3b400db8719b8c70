package eu.tiltas.content;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree is written with what features say of their folders and with the rest as it lies there. */
class ExportTest {

    @TempDir
    Path root;

    private final ContentSource pages = new ContentSource() {
        @Override
        public String folder() {
            return "pages";
        }

        @Override
        public void write(Files files) {
            files.add("pages/hall/lt.md", "Salė\n");
        }
    };

    private final ContentOverlay desk = () -> Map.of(
            "datasets/b.csv", Optional.of("3\n"),
            "datasets/c.csv", Optional.of("4\n"),
            "datasets/d.csv", Optional.empty(),
            "pages/hall/lt.md", Optional.of("no\n"));

    @BeforeEach
    void lay() {
        ContentOnDisk content = ContentOnDisk.at(root);
        content.write("pages/hall/lt.md", "Sena\n");
        content.write("pages/gone/lt.md", "Dingusi\n");
        content.write("datasets/b.csv", "1\n");
        content.write("datasets/a.csv", "2\n");
        content.write("datasets/d.csv", "5\n");
        content.write(".hidden", "no\n");
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(root, List.of(pages), List.of(desk)).to(out);
        return out.toByteArray();
    }

    @Test
    void foldersOfFeaturesAreTheirsAndAllElseIsAsItLies() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes()));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }

        assertThat(files)
                .containsEntry("pages/hall/lt.md", "Salė\n")
                .doesNotContainKeys("pages/gone/lt.md", ".hidden")
                .containsEntry("datasets/a.csv", "2\n")
                .containsEntry("datasets/b.csv", "3\n")
                .containsEntry("datasets/c.csv", "4\n")
                .doesNotContainKey("datasets/d.csv");
        assertThat(files.keySet())
                .containsSubsequence("datasets/a.csv", "datasets/b.csv", "datasets/c.csv", "pages/hall/lt.md");
    }

    @Test
    void theSameStateIsTheSameBytes() throws IOException {
        assertThat(bytes()).isEqualTo(bytes());
    }
}
