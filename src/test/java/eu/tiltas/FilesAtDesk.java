package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.attachment.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A picture and documents from the desk to readers and back, at the desk of {@link DeskPagesIT}, after what is there. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class FilesAtDesk {

    private static final byte[] PHOTOGRAPH = Samples.photograph(1200, 800, 1);

    private static final String BRIDGE = "/editor/file?key=mano-nuotrauka";
    private static final String SHORE = "/editor/text?key=shore&lang=lt";

    private DeskClient author;
    private DeskClient publisher;
    private PortalProcess portal;

    abstract PortalProcess portal();

    abstract DeskClient author();

    abstract DeskClient publisher();

    abstract ContentOnDisk content();

    abstract DeskClient send(DeskClient who, String address, String act, String... fields);

    @BeforeEach
    void come() {
        portal = portal();
        author = author();
        publisher = publisher();
    }

    private static String token(DeskClient who, String address) {
        return who.open(address).find("name=\"desk-token\" value=\"([^\"]+)\"");
    }

    private static DeskClient bring(DeskClient who, String address, String act, String name, byte[] bytes) {
        return who.upload(address, Map.of("desk-token", token(who, address), "act", act), "file", name, bytes);
    }

    private String etag(String address) {
        return portal.get(address).header("ETag");
    }

    @Test
    @Order(70)
    void anImportTakesFilesOfTheTreeIn() {
        content()
                .write("files/report/report.pdf", Samples.pdf("Sutarties tekstas", "pases", "avtalen", "agreements"))
                .write(
                        "files/report/file.yaml",
                        "# A remark stays.\ntitle:\n  lt: Ataskaita\n  lv: Parskats\n  sv: Rapport\n  en: Report\n")
                .write("files/wrong/wrong.pdf", Samples.actingPdf())
                .page("gate", "lt", "vartai", "Vartai", "Žr. [](file:report).")
                .page("gate", "lv", "varti", "Vārti", "Sk. [](file:report).\n\n![](file:plan)")
                .write("files/plan/plan.png", Samples.picture("png", 60, 40))
                .write("files/plan/file.yaml", "alt: {lt: Planas}\n");

        String report = portal.importContent().toString();

        assertThat(report)
                .contains("files/wrong/wrong.pdf", "The file holds a program")
                .contains("The picture ‘plan’ is not described in this language")
                .doesNotContain("files/report");
        assertThat(portal.get("/files/wrong.pdf").status()).isEqualTo(404);
        content().remove("files/wrong");
    }

    @Test
    @Order(71)
    void anUploadIsSeenAtTheDeskAlone() {
        bring(author, "/editor/files", "upload", "Mano nuotrauka.JPG", PHOTOGRAPH);

        assertThat(author.text()).contains("The file is uploaded.", "![](file:mano-nuotrauka)", "1200 × 800");
        assertThat(portal.get("/files/mano-nuotrauka.jpg").status()).isEqualTo(404);
        assertThat(author.open("/editor/file-bytes?at=%2Ffiles%2Fmano-nuotrauka.jpg")
                        .header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(new DeskClient(portal.port())
                        .open("/editor/file-bytes?at=%2Ffiles%2Fmano-nuotrauka.jpg")
                        .path())
                .isEqualTo("/editor/sign-in");
        assertThat(author.open("/editor/files?wordless=on&q=nuotrauka").text()).contains("lt, lv, sv, en");
    }

    @Test
    @Order(72)
    void aWrongUploadIsRefusedInWordsAndNothingIsKept() {
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

        assertThat(bring(author, "/editor/files", "upload", "map.png", svg).text())
                .contains("SVG can run programs");
        assertThat(bring(author, "/editor/files", "upload", "map.pdf", Samples.actingPdf())
                        .text())
                .contains("The file holds a program");
        assertThat(bring(author, "/editor/files", "upload", "big.txt", new byte[22 * 1024 * 1024])
                        .text())
                .contains("too large");
        assertThat(author.open("/editor/files").text()).doesNotContain(">map<", ">big<");
        assertThat(new DeskClient(portal.port())
                        .upload("/editor/files", Map.of("act", "upload"), "file", "a.png", PHOTOGRAPH)
                        .status())
                .isEqualTo(403);
        assertThat(author.upload("/editor/files", Map.of("act", "upload"), "file", "a.png", PHOTOGRAPH)
                        .status())
                .isEqualTo(403);
    }

    private DeskClient describe(DeskClient who, String basedOn, String... words) {
        List<String> fields = new ArrayList<>(List.of("basedon", basedOn));
        fields.addAll(List.of(words));
        return send(who, BRIDGE, "describe", fields.toArray(String[]::new));
    }

    private static String basedOn(DeskClient who) {
        return who.open(BRIDGE).find("name=\"basedon\" value=\"([0-9a-f]+)\"");
    }

    private void write(String body, int basedOn) {
        send(
                author,
                SHORE,
                "save",
                "title",
                "Krantas",
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
                "0");
    }

    @Test
    @Order(73)
    void aPictureThatIsNotDescribedInTheLanguageStopsPublishing() {
        send(author, "/editor/pages", "begin", "key", "shore", "type", "guidance", "section", "rooms", "source", "lt");
        write("![](file:mano-nuotrauka \"Neris\")", 0);
        send(author, SHORE, "submit", "number", "1", "note", "");
        send(publisher, SHORE, "approve", "number", "1");
        describe(author, basedOn(author), "alt-en", "A \"bridge\"");

        send(publisher, SHORE, "publish", "number", "1");

        assertThat(publisher.text()).contains("The picture ‘mano-nuotrauka’ is not described in this language");
        assertThat(portal.get("/lt/krantas").status()).isEqualTo(404);
    }

    @Test
    @Order(74)
    void ofTwoDescriptionsThatBeganTogetherTheSecondSeesTheFirst() {
        String together = basedOn(author);
        describe(author, together, "alt-lt", "Tiltas", "alt-en", "A \"bridge\"");

        describe(publisher, together, "alt-lt", "Upė", "alt-en", "A \"bridge\"");

        assertThat(publisher.text()).contains("Somebody has changed the description", ">Upė</textarea>", ">Tiltas<");
        describe(
                publisher,
                publisher.find("name=\"basedon\" value=\"([0-9a-f]+)\""),
                "alt-lt",
                "Tiltas per Nerį",
                "alt-en",
                "A \"bridge\"");
        assertThat(publisher.text()).contains(">Tiltas per Nerį</textarea>").doesNotContain("Somebody has changed");
    }

    @Test
    @Order(75)
    void filesAreFoundForTextsByWhatTheyShow() {
        assertThat(author.open("/editor/insert?lang=lt&q=tiltas+neri").text())
                .contains("<code>![](file:mano-nuotrauka)</code>", "JPG, ");
        assertThat(author.open("/editor/insert?lang=sv&q=rapport").text())
                .contains("<code>[](file:report)</code>", "PDF, 1 kB");
    }

    @Test
    @Order(76)
    void whoeverReviewsADraftFromOutsideSeesItsPictures() {
        send(author, "/editor/outside?key=shore&lang=lt", "ask", "addressee", "IOM", "note", "", "days", "7");
        String link = author.find("(/lt/[a-z]+/[A-Za-z0-9_-]{43})\"");
        String picture = "/files/mano-nuotrauka.jpg";

        assertThat(portal.get(link).text()).contains("src=\"" + link + "?file=%2Ffiles%2Fmano-nuotrauka.jpg\"");
        Reply shown = portal.get(link + "?file=" + picture);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(portal.get(link + "?file=/files/report.pdf").status()).isEqualTo(404);
        assertThat(portal.get(picture).status()).isEqualTo(404);
    }

    @Test
    @Order(77)
    void whatAPageShowsReadersGetWithItsWords() {
        assertThat(author.open("/editor/preview?key=shore&lang=lt").text())
                .contains("src=\"/editor/file-bytes?at=%2Ffiles%2Fmano-nuotrauka.jpg\"");
        send(publisher, SHORE, "publish", "number", "1");

        String page = portal.get("/lt/krantas").text();

        assertThat(page)
                .contains("<figure class=\"photo\"><picture><source", "alt=\"Tiltas per Nerį\"")
                .contains("width=\"1200\"", "height=\"800\"", "<figcaption>Neris</figcaption>");
        Matcher variant = Pattern.compile("(/files/mano-nuotrauka/[0-9a-f]{10}-480\\.webp) 480w")
                .matcher(page);
        assertThat(variant.find()).isTrue();
        Reply smaller = portal.get(variant.group(1));
        assertThat(smaller.header("Content-Type")).isEqualTo("image/webp");
        assertThat(smaller.header("Cache-Control")).contains("immutable");
    }

    @Test
    @Order(78)
    void aFileIsServedSoThatItCanDoNothing() {
        Reply reply = portal.get("/files/mano-nuotrauka.jpg");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(reply.header("Content-Disposition")).isEqualTo("inline; filename=\"mano-nuotrauka.jpg\"");
        assertThat(new String(reply.body(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertThat(portal.get("/files/mano-nuotrauka.jpg", "If-None-Match: " + reply.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(portal.get("/files/report.pdf").header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"report.pdf\"");
        Reply head = portal.send("HEAD", "/files/report.pdf");
        assertThat(head.header("Content-Length"))
                .isEqualTo(String.valueOf(portal.get("/files/report.pdf").body().length));
        assertThat(head.body()).isEmpty();
        assertThat(portal.send("DELETE", "/files/report.pdf").status()).isEqualTo(405);
        for (String other : List.of("report", "report.exe", "report.jpg", "%2e%2e/x.pdf", "nothing.pdf", "report/x")) {
            assertThat(portal.get("/files/" + other).status()).as(other).isIn(400, 404);
        }
    }

    @Test
    @Order(79)
    void aStretchOfAFileIsGiven() {
        String address = "/files/mano-nuotrauka.jpg";
        byte[] whole = portal.get(address).body();

        Reply middle = portal.get(address, "Range: bytes=100-199");
        assertThat(middle.status()).isEqualTo(206);
        assertThat(middle.header("Content-Range")).isEqualTo("bytes 100-199/" + whole.length);
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(whole, 100, 200));
        Reply last = portal.get(address, "Range: bytes=-10");
        assertThat(last.body()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 10, whole.length));
        Reply beyond = portal.get(address, "Range: bytes=" + whole.length + "-");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + whole.length);
        assertThat(portal.get(address, "Range: bytes=0-9", "If-Range: " + etag(address))
                        .status())
                .isEqualTo(206);
        assertThat(portal.get(address, "Range: bytes=0-9", "If-Range: \"other\"")
                        .status())
                .isEqualTo(200);
        assertThat(portal.get(address, "Range: bytes=0-1,5-6").status()).isEqualTo(200);
    }

    @Test
    @Order(80)
    void theTextOfADocumentIsFoundInItsLanguagesInAnyForm() {
        Map<String, String> asked = Map.of("lt", "sutartis", "lv", "pase", "sv", "avtal", "en", "agreement");

        asked.forEach((language, word) -> PortalProcess.await(
                language, Duration.ofSeconds(10), () -> portal.get("/api/v1/search?lang=" + language + "&q=" + word)
                        .text()
                        .contains("/files/report.pdf")));
        assertThat(portal.get("/lt/paieska?q=sutartis").text()).contains("Ataskaita", "href=\"/lt/vartai\"");
        assertThat(portal.get("/lt/vartai").text()).contains("<a href=\"/files/report.pdf\"", "(PDF, 1 kB)");
    }

    @Test
    @Order(81)
    void whatReadersHaveOnlyAPublisherReplacesAndTheAddressStays() {
        String address = "/files/mano-nuotrauka.jpg";
        String before = etag(address);
        byte[] other = Samples.photograph(900, 700, 1);

        assertThat(bring(author, BRIDGE, "replace", "b.jpg", other).text()).contains("only a publisher can replace");
        assertThat(describe(author, basedOn(author), "alt-lt", "Tiltas", "alt-en", "A \"bridge\"")
                        .text())
                .contains("or change what they are told of it");
        assertThat(bring(publisher, BRIDGE, "replace", "b.png", Samples.pdf("x"))
                        .text())
                .contains("only the same format");
        bring(publisher, BRIDGE, "replace", "b.jpg", other);

        assertThat(etag(address)).isNotEmpty().isNotEqualTo(before);
        assertThat(portal.get("/lt/krantas").text()).contains("width=\"900\"");
        assertThat(publisher.open(BRIDGE).text()).contains("1. mano-nuotrauka.jpg", "2. b.jpg");
    }

    @Test
    @Order(82)
    void whatIsUsedIsNotDeleted() {
        assertThat(describe(publisher, basedOn(publisher), "alt-en", "A \"bridge\"")
                        .text())
                .contains("The page ‘Krantas’ (lt) shows the picture to readers");
        assertThat(send(publisher, BRIDGE, "delete").text()).contains("The page ‘Krantas’ (lt) uses the file.");
        bring(author, "/editor/files", "upload", "spare.txt", "spare".getBytes(StandardCharsets.UTF_8));
        send(author, "/editor/file?key=spare", "delete");
        assertThat(author.text()).contains("The file is deleted.");
        assertThat(portal.get("/files/spare.txt").status()).isEqualTo(410);
    }

    @Test
    @Order(84)
    void everyActIsInTheLog() {
        String log = "/editor/audit?subject=file:mano-nuotrauka";

        assertThat(author.open(log).text()).contains("<td>uploaded a file</td>", "<td>described a file</td>");
        assertThat(publisher.open(log).text()).contains("<td>replaced a file</td>");
    }

    @Test
    @Order(83)
    void theExportHasTheFilesAndItsImportChangesNothing() throws IOException {
        Map<String, byte[]> first = exported();

        assertThat(first)
                .containsKeys("files/report/report.pdf", "files/report/file.yaml", "files/mano-nuotrauka/b.jpg");
        assertThat(new String(first.get("files/report/file.yaml"), StandardCharsets.UTF_8))
                .startsWith("# A remark");
        assertThat(new String(first.get("files/mano-nuotrauka/file.yaml"), StandardCharsets.UTF_8))
                .contains("en: \"A \\\"bridge\\\"\"");
        first.forEach(content()::write);
        assertThat(portal.importContent().path("changed").asInt()).isZero();
        assertThat(exported()).usingRecursiveComparison().isEqualTo(first);
    }

    private Map<String, byte[]> exported() throws IOException {
        Reply reply = portal.get("/api/v1/export", "Authorization: Bearer " + portal.token());
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(reply.plain()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
