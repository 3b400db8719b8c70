package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.security.Codes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A page from its first draft to readers and back, through the desk; each fact begins where the one before ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskPagesIT {

    private static final String PASSWORD = "blue lamp under seven rivers";
    private static final String TEXT = "/editor/text?key=lamp&lang=";

    private static PortalProcess portal;
    private static DeskClient author;
    private static DeskClient publisher;

    @BeforeAll
    static void start(@TempDir Path folder) {
        portal = PortalProcess.start(
                folder.resolve("data"),
                ContentOnDisk.at(folder.resolve("content")).root());
        DeskClient administrator = account(portal.log(), "ona");
        protect(administrator);
        author = account(invite(administrator, "author"), "ana");
        publisher = account(invite(administrator, "reviewer|publisher"), "ben");
        protect(publisher);
    }

    @AfterAll
    static void end() {
        portal.close();
    }

    private static String invite(DeskClient administrator, String roles) {
        return administrator
                .open("/editor/accounts")
                .submit("invite", "go", "roles", roles, "note", roles)
                .text();
    }

    private static DeskClient account(String text, String login) {
        Matcher link = Pattern.compile("/editor/welcome\\?word=[\\w-]{43}").matcher(text);
        assertThat(link.find()).isTrue();
        DeskClient client = new DeskClient(portal.port()).open(link.group());
        return client.submit("make", "go", "name", login, "login", login, "password", PASSWORD, "language", "en");
    }

    private static void protect(DeskClient client) {
        client.open("/editor/second-factor");
        String secret = client.find("id=\"secret\">([^<]+)<").replace(" ", "");
        client.submit("enrol", "go", "code", Codes.now(secret));
    }

    /** Sends what a form of that page would; fields are names and values in turn. */
    private static DeskClient act(DeskClient who, String address, String act, String... fields) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("desk-token", List.of(who.open(address).find("name=\"desk-token\" value=\"([^\"]+)\"")));
        form.put("act", List.of(act));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
        }
        return who.post(address, form);
    }

    private static DeskClient save(String language, String title, String body, int basedOn) {
        return act(
                author,
                TEXT + language,
                "save",
                "title",
                title,
                "slug",
                "",
                "summary",
                "",
                "keywords",
                "",
                "body",
                body,
                "basedon",
                String.valueOf(basedOn),
                "source",
                "1",
                "current",
                "on");
    }

    private static void publish(String language, int number, String note) {
        String revision = String.valueOf(number);
        act(author, TEXT + language, "submit", "number", revision, "note", note);
        act(publisher, TEXT + language, "approve", "number", revision);
        act(publisher, TEXT + language, "publish", "number", revision);
    }

    @Test
    @Order(1)
    void aPageBeginsAndItsDraftIsSeenAtTheDeskAlone() {
        act(author, "/editor/pages", "begin", "key", "lamp", "type", "guidance", "section", "rooms", "source", "lt");
        save("lt", "Lempa", "Pirma dalis.\n\nAntra dalis.", 0);

        assertThat(author.text()).contains("Saved as a new draft.", "Antra dalis.");
        assertThat(author.open("/editor/pages?q=lempa").text()).contains("Lempa", "draft");
        assertThat(author.text())
                .as("an empty choice sends nothing, not its words")
                .contains("<option value=\"\" selected=\"selected\">None</option>")
                .doesNotContainPattern("<option(?![^>]* value=)");
        assertThat(author.open("/editor/preview?key=lamp&lang=lt").text())
                .contains("<h1>Lempa</h1>", "<p>Antra dalis.</p>", "class=\"wrap sheet\"");
        assertThat(author.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(portal.get("/lt/lempa").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void anAuthorPublishesNothingWhateverTheFormSays() {
        act(author, TEXT + "lt", "publish", "number", "1");

        assertThat(author.text()).contains("Only a publisher can publish.", "You wrote this revision", "It is a draft");
        assertThat(portal.get("/lt/lempa").status()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void afterReviewItIsPublicAndFound() {
        publish("lt", 1, "");

        assertThat(portal.get("/lt/lempa").text()).contains("Antra dalis.");
        PortalProcess.await(
                "hit",
                Duration.ofSeconds(10),
                () -> portal.get("/api/v1/search?lang=lt&q=lempa")
                                .json()
                                .path("total")
                                .asInt()
                        == 1);
    }

    @Test
    @Order(4)
    void aTranslationIsBehindWhenItsSourceChanges() {
        save("en", "Lamp", "First part.\n\nSecond part.", 0);
        publish("en", 1, "");
        save("lt", "Lempa", "Pirma dalis.\n\nKita dalis.", 1);
        publish("lt", 2, "Antra dalis pakeista.");

        assertThat(publisher.open("/editor/translations?lang=en").text()).contains("1 block of the source changed");
        assertThat(publisher.open(TEXT + "en").text()).contains("<del>Antra</del><ins>Kita</ins>", "Second part.");
        assertThat(portal.get("/lt/lempa").text()).contains("Kas pakeista", "Antra dalis pakeista.");
        act(author, TEXT + "en", "agree", "source", "2");
        assertThat(publisher.open("/editor/translations?lang=en").text()).doesNotContain("of the source changed");
    }

    @Test
    @Order(5)
    void aConflictShowsBothTexts() {
        save("lt", "Lempa", "Vieno tekstas.", 2);
        save("lt", "Lempa", "Kito tekstas.", 2);

        assertThat(author.text()).contains("Somebody saved before you", "Vieno tekstas.", "Kito tekstas.");
        assertThat(author.open("/editor/history?key=lamp&lang=lt").text()).contains("<del>", "<ins>");
    }

    @Test
    @Order(6)
    void aNewAddressIsReachedFromTheOld() {
        save("lt", "Šviestuvas", "Tekstas.", 3);
        publish("lt", 4, "Kitas pavadinimas.");

        assertThat(portal.get("/lt/sviestuvas").status()).isEqualTo(200);
        assertThat(portal.get("/lt/lempa").header("Location")).isEqualTo("/lt/sviestuvas");
    }

    @Test
    @Order(7)
    void aReleaseSetGoesLiveWhole() {
        save("sv", "Lampa", "Text.", 0);
        act(author, TEXT + "sv", "submit", "number", "1", "note", "");
        act(publisher, "/editor/releases", "begin", "title", "Together");
        String set = publisher.find("/editor/releases\\?set=([0-9a-f-]{36})");
        act(publisher, TEXT + "sv", "collect", "number", "1", "set", set);
        act(publisher, "/editor/releases?set=" + set, "release");
        assertThat(publisher.text()).contains("lamp, sv: It is still in review.");
        act(publisher, TEXT + "sv", "approve", "number", "1");

        act(publisher, "/editor/releases?set=" + set, "release");

        assertThat(portal.get("/sv/lampa").status()).isEqualTo(200);
    }

    @Test
    @Order(8)
    void aWithdrawnPageIsReadUnderItsReasonAndAnUnpublishedOneIsGone() {
        act(publisher, "/editor/page?key=lamp", "withdraw", "language", "lt", "reason", "Nebegalioja.");
        assertThat(portal.get("/lt/sviestuvas").text()).contains("Nebegalioja.", "noindex");

        act(publisher, "/editor/page?key=lamp", "unpublish", "language", "sv", "onward", "");
        assertThat(portal.get("/sv/lampa").status()).isEqualTo(410);
        act(author, "/editor/page?key=lamp", "restore", "language", "sv");
        assertThat(author.text()).contains("Only a publisher can bring it back.");
    }

    @Test
    @Order(9)
    void aListIsKeptAsAViewAndWhatIsDoneWithManyTellsWhatWasRefused() {
        save("en", "Lantern", "New text.", 1);
        act(author, "/editor/pages?language=en", "view", "name", "English", "first", "on");
        assertThat(author.text()).contains("The view is kept.", ">English</a>");
        assertThat(author.open("/editor/pages").text()).contains("Lantern").doesNotContain("Šviestuvas");

        Map<String, List<String>> form = new LinkedHashMap<>();
        String address = "/editor/pages?sort=saved";
        form.put("desk-token", List.of(author.open(address).find("name=\"desk-token\" value=\"([^\"]+)\"")));
        form.put("act", List.of("submit"));
        form.put("text", List.of("lamp en 2", "lamp sv 1"));
        author.post(address, form);
        assertThat(author.text()).contains("Done: 1.", "lamp · Swedish", "It is not published any more.");

        act(author, address, "publish", "text", "lamp en 2");
        assertThat(author.text()).contains("Done: 0.", "Only a publisher can publish.");
        act(publisher, address, "assign", "text", "lamp en 2", "keeper", "");
        assertThat(publisher.text()).contains("Done.");
        assertThat(publisher.open("/editor/pages?owner=-").text()).contains("Lantern");
        assertThat(publisher.open("/editor/page?key=lamp").text()).contains("Give to this owner");
    }
}
