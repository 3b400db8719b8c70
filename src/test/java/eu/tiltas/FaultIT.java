package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A portal whose index can't be opened, and whose database dies while it serves: what fails says so in the reader's
 * language, tells nothing of its inside, and leaves alone what needs neither.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultIT {

    private static final String[] INSIDE = {
        "postgres", "jdbc", "sql", "eclipselink", "persistence", "connection", "lucene", "index can", "stack"
    };

    private Path folder;
    private PortalProcess portal;
    private EmbeddedPostgres database;

    @BeforeAll
    void breakIt(@TempDir Path fresh) throws IOException {
        folder = fresh;
        ContentOnDisk content = ContentOnDisk.at(folder.resolve("content"));
        content.page("hall", "en", "hall", "Hall", "Everything begins in the vestibule.");
        content.page("hall", "sv", "hall", "Hallen", "Allt börjar i farstun.");
        database = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("index"), "no directory");
        portal = PortalProcess.launch(
                data,
                content.root(),
                Map.of("TILTAS_DB_URL", database.getJdbcUrl("postgres", "postgres"), "TILTAS_DB_USER", "postgres"));
        PortalProcess.await("first page", Duration.ofSeconds(240), () -> portal.answers("/en/hall"));
        database.close();
    }

    @AfterAll
    void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"lt, /lt/nera", "lv, /lv/nav", "sv, /sv/hall", "en, /en/none"})
    void aFaultIsAPageOfTheSiteInTheLanguageOfTheAddress(String language, String target) {
        Reply reply = portal.get(target);

        assertThat(reply.status()).isEqualTo(500);
        Sanity.page(reply, language);
        assertSilent(reply);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aFaultAtAnAddressWithoutLanguageIsToldInTheBrowsersLanguage() {
        Reply reply = portal.get("/id/hall", "Accept-Language: lv");

        assertThat(reply.status()).isEqualTo(500);
        Sanity.page(reply, "lv");
        assertSilent(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap.xml", "/lt/atom.xml", "/en/news", "/en/a-z"})
    void aListOrAFeedThatFailsIsAPageOfTheSiteToo(String target) {
        Reply reply = portal.get(target);

        assertThat(reply.status()).isEqualTo(500);
        Sanity.page(reply, target.startsWith("/lt/") ? "lt" : "en");
        assertSilent(reply);
    }

    @Test
    void nobodyWaitsForADatabaseThatIsNotThere() {
        long begin = System.nanoTime();

        assertThat(portal.get("/en/nowhere").status()).isEqualTo(500);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aFaultIsAProblemToPrograms() {
        Reply reply = portal.get("/api/v1/pages/hall?lang=en");

        Sanity.problem(reply, 500);
        assertSilent(reply);
        assertThat(reply.json().path("detail").asText()).isEmpty();
    }

    @Test
    void aFaultIsLoggedForTheOperator() {
        portal.get("/en/none");

        assertThat(portal.log()).contains("A page could not be made");
    }

    @Test
    void whatWasShownBeforeIsShownStill() {
        assertThat(portal.get("/en/hall").status()).isEqualTo(200);
    }

    @Test
    void aSearchThatFailsSaysSoInsteadOfFindingNothing() {
        Reply reply = portal.get("/lv/meklesana?q=halle");

        assertThat(reply.status()).isEqualTo(503);
        Sanity.page(reply, "lv");
        assertSilent(reply);
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }

    @Test
    void theSwitcherOfASearchThatFailsKeepsItsQuery() {
        assertThat(portal.get("/lv/meklesana?q=halle").text())
                .contains("class=\"langs\"", "href=\"/sv/sok?q=halle\"", "href=\"/lt/paieska?q=halle\"");
    }

    @Test
    void aSearchThatFailsIsAProblemToPrograms() {
        Reply reply = portal.get("/api/v1/search?q=hall");

        Sanity.problem(reply, 503);
        assertSilent(reply);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aDatabaseThatComesBackIsUsedAgain() throws IOException {
        try (EmbeddedPostgres again = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(database.getPort())
                .start()) {
            PortalProcess.await("page", Duration.ofSeconds(30), () -> portal.answers("/sv/hall"));
            assertThat(again.getPort()).isEqualTo(database.getPort());
        }
    }

    private static void assertSilent(Reply reply) {
        Sanity.discreet(reply);
        assertThat(reply.text()).doesNotContainIgnoringCase(INSIDE);
    }
}
