package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registers as visitors and programs meet them: the same numbers everywhere, one address each, days that count. */
@ExtendWith(OwnContent.class)
class RegistersIT {

    private static PortalProcess portal;

    @BeforeAll
    static void share(PortalProcess shared) {
        portal = shared;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?party=EU",
                "?asOf=2020-02-01",
                "?asOf=2019-12-31",
                "?party=LT&status=replaced",
                "?q=belarus",
                "?party=EU&q=belarus&sort=-signed"
            })
    void pageCsvAndJsonCountTheSame(String query) {
        JsonNode json = portal.get("/api/v1/registers/agreements" + query).json();
        List<String> csv = portal.get("/api/v1/registers/agreements.csv" + query)
                .text()
                .lines()
                .toList();
        String html = portal.get("/en/registers/agreements" + query).text();

        assertThat(csv).hasSize(json.path("total").asInt() + 1);
        assertThat(json.path("items")).hasSize(json.path("total").asInt());
        if (json.path("total").asInt() == 0) {
            assertThat(html).contains("Nothing was found");
        } else {
            assertThat(html)
                    .containsPattern("<h2 class=\"count\">" + json.path("total").asInt() + " entr");
        }
        json.path("items").forEach(item -> assertThat(csv)
                .anyMatch(line -> line.startsWith(item.path("key").asText() + ",")));
    }

    @Test
    void aFactIsTheSameOnThePageInTheDataAndInSearch() {
        JsonNode status =
                portal.get("/api/v1/registers/agreements/eu-by?lang=en").json().at("/facts/status/0");
        String page = portal.get("/en/registers/agreements/eu-by").text();
        JsonNode hits = portal.get("/api/v1/search?q=belarus+readmission+suspended&lang=en&type=register")
                .json();

        assertThat(status.path("value").asText()).isEqualTo("suspended");
        assertThat(page).contains(">" + status.path("label").asText() + "<");
        assertThat(hits.path("items").findValuesAsText("key")).contains("agreements/eu-by");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-07, 404-in-list", "2020-01-08, signed", "2020-07-01, in-force", "2021-10-04, suspended"})
    void theDayThatIsAskedForDecidesWhatHolds(String day, String status) {
        JsonNode items = portal.get("/api/v1/registers/agreements?party=EU&asOf=" + day)
                .json()
                .path("items");
        JsonNode belarus = null;
        for (JsonNode item : items) {
            belarus = item.path("key").asText().equals("eu-by") ? item : belarus;
        }

        if (status.equals("404-in-list")) {
            assertThat(belarus).isNull();
        } else {
            assertThat(belarus.at("/facts/status/0/value").asText()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lt, /lt/registrai/organizacijos/easo, EASO, EUAA",
        "lv, /lv/registri/organizacijas/easo, EASO, EUAA",
        "sv, /sv/register/organisationer/easo, EASO, EUAA",
        "en, /en/registers/organisations/easo, EASO, EUAA"
    })
    void anOldNameIsFoundAndSaysWhatItIsNow(String language, String url, String old, String now) {
        JsonNode hits = portal.get("/api/v1/search?q=" + old + "&lang=" + language + "&type=register")
                .json();
        String page = portal.get(url).text();

        assertThat(hits.path("items").findValuesAsText("url")).contains(url);
        assertThat(page).containsPattern(Pattern.compile("callout-warning successor\">" + old + ".{1,40}" + now));
        assertThat(portal.get("/id/organisations/easo", "Accept-Language: " + language)
                        .header("Location"))
                .isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "lt, /lt/registrai/paslaugos/voluntary-return, Kas gali pasinaudoti, Kaip tai vyksta, Kiek kainuoja, /lt/grazinimas-ir-savanoriskas-grizimas",
        "lv, /lv/registri/pakalpojumi/voluntary-return, Kas var izmantot, Kā tas notiek, Cik maksā, /lv/atgriesana-un-brivpratiga-atgriesanas",
        "sv, /sv/register/tjanster/voluntary-return, Vem det är för, Så går det till, Kostnad, /sv/atervandande",
        "en, /en/registers/services/voluntary-return, Who may use it, Step by step, Cost, /en/return"
    })
    void aServiceReadsAsItsRegisterDeclaresAndIsOfferedInItsSection(
            String language, String url, String who, String steps, String cost, String section) {
        String page = portal.get(url).text();

        assertThat(page)
                .containsSubsequence(
                        ">" + who + "</h2>",
                        ">" + steps + "</h2>",
                        "<div class=\"steps\"><ol><li>",
                        ">" + cost + "</h2>")
                .contains("\"@type\":\"GovernmentService\"", "\"audience\":[{\"@type\":\"Audience\"");
        assertThat(portal.get(section).text()).contains("href=\"" + url + "\"");
        assertThat(portal.get("/id/services/voluntary-return", "Accept-Language: " + language)
                        .header("Location"))
                .isEqualTo(url);
    }

    @Test
    void aQuestionIsAnsweredWithTheSameWordsOnThePageAndInTheData() {
        String query = "?q=n%C3%A4r+tr%C3%A4dde+avtalet+med+Turkiet+i+kraft";
        JsonNode reading =
                portal.get("/api/v1/search" + query + "&lang=sv").json().at("/answer/readings/0");
        String page = portal.get("/sv/sok" + query).text();

        assertThat(reading.path("record").asText()).isEqualTo("agreements/eu-tr");
        assertThat(reading.at("/said/0/value").asText()).isEqualTo("1 oktober 2014");
        assertThat(page)
                .containsSubsequence(
                        "<section class=\"answer\"",
                        "href=\"" + reading.path("url").asText() + "\"",
                        ">1 oktober 2014</dd>",
                        reading.at("/doubts/0").asText(),
                        reading.at("/sources/0/title").asText(),
                        "<h2 class=\"count\"");
    }

    @Test
    void aPlainSearchHasNoAnswer() {
        assertThat(portal.get("/api/v1/search?q=readmission").json().has("answer"))
                .isFalse();
        assertThat(portal.get("/en/search?q=readmission").text()).doesNotContain("class=\"answer\"");
    }

    @Test
    void aTermInAPageLeadsToItsEntry() {
        String page = portal.get("/en/what-is-readmission").text();

        Matcher term = Pattern.compile("<a class=\"term\" href=\"(/en/registers/glossary/[a-z-]+)\" title=\"[^\"]+\"")
                .matcher(page);
        assertThat(term.find()).isTrue();
        assertThat(portal.get(term.group(1)).status()).isEqualTo(200);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        for (String address :
                List.of("/api/v1/registers", "/api/v1/registers/terms.jsonld", "/api/v1/registers/agreements/eu-by")) {
            Reply first = portal.get(address);
            Reply again = portal.get(address, "If-None-Match: " + first.header("ETag"));

            assertThat(first.header("ETag")).isNotEmpty();
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "text/csv, text/csv",
        "application/ld+json, application/ld+json",
        "*/*, application/json",
        "text/html, application/json"
    })
    void theFormIsTheOneThatIsAccepted(String accepted, String type) {
        assertThat(portal.get("/api/v1/registers/agreements", "Accept: " + accepted)
                        .header("Content-Type"))
                .startsWith(type);
    }

    @ParameterizedTest
    @CsvSource({
        "/sv/register/ordlista/remigration, Frivillig flytt, Voluntary move",
        "/en/registers/glossary/remigration, Voluntary move, Savanori"
    })
    void whatIsSaidInTheReadersLanguageIsNotSaidInOthersToo(String address, String own, String foreign) {
        assertThat(portal.get(address).text()).contains(own).doesNotContain(foreign);
    }

    @Test
    void everySubjectIsShownWithItsSources() {
        for (JsonNode register : portal.get("/api/v1/registers").json().path("items")) {
            String name = register.path("name").asText();
            JsonNode listing =
                    portal.get("/api/v1/registers/" + name + "?history=true").json();
            TreeSet<String> known = new TreeSet<>();
            listing.path("sources").fieldNames().forEachRemaining(known::add);
            listing.path("items").forEach(item -> item.path("facts")
                    .forEach(facts -> facts.forEach(fact -> {
                        assertThat(fact.path("sources"))
                                .as(item.path("key").asText())
                                .isNotEmpty();
                        fact.path("sources").forEach(source -> assertThat(known).contains(source.asText()));
                    })));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/en/registers/agreements?q=&asOf=&party=, /en/registers/agreements",
        "/en/registers/agreements?sort=title&party=LT%2CEU, /en/registers/agreements?party=EU%2CLT",
        "/en/registers/agreements/map?party=EU, /en/registers/agreements/map",
        "/en/registers/agreements/eu-by?asOf=, /en/registers/agreements/eu-by"
    })
    void aQueryHasOneAddress(String given, String one) {
        Reply reply = portal.get(given);

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({
        "400, /en/registers/agreements?colour=red",
        "400, /en/registers/agreements?asOf=yesterday",
        "400, /en/registers/agreements/eu-by?party=EU",
        "404, /en/registers/nothing",
        "404, /en/registers/agreements/nothing",
        "404, /en/registers/agreements/eu-by/more",
        "404, /en/registers/agreements?page=2000",
        "404, /en/registers/agreements/map?party=XX",
        "404, /lt/registers",
        "404, /id/agreements/nothing",
        "404, /id/nothing/nothing"
    })
    void whatIsNotThereIsAPageOfTheSite(int status, String address) {
        Reply reply = portal.get(address, "Accept-Language: en");

        assertThat(reply.status()).isEqualTo(status);
        Sanity.page(reply, address.startsWith("/lt") ? "lt" : "en");
    }
}
