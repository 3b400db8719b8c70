package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the process or its index, the next start ends in a complete, correct portal without a hand. */
class RecoveryIT {

    private static final int PAGES = 400;
    private static final int FEW = 20;

    /** Twenty syllables give as many words as there are pages, none of which any other page has. */
    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi",
        "yo", "zu"
    };

    private static Path ended;

    @TempDir
    Path folder;

    private ContentOnDisk content;
    private Path data;
    private PortalProcess portal;

    /** A portal that held a few pages and was stopped in good order. */
    @BeforeAll
    static void endOne(@TempDir Path fresh) {
        ContentOnDisk few = ContentOnDisk.at(fresh.resolve("content"));
        write(few, FEW, 1);
        ended = fresh.resolve("data");
        try (PortalProcess portal = PortalProcess.start(ended, few.root())) {
            portal.stop();
        }
    }

    @BeforeEach
    void begin() {
        content = ContentOnDisk.at(folder.resolve("content"));
        data = folder.resolve("data");
    }

    @AfterEach
    void end() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void aDeletedIndexIsFilledAnew() {
        copyOf(ended);
        ContentOnDisk.remove(data.resolve("index"));

        portal = PortalProcess.start(data, content.root());

        assertComplete(FEW, 1);
    }

    @Test
    void aDamagedIndexIsFilledAnew() {
        copyOf(ended);
        damage(data.resolve("index"));

        portal = PortalProcess.start(data, content.root());

        assertComplete(FEW, 1);
        assertThat(portal.log()).contains("damaged");
    }

    @Test
    void anImportThatWasKilledIsCompleteAfterTheNextStart() {
        write(FEW, 1);
        portal = PortalProcess.start(data, content.root());
        write(PAGES, 2);
        String token = portal.token();
        long before = portal.health().path("change").asLong();
        PortalProcess running = portal;
        CompletableFuture<Void> cut = CompletableFuture.runAsync(() -> {
            try {
                running.send("POST", "/api/v1/import", "Authorization: Bearer " + token);
            } catch (RuntimeException e) {
                // Nobody is left to answer: that is what the test is about.
            }
        });
        PortalProcess.await(
                "first part of the import",
                Duration.ofSeconds(60),
                () -> running.health().path("change").asLong() > before);
        portal.kill();
        cut.join();
        assertThat(lastReported(portal.log()))
                .as("the import was over before it was killed")
                .isEqualTo(FEW);

        portal = PortalProcess.start(data, content.root());

        assertComplete(PAGES, 2);
    }

    @Test
    void aFirstStartThatWasKilledIsCompleteAfterTheNext() {
        write(PAGES, 1);
        portal = PortalProcess.launch(data, content.root(), Map.of());
        PortalProcess.await("first page", Duration.ofSeconds(240), () -> portal.answers("/en/" + word(0) + "-1"));
        portal.kill();

        portal = PortalProcess.start(data, content.root());

        assertComplete(PAGES, 1);
    }

    @Test
    void twoPortalsSideBySideKnowNothingOfEachOther() {
        copyOf(ended);
        portal = PortalProcess.launch(data, content.root(), Map.of());
        ContentOnDisk other = ContentOnDisk.at(folder.resolve("other"));
        other.page("only", "en", "only-here", "Only here", "The neighbour's page.");

        try (PortalProcess neighbour = PortalProcess.start(folder.resolve("other-data"), other.root())) {
            portal.awaitReady();
            assertThat(neighbour.get("/en/only-here").status()).isEqualTo(200);
            assertThat(neighbour.get("/en/" + word(0) + "-1").status()).isEqualTo(404);
            assertThat(portal.get("/en/only-here").status()).isEqualTo(404);
            assertComplete(FEW, 1);
        }
    }

    /** Generated pages, each with one word of its own; an edition differs in every page's text and address. */
    private static void write(ContentOnDisk content, int pages, int edition) {
        for (int i = 0; i < pages; i++) {
            String word = word(i);
            content.page(
                    "p" + i,
                    "en",
                    word + "-" + edition,
                    "Page " + word,
                    "## First\n\nThe word is " + word + ".\n\n## Last\n\nThis is edition" + edition + " of it."
                            + "\n\nMore words follow so that there is something to read.".repeat(20));
        }
    }

    private void write(int pages, int edition) {
        write(content, pages, edition);
    }

    private static String word(int number) {
        return "q" + SYLLABLES[number % 20] + SYLLABLES[number / 20 % 20] + SYLLABLES[(number * 7 + 3) % 20] + "q";
    }

    /** Goes on from where another portal ended: its data, and the content it knew. */
    private void copyOf(Path others) {
        write(FEW, 1);
        try (Stream<Path> files = Files.walk(others)) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve(others.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page is there in one edition, whole, and found by its word; and nothing else is. */
    private void assertComplete(int pages, int edition) {
        Set<String> wrong = new TreeSet<>();
        for (int i = 0; i < pages; i++) {
            String path = "/en/" + word(i) + "-" + edition;
            String text = portal.get(path).text();
            if (!text.contains("The word is " + word(i)) || !text.contains("edition" + edition)) {
                wrong.add(path + " is not whole");
            }
            JsonNode found = portal.get("/api/v1/search?lang=en&q=" + word(i)).json();
            if (found.path("total").asInt() != 1
                    || found.path("corrected").asBoolean()
                    || !found.path("items").path(0).path("url").asText().equals(path)) {
                wrong.add(path + " is not found: " + found.path("total"));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(portal.get("/api/v1/search?lang=en&q=edition" + edition)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(pages);
        assertThat(portal.health().path("indexed")).isEqualTo(portal.health().path("change"));
        assertThat(portal.importContent().path("changed").asInt()).isZero();
    }

    /** How many pages the last import that ended had read. */
    private static int lastReported(String log) {
        return Stream.of(log.split("\n"))
                .filter(line -> line.contains(" subjects read in "))
                .map(line -> line.replaceFirst(".*: ([0-9]+) subjects read.*", "$1"))
                .map(Integer::valueOf)
                .reduce((first, last) -> last)
                .orElse(0);
    }

    /** Writes other bytes into the middle of every file of the index. */
    private static void damage(Path index) {
        for (Path file : files(index)) {
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                if (bytes.length() > 64) {
                    bytes.seek(bytes.length() / 2);
                    bytes.write(new byte[] {'d', 'a', 'm', 'a', 'g', 'e'});
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(2);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
