package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.tiltas.planner.SmallFlow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What importing a content tree into a running portal promises, on whatever database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportContract {

    Path folder;
    private ContentOnDisk content;
    private PortalProcess portal;

    /** The settings that name the database. */
    abstract Map<String, String> database() throws Exception;

    @BeforeAll
    void start(@TempDir Path fresh) throws Exception {
        folder = fresh;
        content = ContentOnDisk.at(folder.resolve("content"));
        content.page("hall", "en", "hall", "Hall", "Everything begins in the vestibule.");
        portal = PortalProcess.start(folder.resolve("data"), content.root(), database());
    }

    @AfterAll
    void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    /** Each test begins with the hall alone and no problem. */
    @BeforeEach
    void emptyTheHouse() {
        content.remove("pages");
        // Without the folder the registers would stay; with an empty one they go.
        content.write("registers/.keep", "").remove("registers").write("registers/.keep", "");
        content.page("hall", "en", "hall", "Hall", "Everything begins in the vestibule.");
        assertThat(portal.importContent().path("problems")).isEmpty();
    }

    @Test
    void newPagesAreTakenOver() {
        content.page("attic", "en", "attic", "Attic", "Under the rafters.");
        content.page("attic", "sv", "vind", "Vind", "Under takbjälkarna.");

        JsonNode report = portal.importContent();

        assertThat(report.path("subjects").asInt()).isEqualTo(2);
        assertThat(report.path("changed").asInt()).isEqualTo(1);
        assertThat(portal.get("/sv/vind").text()).contains("Under takbjälkarna.");
    }

    @Test
    void aFactIsTakenOverShownFoundAndCorrectedWithoutBeingLost() {
        bridge("drawbridge", "status: open");
        assertThat(portal.importContent().path("problems")).isEmpty();
        assertThat(portal.get("/en/registers/bridges/drawbridge").text()).contains("Drawbridge", "Gazetteer", "open");
        assertThat(found("drawbridge", "en")).containsExactly("bridges/drawbridge");

        bridge("drawbridge", "status: shut");
        assertThat(portal.importContent().path("changed").asInt()).isEqualTo(1);

        JsonNode facts = portal.get("/api/v1/registers/bridges/drawbridge?history=true")
                .json()
                .at("/facts/status");
        assertThat(facts.findValuesAsText("value")).containsExactly("open", "shut");
        assertThat(facts.path(0).has("superseded")).isTrue();
        assertThat(portal.get("/api/v1/registers/bridges/drawbridge")
                        .json()
                        .at("/facts/status")
                        .findValuesAsText("value"))
                .containsExactly("shut");
    }

    @Test
    void aWrongFactIsRefusedWithItsPlaceAndTheOthersAreTakenOver() {
        bridge("footbridge", "status: open");
        bridge("viaduct", "status: ajar");

        JsonNode report = portal.importContent();

        assertThat(report.path("problems")).hasSize(1);
        assertReported(report, "registers/bridges/viaduct.yaml", 5, "ajar");
        assertThat(portal.get("/en/registers/bridges/footbridge").status()).isEqualTo(200);
        assertThat(portal.get("/en/registers/bridges/viaduct").status()).isEqualTo(404);
    }

    @Test
    void aWithdrawnSubjectIsGone() {
        bridge("ferry", "status: open");
        bridge("tunnel", "status: open");
        portal.importContent();
        content.remove("registers/bridges/ferry.yaml");

        assertThat(portal.importContent().path("removed").asInt()).isEqualTo(1);
        assertThat(portal.get("/en/registers/bridges/ferry").status()).isEqualTo(410);
        assertThat(portal.get("/id/bridges/ferry").status()).isEqualTo(410);
        assertThat(found("ferry", "en")).isEmpty();
    }

    private void bridge(String key, String facts) {
        content.write(
                "registers/bridges/register.yaml",
                """
                title: {lt: Tiltai, lv: Tilti, sv: Broar, en: Bridges}
                summary: {en: All bridges}
                slug: {lt: tiltai, lv: tilti, sv: broar, en: bridges}
                count: {en: '{0, plural, one {# bridge} other {# bridges}}'}
                sources: {book: {title: Gazetteer, asOf: 2020}}
                fields:
                  name: {type: localized, required: true, label: {en: Name}}
                  length: {type: number, label: {en: Length}}
                  status: {type: enum, facet: true, label: {en: Status}, options: {open: {label: {en: open}}, shut: {label: {en: shut}}}}
                title-field: name
                columns: [name, status]
                sort: name
                """);
        String name = key.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + key.substring(1);
        content.write(
                "registers/bridges/" + key + ".yaml",
                "recorded: 2026-11-01\nsource: book\nfacts:\n  name: {en: " + name + "}\n  " + facts + "\n");
    }

    @Test
    void aSecondImportChangesNothing() {
        content.page("bath", "en", "bath", "Bath", "Tiles everywhere.");
        portal.importContent();
        long change = portal.health().path("change").asLong();
        String etag = portal.get("/en/bath").header("ETag");

        JsonNode second = portal.importContent();

        assertThat(second.path("changed").asInt()).isZero();
        assertThat(second.path("removed").asInt()).isZero();
        assertThat(portal.health().path("change").asLong()).isEqualTo(change);
        assertThat(portal.get("/en/bath").header("ETag")).isNotEmpty().isEqualTo(etag);
    }

    @Test
    void whatIsToldOfAnUnchangedPageIsToldAgainAndChangesNothing() {
        content.page("loft", "en", "loft", "Loft", "Skylights.");
        content.write("pages/loft/page.yaml", "section: nowhere\nrelated: [gone]\n");
        JsonNode first = portal.importContent();
        long change = portal.health().path("change").asLong();

        JsonNode second = portal.importContent();

        assertThat(first.path("problems")).hasSize(2);
        assertThat(second.path("problems")).isEqualTo(first.path("problems"));
        assertThat(second.path("changed").asInt()).isZero();
        assertThat(portal.health().path("change").asLong()).isEqualTo(change);
        assertThat(portal.health().path("import.warnings").asInt()).isEqualTo(2);
        assertThat(portal.health().path("import.problems").asText()).contains("nowhere", "gone");
    }

    @Test
    void aFileThatMeansNothingDoesNotMakeEveryImportAChange() {
        content.page("porch", "en", "porch", "Porch", "Boots stand here.");
        content.write("pages/porch/notes.txt", "buy nails");
        portal.importContent();
        String etag = portal.get("/en/porch").header("ETag");

        assertThat(portal.importContent().path("changed").asInt()).isZero();
        assertThat(portal.get("/en/porch").header("ETag")).isEqualTo(etag);
    }

    @Test
    void aFolderThatCanNotBeReadKeepsItsPage(@TempDir Path elsewhere) {
        content.page("shed", "en", "shed", "Shed", "Rakes lean here.");
        portal.importContent();
        content.remove("pages/shed").link("pages/shed", elsewhere);

        JsonNode report = portal.importContent();

        assertThat(report.path("removed").asInt()).isZero();
        assertThat(portal.get("/en/shed").status()).isEqualTo(200);
    }

    @Test
    void aSectionNoDatabaseCanHoldIsAnErrorOfThatPageOnly() {
        content.page("barn", "en", "barn", "Barn", "Hay.");
        content.page("byre", "en", "byre", "Byre", "Cows.");
        content.write("pages/byre/page.yaml", "section: " + "s".repeat(300) + "\n");

        portal.importContent();

        assertThat(portal.get("/en/barn").status()).isEqualTo(200);
        assertThat(portal.get("/en/byre").status()).isEqualTo(404);
    }

    @Test
    void aChangedTextIsShownUnderANewValidator() {
        content.page("cellar", "en", "cellar", "Cellar", "Full of potatoes.");
        portal.importContent();
        String etag = portal.get("/en/cellar").header("ETag");

        content.page("cellar", "en", "cellar", "Cellar", "Full of turnips.");
        assertThat(portal.importContent().path("changed").asInt()).isEqualTo(1);

        Reply page = portal.get("/en/cellar", "If-None-Match: " + etag);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("ETag")).isNotEqualTo(etag);
        assertThat(page.text()).contains("turnips").doesNotContain("potatoes");
    }

    @Test
    void aChangedTextIsFoundByItsNewWordsOnly() {
        content.page("pantry", "en", "pantry", "Pantry", "It holds marmalade.");
        portal.importContent();
        assertThat(found("marmalade", "en")).containsExactly("pantry");

        content.page("pantry", "en", "pantry", "Pantry", "It holds horseradish.");
        portal.importContent();

        assertThat(found("horseradish", "en")).containsExactly("pantry");
        assertThat(found("marmalade", "en")).isEmpty();
    }

    @Test
    void aChangedSlugLeavesARedirect() {
        content.page("study", "en", "study", "Study", "A desk.");
        portal.importContent();
        content.page("study", "en", "writing-room", "Study", "A desk.");
        portal.importContent();

        Reply old = portal.get("/en/study");

        assertThat(old.status()).isEqualTo(301);
        assertThat(old.header("Location")).isEqualTo("/en/writing-room");
        assertThat(portal.get("/en/writing-room").status()).isEqualTo(200);
    }

    @Test
    void everyFormerAddressLeadsToThePresentOneInOneStep() {
        for (String slug : List.of("garage", "carport", "stable")) {
            content.page("garage", "en", slug, "Garage", "For the cart.");
            portal.importContent();
        }

        assertThat(portal.get("/en/garage").header("Location")).isEqualTo("/en/stable");
        assertThat(portal.get("/en/carport").header("Location")).isEqualTo("/en/stable");
    }

    @Test
    void aSlugThatComesBackIsNoLongerARedirect() {
        for (String slug : List.of("loft", "top-floor", "loft")) {
            content.page("loft", "en", slug, "Loft", "High up.");
            portal.importContent();
        }

        assertThat(portal.get("/en/loft").status()).isEqualTo(200);
        assertThat(portal.get("/en/top-floor").header("Location")).isEqualTo("/en/loft");
    }

    @Test
    void twoPagesCanSwapTheirAddressesInOneImport() {
        content.page("east", "en", "east-room", "East", "The sun rises.");
        content.page("west", "en", "west-room", "West", "The sun sets.");
        portal.importContent();
        content.page("east", "en", "west-room", "East", "The sun rises.");
        content.page("west", "en", "east-room", "West", "The sun sets.");

        assertThat(portal.importContent().path("problems")).isEmpty();

        assertThat(portal.get("/en/west-room").text()).contains("The sun rises.");
        assertThat(portal.get("/en/east-room").text()).contains("The sun sets.");
    }

    @Test
    void aRemovedLanguageIsGoneAndOffersTheOthers() {
        content.page("porch", "en", "porch", "Porch", "A bench.");
        content.page("porch", "lv", "lievenis", "Lievenis", "Sols.");
        portal.importContent();
        content.remove("pages/porch/lv.md");
        portal.importContent();

        Reply gone = portal.get("/lv/lievenis");

        assertThat(gone.status()).isEqualTo(410);
        Sanity.page(gone, "lv");
        assertThat(gone.text()).contains("href=\"/en/porch\"");
        assertThat(portal.get("/en/porch").status()).isEqualTo(200);
    }

    @Test
    void anAddressOfAnotherLanguageIsMissingAndOffersThatLanguage() {
        content.page("veranda", "lt", "priemene", "Priemenė", "Suolas.");
        portal.importContent();

        Reply missing = portal.get("/sv/priemene");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text()).contains("href=\"/lt/priemene\"");
    }

    @Test
    void aRemovedPageIsGone() {
        content.page("shed", "en", "shed", "Shed", "Rakes and spades.");
        portal.importContent();
        assertThat(portal.get("/en/shed").status()).isEqualTo(200);
        content.remove("pages/shed");

        assertThat(portal.importContent().path("removed").asInt()).isEqualTo(1);

        Reply gone = portal.get("/en/shed");
        assertThat(gone.status()).isEqualTo(410);
        Sanity.page(gone, "en");
        Sanity.discreet(gone);
        assertThat(gone.header("Cache-Control")).isEqualTo("no-store");
        assertThat(gone.header("ETag")).isEmpty();
    }

    @Test
    void aRemovedPageLeavesEveryList() {
        content.page("kiln", "en", "kiln", "Kiln", "Bricks and earthenware.");
        portal.importContent();
        assertThat(found("earthenware", "en")).containsExactly("kiln");
        assertThat(lists()).allSatisfy(list -> assertThat(list).contains("/en/kiln"));
        content.remove("pages/kiln");
        portal.importContent();

        assertThat(found("earthenware", "en")).isEmpty();
        assertThat(lists()).allSatisfy(list -> assertThat(list).doesNotContain("/en/kiln"));
    }

    @Test
    void aPageThatComesBackIsThereAgain() {
        content.page("well", "en", "well", "Well", "Deep groundwater.");
        portal.importContent();
        content.remove("pages/well");
        portal.importContent();
        content.page("well", "en", "well", "Well", "Deep groundwater.");
        portal.importContent();

        assertThat(portal.get("/en/well").status()).isEqualTo(200);
        assertThat(found("groundwater", "en")).containsExactly("well");
    }

    @Test
    void aPageThatShowsWhatIsNotThereIsRefusedWithItsLine() {
        content.page("annex", "en", "annex", "Annex", "Money:\n\n:::dataset\nname: nothing\n:::");

        JsonNode problem = portal.importContent().path("problems").path(0);

        assertThat(problem.path("path").asText()).isEqualTo("pages/annex/en.md");
        assertThat(problem.path("line").asInt()).isGreaterThan(1);
        assertThat(problem.path("reason").asText()).contains("dataset", "nothing");
        assertThat(portal.get("/en/annex").status()).isEqualTo(404);
    }

    @Test
    void aPageFollowsTheDatasetThatItShows() throws Exception {
        String csv = Files.readString(Path.of("content", "datasets", "remittances.csv"));
        content.write("datasets/remittances.csv", csv);
        content.write(
                "datasets/remittances.csv-metadata.json",
                Files.readString(Path.of("content", "datasets", "remittances.csv-metadata.json")));
        content.page("vault", "en", "vault", "Vault", "Money:\n\n:::dataset\nname: remittances\n:::");
        assertThat(portal.importContent().path("problems")).isEmpty();
        Reply before = portal.get("/en/vault");
        assertThat(before.text()).contains("974.49");

        content.write("datasets/remittances.csv", csv.replace("974.49", "123.45"));
        portal.importContent();
        Reply after = portal.get("/en/vault");
        assertThat(after.text()).contains("123.45").doesNotContain("974.49");
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(found("123.45", "en")).contains("vault", "remittances");

        content.remove("datasets/remittances.csv").remove("datasets/remittances.csv-metadata.json");
        assertThat(portal.importContent()
                        .path("problems")
                        .path(0)
                        .path("reason")
                        .asText())
                .contains("page:vault");
        assertThat(portal.get("/en/data/remittances").status()).isEqualTo(200);

        content.remove("pages/vault");
        assertThat(portal.importContent().path("removed").asInt()).isEqualTo(2);
        assertThat(portal.get("/en/data/remittances").status()).isEqualTo(410);
        assertThat(portal.get("/id/dataset/remittances").status()).isEqualTo(410);
    }

    @Test
    void everyFormerAddressOfADatasetLeadsToThePresentOneUntilAnotherTakesIt() throws Exception {
        dataset("remittances", "remittances");
        portal.importContent();
        dataset("remittances", "money");
        portal.importContent();
        dataset("remittances", "cash");
        assertThat(portal.importContent().path("changed").asInt()).isEqualTo(1);

        assertThat(portal.get("/en/data/cash").status()).isEqualTo(200);
        for (String former : List.of("remittances", "money")) {
            Reply old = portal.get("/en/data/" + former);
            assertThat(old.status()).isEqualTo(301);
            assertThat(old.header("Location")).isEqualTo("/en/data/cash");
        }

        dataset("population-decline", "money");
        assertThat(portal.importContent().path("problems")).isEmpty();
        assertThat(portal.get("/en/data/money").status()).isEqualTo(200);
        assertThat(portal.get("/en/data/remittances").header("Location")).isEqualTo("/en/data/cash");

        content.remove("datasets").write("datasets/.keep", "");
        portal.importContent();
        assertThat(portal.get("/en/data/remittances").status()).isEqualTo(410);
    }

    /** Writes one of the portal's own datasets with another slug in English. */
    private void dataset(String name, String slug) throws Exception {
        Path own = Path.of("content", "datasets");
        content.write("datasets/" + name + ".csv", Files.readString(own.resolve(name + ".csv")));
        content.write(
                "datasets/" + name + ".csv-metadata.json",
                Files.readString(own.resolve(name + ".csv-metadata.json"))
                        .replaceFirst(
                                "(\"dc:identifier\"[^]]*\"@value\": \")[^\"]*(\", \"@language\": \"en\")",
                                "$1" + slug + "$2"));
    }

    @Test
    void aFormerAddressOfAFlowLeadsToThePresentOneWithTheAnswers() {
        content.page("tickets", "en", "tickets", "Tickets", "Here.");
        SmallFlow.write(content);
        assertThat(portal.importContent().path("problems")).isEmpty();
        String words = content.read("planner/trip/en.yaml");
        content.write("planner/trip/en.yaml", words.replace("slug: trip-en", "slug: journey"));
        portal.importContent();

        Reply old = portal.get("/en/planner/trip-en");
        assertThat(old.status()).isEqualTo(301);
        assertThat(old.header("Location")).isEqualTo("/en/planner/journey");
        Reply answered = portal.get("/en/planner/trip-en?v=2&way=train");
        assertThat(answered.status()).isEqualTo(303);
        assertThat(answered.header("Location")).isEqualTo("/en/planner/journey?v=2&way=train");
        assertThat(answered.header("Cache-Control")).contains("no-store");

        content.remove("planner").write("planner/.keep", "");
        portal.importContent();
        assertThat(portal.get("/en/planner/trip-en").status()).isEqualTo(410);
    }

    @Test
    void pageValidatorSearchAndFeedFollowTheFactThatAPageQuotes() {
        bridge("drawbridge", "length: 731");
        String moat =
                """
                ---
                title: Moat
                summary: 'Crossed in {bridges/drawbridge: length; one step; other steps}.'
                updated: 2026-01-05
                ---
                You walk {bridges/drawbridge: length; plain; one step; other steps} across it.
                """;
        content.write("pages/moat/page.yaml", "published: 2026-01-02\n").write("pages/moat/en.md", moat);
        assertThat(portal.importContent().path("problems")).isEmpty();
        Reply before = portal.get("/en/moat");
        assertThat(before.text()).contains("731</data></a>\u00a0steps across", "(as of 2020)", "Gazetteer");
        assertThat(found("731", "en")).contains("moat");
        assertThat(portal.get("/en/atom.xml").text()).contains("Crossed in 731", "2026-01-04T22:00:00Z");

        bridge("drawbridge", "length: 842");
        assertThat(portal.importContent().path("problems")).isEmpty();
        Reply after = portal.get("/en/moat", "If-None-Match: " + before.header("ETag"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).contains("842</data></a>\u00a0steps across").doesNotContain("731");
        assertThat(found("842", "en")).contains("moat");
        assertThat(found("731", "en")).doesNotContain("moat");
        assertThat(portal.get("/en/atom.xml").text())
                .contains("Crossed in 842")
                .doesNotContain("Crossed in 731", "2026-01-04T22:00:00Z");

        bridge("drawbridge", "status: open");
        assertReported(portal.importContent(), "registers/bridges/drawbridge.yaml", 0, "page:moat");
        content.write("pages/moat/en.md", moat.replace("drawbridge: length; plain", "drawbridge: depth; plain"));
        assertThat(portal.importContent().path("problems").findValuesAsText("reason"))
                .anySatisfy(reason -> assertThat(reason).contains("depth"))
                .anySatisfy(reason -> assertThat(reason).contains("page:moat"));
        assertThat(portal.get("/en/moat").text()).contains("842");
    }

    @Test
    void aMissingPagesFolderRemovesNothing() {
        content.rename("pages", "elsewhere");
        JsonNode report = portal.importContent();
        content.rename("elsewhere", "pages");

        assertThat(report.path("removed").asInt()).isZero();
        assertThat(report.path("problems").get(0).path("path").asText()).isEqualTo("pages");
        assertThat(portal.get("/en/hall").status()).isEqualTo(200);
    }

    @Test
    void aMissingContentDirectoryRemovesNothing() {
        ContentOnDisk above = new ContentOnDisk(folder);
        above.rename("content", "away");
        JsonNode report = portal.importContent();
        above.rename("away", "content");

        assertThat(report.path("removed").asInt()).isZero();
        assertThat(report.path("problems").get(0).path("reason").asText()).contains("nothing removed");
        assertThat(portal.get("/en/hall").status()).isEqualTo(200);
    }

    @Test
    void aBrokenSiteFileLeavesTheLastGoodSections() {
        String good = content.read("site.yaml");
        content.write("site.yaml", good + "    title: {en: Twice}\n");
        JsonNode report = portal.importContent();
        content.write("site.yaml", good);
        portal.importContent();

        assertThat(report.path("problems").get(0).path("path").asText()).isEqualTo("site.yaml");
        assertThat(portal.get("/en/").text()).contains("Rooms");
    }

    @Test
    void theImportNeedsItsToken() {
        for (String[] headers : new String[][] {
            {},
            {"Authorization: Bearer " + "0".repeat(64)},
            {"Authorization: Bearer "},
            {"Authorization: Basic " + portal.token()},
            {"Authorization: Bearer " + portal.token().substring(1)}
        }) {
            Reply refused = portal.send("POST", "/api/v1/import", headers);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    /** A file that can't be used: where it stands, what is written there, and how it is reported. */
    private record BadFile(String name, String path, byte[] bytes, int line, String reason) {

        BadFile(String name, String path, String text, int line, String reason) {
            this(name, path, text.getBytes(StandardCharsets.UTF_8), line, reason);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String PAGE = "pages/salon/en.md";

    static List<BadFile> badFiles() {
        String head = "---\ntitle: Salon\nslug: salon\n---\n";
        byte[] latin1 = (head + "Pirmadien\u012f caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        return List.of(
                new BadFile("YAML error", PAGE, "---\ntitle: \"Salon\nslug: salon\n---\nNew.", 3, "not valid YAML"),
                new BadFile("field twice", PAGE, "---\ntitle: Salon\ntitle: Salon\n---\nNew.", 3, "stands here twice"),
                new BadFile("duplicate slug", PAGE, "---\ntitle: Salon\nslug: hall\n---\nNew.", 3, "page hall"),
                new BadFile("reserved slug", PAGE, "---\ntitle: Salon\nslug: search\n---\nNew.", 3, "portal itself"),
                new BadFile("missing title", PAGE, "---\nslug: salon\n---\nNew.", 2, "‘title’ is missing"),
                new BadFile("no front matter", PAGE, "New.", 1, "front matter"),
                new BadFile("broken link", PAGE, head + "New.\n\nTo [x](page:nowhere).", 7, "no page ‘nowhere’"),
                new BadFile("link out", PAGE, head + "\n[x](page:../../secret)", 6, "can’t be the key"),
                new BadFile("not UTF-8", PAGE, latin1, 0, "not UTF-8"),
                new BadFile("5 MB", PAGE, head + "New words. ".repeat(500_000), 0, "larger than 1,024 KB"),
                new BadFile("unknown block", PAGE, head + "New.\n\n:::tabs\nx\n:::\n", 7, "no block ‘tabs’"),
                new BadFile("open block", PAGE, head + "New.\n:::info\nx\n", 6, "not closed"),
                new BadFile("unknown language", "pages/salon/de.md", head + "Neu.", 0, "‘de’ is not one of"),
                new BadFile("bad metadata", "pages/salon/page.yaml", "type: poem\n", 1, "‘poem’ is not a type"),
                new BadFile("bad key", "pages/sa lon/en.md", head + "New.", 0, "folder must be named"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsReportedAndLeftOutWhileTheRestIsTakenOver(BadFile bad) {
        content.page("salon", "en", "salon", "Salon", "The last good words.");
        content.page("terrace", "en", "terrace", "Terrace", "Before.");
        portal.importContent();
        content.page("terrace", "en", "terrace", "Terrace", "Afterwards.");
        content.write(bad.path(), bad.bytes());

        JsonNode report = portal.importContent();

        String reported = bad.path().contains("sa lon") ? "pages/sa lon" : bad.path();
        assertReported(report, reported, bad.line(), bad.reason());
        assertThat(portal.get("/en/salon").text()).contains("The last good words.");
        assertThat(portal.get("/en/terrace").text()).contains("Afterwards.");
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aMendedFileIsTakenOver(BadFile bad) {
        content.page("salon", "en", "salon", "Salon", "The last good words.");
        portal.importContent();
        content.write(bad.path(), bad.bytes());
        portal.importContent();
        content.remove(bad.path().contains("sa lon") ? "pages/sa lon" : bad.path());
        content.page("salon", "en", "salon", "Salon", "Mended words.");

        assertThat(portal.importContent().path("problems")).isEmpty();
        assertThat(portal.health().path("import.errors").asInt()).isZero();
        assertThat(portal.get("/en/salon").text()).contains("Mended words.");
    }

    @Test
    void aNewPageWithABadFileIsNotPublished() {
        content.write("pages/nook/en.md", "---\nslug: nook\n---\nNo title.");
        portal.importContent();

        assertThat(portal.get("/en/nook").status()).isEqualTo(404);
    }

    @Test
    void aLinkedFileIsNotFollowed() {
        content.page("alcove", "en", "alcove", "Alcove", "The last good words.");
        portal.importContent();
        new ContentOnDisk(folder).page("secret", "en", "alcove", "Secret", "From outside the tree.");
        content.remove(PAGE.replace("salon", "alcove"))
                .link("pages/alcove/en.md", folder.resolve("pages/secret/en.md"));

        assertReported(portal.importContent(), "pages/alcove/en.md", 0, "Symbolic links");
        assertThat(portal.get("/en/alcove").text()).contains("The last good words.");
    }

    @Test
    void aLinkedFolderIsNotFollowed() {
        new ContentOnDisk(folder).page("outside", "en", "outside", "Outside", "From outside the tree.");
        content.link("pages/outside", folder.resolve("pages/outside"));

        assertReported(portal.importContent(), "pages/outside", 0, "Symbolic links");
        assertThat(portal.get("/en/outside").status()).isEqualTo(404);
    }

    private void assertReported(JsonNode report, String path, int line, String reason) {
        List<JsonNode> problems = new ArrayList<>();
        report.path("problems").forEach(problems::add);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path("path").asText()).isEqualTo(path);
            assertThat(problem.path("line").asInt()).isEqualTo(line);
            assertThat(problem.path("error").asBoolean()).isTrue();
            assertThat(problem.path("reason").asText()).contains(reason);
        });
        String place = line > 0 ? path + ":" + line + ": " : path + ": ";
        assertThat(portal.health().path("import.problems").asText().lines())
                .anySatisfy(told -> assertThat(told).startsWith(place).contains(reason));
        assertThat(portal.log()).contains(place);
    }

    /** The keys that a word finds as it stands, without what a better spelling finds. */
    private TreeSet<String> found(String word, String language) {
        JsonNode results =
                portal.get("/api/v1/search?lang=" + language + "&q=" + word).json();
        TreeSet<String> keys = new TreeSet<>();
        if (!results.path("corrected").asBoolean()) {
            results.path("items").forEach(item -> keys.add(item.path("key").asText()));
        }
        return keys;
    }

    private List<String> lists() {
        return List.of(
                portal.get("/sitemap.xml").text(),
                portal.get("/en/atom.xml").text(),
                portal.get("/en/a-z").text());
    }
}
