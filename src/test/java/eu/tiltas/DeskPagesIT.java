package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.intake.Zipped;
import eu.tiltas.language.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page from its first draft to readers and back, through the desk; each fact begins where the one before ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(DeskPortal.Resolver.class)
class DeskPagesIT extends FilesAtDesk {

    private static final String TEXT = "/editor/text?key=lamp&lang=";

    private static PortalProcess portal;
    private static ContentOnDisk content;
    private static DeskClient author;
    private static DeskClient publisher;

    @BeforeAll
    static void start(DeskPortal desk) {
        portal = desk.portal();
        content = desk.content();
        author = desk.join("ana", Language.EN, "author").client();
        publisher = desk.join("ben", Language.EN, "reviewer|publisher").client();
    }

    @Override
    PortalProcess portal() {
        return portal;
    }

    @Override
    DeskClient author() {
        return author;
    }

    @Override
    DeskClient publisher() {
        return publisher;
    }

    @Override
    ContentOnDisk content() {
        return content;
    }

    @Override
    DeskClient send(DeskClient who, String address, String act, String... fields) {
        return act(who, address, act, fields);
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
                .contains("<option value=\"\">None</option>", "<option value=\"\">All</option>")
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
        assertThat(portal.get("/en/lamp").text())
                .containsPattern("<p>Second part.</p>\\s*<p class=\"newer\"><a href=\"/lt/lempa\" hreflang=\"lt\">");
        assertThat(portal.get("/api/v1/pages/lamp?lang=en").json().path("newer").findValuesAsText("change"))
                .containsExactly("changed");
        act(author, TEXT + "en", "agree", "source", "2");
        assertThat(portal.get("/en/lamp").text()).doesNotContain("class=\"newer\"");
        assertThat(publisher.open("/editor/translations?lang=en").text()).doesNotContain("key=lamp&amp;");
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

    /** The address of a link for an outside reviewer to the newest text of a language. */
    private static String link(String language) {
        String place = "/editor/outside?key=lamp&lang=" + language;
        act(author, place, "ask", "addressee", "IOM", "note", "Is it true?", "days", "7");
        return author.find("(/[a-z]{2}/[a-z]+/[A-Za-z0-9_-]{43})\"");
    }

    private static DeskClient answer(DeskClient reviewer, String link, String... fields) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("begun", List.of(reviewer.open(link).find("name=\"begun\" value=\"([^\"]+)\"")));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
        }
        return reviewer.post(link, form);
    }

    @Test
    @Order(12)
    void somebodyWithoutAnAccountReviewsWhatIsNotPublic() {
        save("sv", "Lampa", "## Del\n\nNy text.", 1);
        String link = link("sv");
        DeskClient reviewer = new DeskClient(portal.port());

        assertThat(reviewer.open(link).text()).contains("Is it true?", "<h1>Lampa</h1>", "<p>Ny text.</p>", "noindex");
        assertThat(reviewer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reviewer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reviewer.header("X-Robots-Tag")).contains("noindex");
        assertThat(reviewer.text()).doesNotContain("application/ld+json", "rel=\"canonical\"", "name=\"seen\"");
        assertThat(reviewer.cookies()).isEmpty();
        answer(reviewer, link, "name", "Jonas", "b2", "Fel ord.");
        assertThat(reviewer.status()).isEqualTo(400);
        assertThat(reviewer.text())
                .contains("Välj vad du tycker", "Så snabbt läser", "value=\"Jonas\"", ">Fel ord.</textarea>");
        PortalProcess.await("answer", Duration.ofSeconds(20), () -> {
            Map<String, List<String>> form = new LinkedHashMap<>();
            form.put("begun", List.of(reviewer.find("name=\"begun\" value=\"([^\"]+)\"")));
            form.put("name", List.of("Jonas"));
            form.put("verdict", List.of("change"));
            form.put("b2", List.of("Fel ord."));
            return reviewer.post(link, form).status() == 200;
        });
        assertThat(reviewer.text()).contains("Tack. Redaktörerna har fått dina synpunkter.");

        assertThat(publisher.open("/editor/").text()).contains("lamp", "IOM", "1 new answer");
        assertThat(publisher.open(TEXT + "sv").text()).contains("Jonas", "asks for changes", "Ny text.", "Fel ord.");
        String answer = publisher.find("name=\"answer\" value=\"([0-9a-f-]{36})\"");
        act(publisher, "/editor/outside?key=lamp&lang=sv", "finish", "answer", answer);
        assertThat(publisher.open(TEXT + "sv").text()).doesNotContain("Fel ord.");
    }

    @Test
    @Order(13)
    void aLinkEndsWhenTheTextIsPublishedOrItIsTakenBack() {
        String published = link("sv");
        save("lt", "Šviestuvas", "Dar kitas tekstas.", 4);
        String revoked = link("lt");
        publish("sv", 2, "Ändrat.");
        String review =
                author.open("/editor/outside?key=lamp&lang=lt").find("name=\"review\" value=\"([0-9a-f-]{36})\"");
        act(author, "/editor/outside?key=lamp&lang=lt", "revoke", "review", review);

        assertThat(portal.get(published).status()).isEqualTo(410);
        assertThat(portal.get(published).text()).contains("texten har publicerats", "href=\"/sv/lampa\"");
        assertThat(portal.get(revoked).status()).isEqualTo(410);
        assertThat(portal.get(revoked).text()).contains("Nuoroda atšaukta");
        assertThat(portal.get("/lt/perziura/nothing").status()).isEqualTo(404);
    }

    @Test
    @Order(14)
    void readersAreToldThatAMachineTranslatedAText() {
        save("lv", "Lampa", "Teksts.", 0);
        act(author, "/editor/made?key=lamp&lang=lv", "machine", "number", "1");
        assertThat(author.open(TEXT + "lv").text()).contains("machine translation, not checked");
        act(author, TEXT + "lv", "submit", "number", "1", "note", "");
        act(publisher, TEXT + "lv", "approve", "number", "1");
        act(publisher, TEXT + "lv", "publish", "number", "1");
        assertThat(publisher.text()).contains("A machine translated this text and nobody has checked it.");

        act(publisher, "/editor/made?key=lamp&lang=lv", "machine-reviewed", "number", "1");
        act(publisher, TEXT + "lv", "publish", "number", "1");

        assertThat(portal.get("/lv/lampa").text())
                .contains("Tulkojusi mašīna, pēc tam pārbaudījis cilvēks.", "TrainedAlgorithmicMediaDigitalSource");
        assertThat(portal.get("/api/v1/pages/lamp?lang=lv")
                        .json()
                        .path("translation")
                        .path("made")
                        .asText())
                .isEqualTo("machine-reviewed");
        assertThat(portal.get("/sv/lampa").text()).doesNotContain("TrainedAlgorithmicMediaDigitalSource");
    }

    private static DeskClient bring(String token, String name, byte[] content) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("desk-token", token);
        fields.put("act", "read");
        fields.put("address", "https://example.org/a");
        return author.upload("/editor/import", fields, "file", name, content);
    }

    private static String token() {
        return author.open("/editor/import").find("name=\"desk-token\" value=\"([^\"]+)\"");
    }

    @Test
    @Order(39)
    void aWordFileBecomesADraftThatSaysWhereItCameFrom() {
        byte[] file = Zipped.word(Zipped.p(Zipped.style("T"), Zipped.r("", "Grįžimas namo"))
                + Zipped.p(
                        "",
                        Zipped.r("<w:b/>", "Lietuvos"),
                        Zipped.r("", " piliečiai gali grįžti."),
                        "<w:r><w:drawing/></w:r>"));

        bring(token(), "grįžimas.docx", file);
        assertThat(author.text())
                .contains(
                        "**Lietuvos** piliečiai", "1 picture was left out", "value=\"Grįžimas namo\"", "grįžimas.docx");

        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String name : List.of("desk-token", "origin", "lost", "basedon")) {
            form.put(
                    name,
                    List.of(author.find("(?s)<form method=\"post\" action=\"/editor/import\">.*?name=\"" + name
                            + "\" value=\"([^\"]*)\"")));
        }
        form.put("title", List.of("Grįžimas namo"));
        form.put("language", List.of("lt"));
        form.put("body", List.of("**Lietuvos** piliečiai gali grįžti."));
        form.put("act", List.of("draft"));
        form.put("target", List.of("existing"));
        form.put("key", List.of("none"));
        author.post("/editor/import", form);
        assertThat(author.text()).contains("There is no such page", "**Lietuvos** piliečiai", "1 picture was left out");
        form.put("target", List.of("new"));
        form.put("key", List.of("home-coming"));
        author.post("/editor/import", form);

        assertThat(author.path()).isEqualTo("/editor/text");
        assertThat(author.open("/editor/history?key=home-coming&lang=lt").text())
                .contains("Taken from: grįžimas.docx", "https://example.org/a");
        form.put("target", List.of("existing"));
        author.post("/editor/import", form);
        assertThat(author.text()).contains("There is a text already: revision 1 by ana");
    }

    @Test
    @Order(40)
    void whatCantBeTakenInIsRefusedInWords() {
        String token = token();

        assertThat(bring(token, "x.exe", new byte[] {'M', 'Z', 0, 1}).text())
                .contains("This kind of file can’t be read.");
        assertThat(bring(token, "x.docx", new byte[22 << 20]).text())
                .contains("It is too large: at most 20 MB are taken.", "value=\"https://example.org/a\"");
        assertThat(bring("wrong", "x.docx", new byte[10]).text()).doesNotContain("damaged", "What did not come along");
        publisher.open("/editor/import");
        act(publisher, "/editor/import", "read", "pasted", "a");
        assertThat(publisher.text()).contains("Only authors and translators can bring texts in.");
    }

    @Test
    @Order(41)
    void whatIsPastedComesBackAsMarkdown() {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("desk-token", List.of(token()));
        form.put("act", List.of("convert"));
        form.put("html", List.of("<p>a <b>b</b></p><table><tr><th>x<th>y<tr><td>1<td>2</table><img src=z>"));
        author.post("/editor/paste", form);
        assertThat(author.status()).isEqualTo(200);
        assertThat(author.header("Content-Type")).startsWith("application/json");
        assertThat(author.text())
                .isEqualTo("{\"markdown\":\"a **b**\\n\\n| x | y |\\n| --- | --- |\\n| 1 | 2 |\","
                        + "\"told\":[\"1 picture was left out: z. What the text needs can be uploaded under Files\"]}");

        form.put("notes", List.of("1\n2"));
        form.put("html", List.of("<p>a<a id=r href=#n>1</a></p><ol><li id=n>Note <a href=#r>back</a></li></ol>"));
        assertThat(author.post("/editor/paste", form).text()).contains("a[^3]\\n\\n[^3]: Note");

        form.put("desk-token", List.of("wrong"));
        assertThat(author.post("/editor/paste", form).text()).doesNotContain("a **b**");
        assertThat(new DeskClient(portal.port()).post("/editor/paste", form).status())
                .isEqualTo(401);
    }

    private static DeskClient look(String file) {
        String token = author.open("/editor/exchange?lang=lv").find("name=\"desk-token\" value=\"([^\"]+)\"");
        return author.upload(
                "/editor/exchange?lang=lv",
                Map.of("desk-token", token, "act", "look"),
                "file",
                "a.xlf",
                file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Order(39)
    void aTextIsTranslatedElsewhereAndComesBackAsADraft() {
        act(author, "/editor/pages", "begin", "key", "lift", "type", "guidance", "section", "rooms", "source", "lt");
        String lift = "/editor/text?key=lift&lang=";
        String[] text = {
            "title",
            "Liftas",
            "slug",
            "",
            "summary",
            "",
            "keywords",
            "",
            "body",
            "Vienas **du**.",
            "basedon",
            "0",
            "source",
            "0"
        };
        act(author, lift + "lt", "save", text);
        act(author, lift + "lt", "submit", "number", "1", "note", "");
        act(publisher, lift + "lt", "approve", "number", "1");
        act(publisher, lift + "lt", "publish", "number", "1");

        String file =
                act(author, "/editor/exchange?lang=lv", "give", "page", "lift").text();
        assertThat(author.status()).as(file).isEqualTo(200);
        assertThat(author.header("Content-Type")).startsWith("application/xliff+xml");
        assertThat(author.header("Content-Disposition")).startsWith("attachment; filename=");
        assertThat(file).contains("srcLang=\"lt\"", "trgLang=\"lv\"");
        assertThat(look("<xliff/>").text()).contains("The file is not XLIFF 2.1 or 2.0.");
        assertThat(look("x".repeat(22 << 20)).text()).contains("It is too large: at most 20 MB are taken.");
        String translated = file.replaceAll("<source>(.*?)</source>", "<source>$1</source><target>$1</target>")
                .replace("<target>Liftas", "<target>Lifts")
                .replace("<target>Vienas", "<target>Viens");
        assertThat(look(translated).text()).contains("What would change", "Viens");
        act(author, "/editor/exchange?lang=lv", "take");

        assertThat(author.text()).contains("The translations are saved as drafts.");
        assertThat(author.open(lift + "lv").text()).contains("Viens **du**.", "value=\"lifts\"");
    }

    private static final String BRIDGE = "/editor/register?of=bridges&key=green";

    private static Map<String, String> exported() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + portal.port() + "/api/v1/export"))
                .header("Authorization", "Bearer " + portal.token())
                .build();
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray());
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String fact(String value) {
        String page = author.open(BRIDGE).text();
        Matcher mark =
                Pattern.compile("(?s)>" + value + "</span>.*?fact=([0-9a-f]+)").matcher(page);
        assertThat(mark.find()).as(page).isTrue();
        return mark.group(1);
    }

    private static String set() {
        return "/editor/changes?set=" + author.find("/editor/changes\\?set=([0-9a-f-]{36})");
    }

    @Test
    @Order(60)
    void aRefusedFactStaysInItsFormWithTheReasonAtTheField() {
        act(author, BRIDGE + "&do=add&field=built", "add", "value", "1991-13", "from", "soon", "note-en", "kept");

        assertThat(author.text())
                .contains("‘1991-13’ is not a day, month or year", "value=\"1991-13\"", "id=\"value-wrong\"")
                .contains("id=\"from-wrong\"", "id=\"source-wrong\"", ">kept</textarea>");
        assertThat(author.open(BRIDGE).text()).doesNotContain("1991-13");
        assertThat(author.open("/editor/register?of=bridges&key=../red").status())
                .isEqualTo(200);
        assertThat(author.open("/editor/register?of=bridges&key=nobody").text())
                .contains("There is no such entry.", "Green")
                .doesNotContain("What is known");
    }

    @Test
    @Order(61)
    void aNewStateOfAffairsIsPublicAfterFourEyesAndKeepsWhatWasTrueBefore() {
        String mark = fact("open");
        act(
                author,
                BRIDGE + "&do=change&fact=" + mark,
                "change",
                "fact",
                mark,
                "value",
                "shut",
                "since",
                "2026-10-01",
                "source",
                "map");
        String set = set();
        act(author, set, "apply");
        assertThat(author.text()).contains("Only a publisher can approve", "This change is your own", "It is a draft");
        assertThat(portal.get("/api/v1/registers/bridges/green").text()).doesNotContain("shut");

        act(author, set, "submit");
        act(publisher, set, "apply");

        assertThat(portal.get("/api/v1/registers/bridges?asOf=2026-11-01").text())
                .contains("shut");
        assertThat(portal.get("/api/v1/registers/bridges?asOf=2026-09-30").text())
                .contains("open")
                .doesNotContain("shut");
        assertThat(publisher.open(set).text()).contains("published", "shut").doesNotContain("Green");
    }

    @Test
    @Order(62)
    void ofTwoProposalsThatBeganTogetherTheSecondIsRefused() {
        String shut = fact("shut");
        act(author, BRIDGE + "&do=add&field=built", "add", "value", "1990", "source", "map");
        String first = set();
        act(author, first, "submit");
        act(
                author,
                BRIDGE + "&do=correct&fact=" + shut,
                "correct",
                "fact",
                shut,
                "value",
                "open",
                "from",
                "2026-10-01",
                "source",
                "map");
        String second = set();
        act(author, second, "submit");
        assertThat(publisher.open(second).text()).contains("Others propose to change the same");
        act(publisher, first, "apply");

        act(publisher, second, "apply");

        assertThat(publisher.text()).contains("Somebody has changed registers/bridges/green.yaml since");
        act(publisher, second, "refuse", "note", "");
        assertThat(publisher.text()).contains("Say why.");
        act(publisher, second, "refuse", "note", "Too late.");
        assertThat(publisher.text()).contains("Too late.", "refused");
    }

    @Test
    @Order(63)
    void aPastedTableShowsItsDifferencesBeforeItIsProposed() {
        String table = "key,built,status\ngreen,1990,shut\nred,1985-06,\nblue,1999,open";
        act(
                author,
                "/editor/paste-table?register=bridges",
                "preview",
                "csv",
                table,
                "source",
                "map",
                "meant",
                "correct");
        assertThat(author.text())
                .contains("<td>red</td><td>built</td>", "bridges/blue: The field ‘name’ is missing", table);

        act(
                author,
                "/editor/paste-table?register=bridges",
                "propose",
                "csv",
                table.replace("\nblue,1999,open", ""),
                "source",
                "map",
                "meant",
                "correct");
        String set = set();
        act(author, set, "submit");
        act(publisher, set, "apply");

        assertThat(portal.get("/api/v1/registers/bridges/red").text()).contains("1985-06");
    }

    private static DeskClient upload(String address, String field, String name, byte[] content, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("desk-token", author.open(address).find("name=\"desk-token\" value=\"([^\"]+)\""));
        form.put("act", "preview");
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return author.upload(address, form, field, name, content);
    }

    @Test
    @Order(63)
    void aTableComesAsAFileAndAWrongFileLeavesTheFormAsItWas() {
        String address = "/editor/paste-table?register=bridges";
        byte[] good = "\uFEFFkey;built;status\r\nred;1986;shut\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        upload(address, "csv-file", "t.csv", good, "source", "map", "meant", "correct", "csv", "old");
        assertThat(author.text())
                .contains("<td>red</td><td>built</td>", ">key,built,status\nred,1986,shut\n</textarea>")
                .contains("The table is kept with commas.")
                .doesNotContain(">old</textarea>");
        upload(address, "csv-file", "t.xlsx", new byte[] {'P', 'K', 3, 4}, "title", "Mine", "csv", "key,built");
        assertThat(author.text()).contains("This is a spreadsheet", "value=\"Mine\"", ">key,built</textarea>");
        upload(address, "csv-file", "t.csv", "key,colour\nred,red\n".getBytes(), "title", "Mine");
        assertThat(author.text()).contains("The register has no field ‘colour’.", "id=\"csv-wrong\"");
        upload(address, "csv-file", "t.csv", new byte[22 << 20], "title", "Mine", "csv", "key,built");
        assertThat(author.text()).contains("at most", "value=\"Mine\"", ">key,built</textarea>");
    }

    @Test
    @Order(63)
    void aPastedTextLeavesThoseInOtherLanguages() {
        act(
                author,
                "/editor/paste-table?register=bridges",
                "preview",
                "csv",
                "key,name@lt\nred,Raudonas",
                "source",
                "map",
                "meant",
                "correct");

        assertThat(author.text()).contains("Red / Žalias", "Red / Raudonas");
    }

    @Test
    @Order(66)
    void aPageThatNoListHasIsItsFirst() {
        for (String list : List.of("pages", "files", "changes", "releases", "audit", "registers?register=bridges")) {
            author.open("/editor/" + list + (list.contains("?") ? "&" : "?") + "page=999999999");
            assertThat(author.status()).as(list).isEqualTo(200);
        }
    }

    @Test
    @Order(64)
    void aDatasetIsLookedAtAndPublishedAsItsFilesSay() {
        String address = "/editor/datasets?name=trips";
        author.open(address);
        String metadata = DeskPortal.described("trips");
        String csv = DeskPortal.own("datasets/asylum-series.csv");
        String other = csv.replaceFirst("(?m)^(2015,)[^,\n]*", "$19999");
        act(author, address, "preview", "key", "trips", "metadata", metadata, "csv", csv + "x\n");
        assertThat(author.text()).contains("Line 12 of the table");
        act(author, address, "preview", "key", "trips", "metadata", metadata, "csv", other);
        assertThat(author.text()).contains("<svg", "What would change", "9999");
        byte[] file = other.replace(',', ';').getBytes(java.nio.charset.StandardCharsets.UTF_8);
        upload(address, "csv-file", "trips.csv", file, "key", "trips", "metadata", metadata);
        assertThat(author.text()).contains("<svg", "9999", "kept with commas").doesNotContain("id=\"csv-wrong\"");

        act(author, address, "propose", "key", "trips", "metadata", metadata, "csv", other);
        String set = set();
        act(author, set, "submit");
        act(publisher, set, "apply");

        assertThat(portal.get("/api/v1/datasets/trips.csv").text()).contains("9999");
    }

    @Test
    @Order(66)
    void aWithdrawnDatasetIsReadUnderItsReasonAndFoundNoMore() throws Exception {
        String address = "/editor/withdraw-dataset?name=trips";
        String url = portal.get("/api/v1/datasets/trips.json?lang=sv")
                .json()
                .get("url")
                .asText();
        act(author, address, "withdraw", "reason-en", "Wrong years.");
        assertThat(author.text()).contains("Only a publisher can withdraw.", ">Wrong years.</textarea>");
        act(publisher, address, "withdraw", "reason-en", " ");
        assertThat(publisher.text()).contains("Say why the dataset is withdrawn");

        act(publisher, address, "withdraw", "reason-en", "Wrong <years>.", "reason-sv", "Fel år.");

        assertThat(publisher.path()).isEqualTo("/editor/datasets");
        assertThat(publisher.text()).contains("This dataset was withdrawn on", "Fel år.", "Bring the dataset back");
        assertThat(portal.get(url).text()).contains("Fel år.", "content=\"noindex\"", "9999");
        assertThat(portal.get("/api/v1/datasets/trips.json")
                        .json()
                        .get("withdrawn")
                        .get("reason")
                        .asText())
                .isEqualTo("Wrong <years>.");
        assertThat(portal.get("/api/v1/datasets/trips.jsonld").text()).contains("dataset-status/WITHDRAWN");
        assertThat(portal.get("/api/v1/datasets").text()).doesNotContain("trips");
        assertThat(portal.get("/sitemap.xml").text()).doesNotContain(url);
        assertThat(exported().get("datasets/trips.csv-metadata.json"))
                .contains("\"prov:wasInvalidatedBy\"", "Fel år.")
                .startsWith(DeskPortal.own("datasets/asylum-series.csv-metadata.json")
                        .substring(0, 40));
        portal.send("POST", "/api/v1/import", "Authorization: Bearer " + portal.token());
        assertThat(portal.get(url).text()).contains("Fel år.");

        act(publisher, address, "restore");
        assertThat(portal.get(url).text()).doesNotContain("Fel år.", "content=\"noindex\"");
        assertThat(exported().get("datasets/trips.csv-metadata.json")).isEqualTo(DeskPortal.described("trips"));
    }

    @Test
    @Order(65)
    void anImportSparesWhatTheDeskChangedAndAnExportWritesIt() throws Exception {
        String green = "registers/bridges/green.yaml";
        content.write(green, content.read(green).replace("1991", "1992"));

        Reply report = portal.send("POST", "/api/v1/import", "Authorization: Bearer " + portal.token());

        assertThat(report.text()).contains("registers/bridges/green.yaml", "An editor has changed this since");
        assertThat(portal.get("/api/v1/registers/bridges/green").text())
                .contains("shut")
                .doesNotContain("1992");
        Map<String, String> exported = exported();
        assertThat(exported.get("registers/bridges/green.yaml")).contains("shut", "superseded");
        assertThat(exported.get("datasets/trips.csv")).contains("9999");
        assertThat(exported.get("registers/bridges/register.yaml"))
                .isEqualTo(java.nio.file.Files.readString(content.root().resolve("registers/bridges/register.yaml")));
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
