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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to the process or its index, the next start ends in a complete, correct portal without a hand. One
 * portal goes through all of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
class RecoveryIT {

    private static final int PAGES = 300;

    /** Twenty syllables give as many words as there are pages, none of which any other page has. */
    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi",
        "yo", "zu"
    };

    private ContentOnDisk content;
    private Path data;
    private PortalProcess portal;

    @BeforeAll
    void begin(@TempDir Path folder) {
        content = ContentOnDisk.at(folder.resolve("content"));
        data = folder.resolve("data");
    }

    @AfterAll
    void end() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    @Order(1)
    void aFirstStartThatWasKilledIsCompleteAfterTheNext() {
        write(1);
        portal = PortalProcess.launch(data, content.root(), Map.of());
        PortalProcess.await("first page", Duration.ofSeconds(240), () -> portal.answers("/en/" + word(0) + "-1"));
        portal.kill();

        portal = PortalProcess.start(data, content.root());

        assertComplete(portal, 1);
    }

    @Test
    @Order(2)
    void anImportThatWasKilledIsCompleteAfterTheNextStart() {
        assertThat(FeedbackIT.write(portal, "/en/" + word(0) + "-1", "problem", "OUTLIVES")
                        .status())
                .isEqualTo(303);
        write(2);
        String token = portal.token();
        long before = portal.health().path("change").asLong();
        int reports = reports(portal.log());
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
        assertThat(reports(portal.log()))
                .as("the import was over before it was killed")
                .isEqualTo(reports);

        portal = PortalProcess.start(data, content.root());

        assertComplete(portal, 2);
        assertThat(portal.get("/api/v1/feedback/texts", "Authorization: Bearer " + portal.token())
                        .text())
                .as("what a reader was thanked for")
                .contains("OUTLIVES");
    }

    @Test
    @Order(3)
    void aDamagedAndADeletedIndexAreFilledAnewSideBySideAndNeitherPortalKnowsOfTheOther(@TempDir Path folder) {
        portal.stop();
        ContentOnDisk other = new ContentOnDisk(folder.resolve("content"));
        other.copy(content.root()).page("only", "en", "only-here", "Only here", "The neighbour's page.");
        new ContentOnDisk(folder.resolve("data")).copy(data).remove("index");
        damage(data.resolve("index"));

        portal = PortalProcess.launch(data, content.root(), Map.of());
        try (PortalProcess neighbour = PortalProcess.start(folder.resolve("data"), other.root())) {
            portal.awaitReady();
            assertThat(portal.log()).contains("damaged");
            assertThat(portal.get("/en/only-here").status()).isEqualTo(404);
            assertThat(neighbour.get("/en/only-here").status()).isEqualTo(200);
            assertComplete(portal, 2);
            assertComplete(neighbour, 2);
        }
    }

    /** Generated pages, each with one word of its own; an edition differs in every page's text and address. */
    private void write(int edition) {
        for (int i = 0; i < PAGES; i++) {
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

    private static String word(int number) {
        return "q" + SYLLABLES[number % 20] + SYLLABLES[number / 20 % 20] + SYLLABLES[(number * 7 + 3) % 20] + "q";
    }

    /** Every page is there in one edition, whole, and found by its word; and nothing else is. */
    private static void assertComplete(PortalProcess portal, int edition) {
        Set<String> wrong = new TreeSet<>();
        for (int i = 0; i < PAGES; i++) {
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
                .isEqualTo(PAGES);
        assertThat(portal.health().path("indexed")).isEqualTo(portal.health().path("change"));
        assertThat(portal.importContent().path("changed").asInt()).isZero();
    }

    /** How many imports ended. */
    private static int reports(String log) {
        return log.split(" subjects read in ", -1).length - 1;
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
