package eu.tiltas.page;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.SV;
import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;
import static eu.tiltas.page.OwnPages.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.content.ContentSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published becomes the files that an import would make it from. */
abstract class PageExportContract {

    @TempDir
    Path root;

    @TempDir
    Path other;

    private final OwnPages pages = new OwnPages(database());

    /** A new, empty database. */
    abstract DataSource database();

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

    static ContentSource.Files into(Map<String, String> files) {
        return (path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8));
    }

    private Map<String, String> exported() {
        Map<String, String> files = new TreeMap<>();
        pages.run(() -> pages.get(PageExport.class).write(into(files)));
        return files;
    }

    private Map<String, String> tree() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.startsWith(root.resolve("pages")))
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString().replace('\\', '/'),
                            PageExportContract::text,
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

        try (OwnPages fresh = new OwnPages(database())) {
            assertThat(fresh.importFrom(other).problems()).isEmpty();
            Map<String, String> again = new TreeMap<>();
            fresh.run(() -> fresh.get(PageExport.class).write(into(again)));
            assertThat(again).isEqualTo(written);
        }
    }

    /** A page with all that can happen to one: other addresses, notes, a withdrawn text, one that leads on, and a forced one. */
    private void happen() {
        int number = 1;
        for (String slug : List.of("great-hall", "small-hall")) {
            number =
                    pages.save(ANNA, "hall", new DraftText(EN, "Hall", slug, "", List.of(), "Text " + slug), number, 0);
            pages.publish("hall", EN, number, "Moved to \"" + slug + "\".", false);
            pages.pass(Duration.ofDays(1));
        }
        number = pages.save(ANNA, "hall", new DraftText(EN, "Hall", "small-hall", "", List.of(), "Comma,"), number, 0);
        pages.publish("hall", EN, number, "", true);
        pages.run(() -> pages.get(Withdrawing.class).withdraw(BORIS, "hall", Set.of(LT), "Pasenęs: žr. \\kitur."));
        pages.begin("new");
        pages.live("new", LT, "Nauja", "Tekstas.");
        pages.live("new", SV, "Ny", "Text.");
        int forced = pages.save(DORA, "new", new DraftText(EN, "New", "new", "", List.of(), "Text."), 0, 0);
        pages.run(() -> pages.get(Publishing.class).publish(DORA, new RevisionKey("new", EN, forced), true));
        pages.run(() -> pages.get(Withdrawing.class).unpublish(BORIS, "apart", Set.of(SV), "new"));
        pages.pass(Duration.ofDays(100));
    }

    private Map<String, String> exportedOf(OwnPages portal) {
        Map<String, String> files = new TreeMap<>();
        portal.run(() -> portal.get(PageExport.class).write(into(files)));
        return files;
    }

    @Test
    void whatHappenedToPagesIsInTheTree() {
        happen();

        assertThat(exported().get("pages/hall/history.yaml"))
                .isEqualTo(
                        """
                        published: 2026-11-28
                        lt:
                          state: withdrawn
                          on: 2026-11-30
                          reason: "Pasenęs: žr. \\\\kitur."
                        en:
                          addresses:
                            - "great-hall"
                            - "hall"
                          releases:
                            - at: 2026-11-28T10:00:00Z
                              note: "Moved to \\"great-hall\\"."
                            - at: 2026-11-29T10:00:00Z
                              note: "Moved to \\"small-hall\\"."
                            - at: 2026-11-30T10:00:00Z
                              minor: true
                        """);
        assertThat(exported().get("pages/apart/history.yaml")).contains("state: unpublished", "onward: \"new\"");
        assertThat(exported().get("pages/new/history.yaml")).contains("forced: true");
    }

    @Test
    void anEmptyPortalThatImportsAnExportIsTheSamePortal() {
        happen();
        Map<String, String> written = exported();
        ContentOnDisk content = ContentOnDisk.at(other);
        written.forEach(content::write);

        try (OwnPages fresh = new OwnPages(database())) {
            fresh.pass(Duration.ofDays(200));
            assertThat(fresh.importFrom(other).problems()).isEmpty();
            assertThat(exportedOf(fresh)).isEqualTo(written);
            assertThat(fresh.published("hall", LT)).isEmpty();
            assertThat(fresh.published("apart", SV)).isEmpty();
            assertThat(fresh.page("hall").text(LT).orElseThrow().reason()).isEqualTo("Pasenęs: žr. \\kitur.");
            assertThat(fresh.stage("hall", LT, 1)).isEqualTo(Stage.WITHDRAWN);
            assertThat(fresh.page("apart").text(SV).orElseThrow().onward()).isEqualTo("new");
            assertThat(fresh.page("new").text(EN).orElseThrow().flagged()).isTrue();
            for (String slug : List.of("hall", "great-hall", "small-hall")) {
                assertThat(fresh.in(() -> fresh.get(Pages.class).keyAt(EN, slug)))
                        .contains("hall");
            }
            assertThat(fresh.in(() -> fresh.get(Pages.class).notes("hall", EN)))
                    .isEqualTo(pages.in(() -> pages.get(Pages.class).notes("hall", EN)));
            assertThat(fresh.published("new", SV).orElseThrow().updated())
                    .isEqualTo(pages.published("new", SV).orElseThrow().updated());
            long changes = fresh.changes();
            assertThat(fresh.importFrom(other).problems()).isEmpty();
            assertThat(fresh.changes()).isEqualTo(changes);
        }
    }

    @Test
    void thePortalThatWroteATreeHasNothingToLearnFromIt() {
        happen();
        ContentOnDisk content = ContentOnDisk.at(other);
        exported().forEach(content::write);
        long changes = pages.changes();

        assertThat(pages.importFrom(other).problems()).isEmpty();

        assertThat(pages.changes()).isEqualTo(changes);
        assertThat(pages.published("hall", LT)).isEmpty();
        assertThat(exportedOf(pages)).isEqualTo(exported());
    }

    @Test
    void aTreeTakesAwayWhatNoEditorTouchedAndBringsItBack() {
        ContentOnDisk content = ContentOnDisk.at(root);
        content.write("pages/hall/history.yaml", "lt:\n  state: withdrawn\n  on: 2026-11-01\n  reason: Senas.\n");
        assertThat(pages.importFrom(root).problems()).isEmpty();
        assertThat(pages.published("hall", LT)).isEmpty();
        assertThat(pages.stage("hall", LT, 1)).isEqualTo(Stage.WITHDRAWN);

        content.remove("pages/hall/history.yaml");
        assertThat(pages.importFrom(root).problems()).isEmpty();

        assertThat(pages.published("hall", LT)).isPresent();
        assertThat(pages.stage("hall", LT, 1)).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void aHistoryThatCannotBeReadLetsNothingGoLive() {
        ContentOnDisk content = ContentOnDisk.at(other);
        content.page("gone", "lt", "dingo", "Dingo", "Tekstas.");
        content.write("pages/gone/history.yaml", "lt:\n  state: vanished\n");

        try (OwnPages fresh = new OwnPages(database())) {
            assertThat(fresh.importFrom(other).problems()).isNotEmpty();
            assertThat(fresh.published("gone", LT)).isEmpty();
        }
    }

    @Test
    void anEditorsWithdrawalStaysWhereTheTreeSaysSomethingElse() {
        pages.run(() -> pages.get(Withdrawing.class).withdraw(BORIS, "hall", Set.of(LT), "Pasenęs."));
        ContentOnDisk content = ContentOnDisk.at(root);
        assertThat(pages.importFrom(root).problems()).isEmpty();
        content.write("pages/hall/history.yaml", "lt:\n  state: unpublished\n  on: 2026-11-01\n");

        assertThat(pages.importFrom(root).problems())
                .extracting(problem -> problem.path() + " " + problem.fault().key())
                .containsExactly("pages/hall/lt.md edited");
        assertThat(pages.stage("hall", LT, 1)).isEqualTo(Stage.WITHDRAWN);
    }
}
