package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own content on the real server, as visitors, their browsers and robots see it. */
@ExtendWith({FreshDirectory.class, ArquillianExtension.class})
@RunAsClient
@Order(3)
class SiteIT {

    private static final String PUBLIC = "https://tiltas.example";
    private static final List<String> LANGUAGES = List.of("lt", "lv", "sv", "en");

    private static Crawl crawl;

    @ArquillianResource
    URL deployed;

    private Wire site;

    @Deployment(testable = false)
    static WebArchive portal() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("tiltas.war")));
    }

    @BeforeEach
    void waitForContent() {
        site = new Wire(deployed.getPort());
        PortalProcess.await(
                "readiness",
                Duration.ofSeconds(120),
                () -> site.get("/health/ready").status() == 200);
    }

    private Crawl crawl() {
        if (crawl == null) {
            crawl = new Crawl(site, PUBLIC);
        }
        return crawl;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            lt                               | lt
            LT                               | lt
            lv-LV,lv;q=0.9,en;q=0.5          | lv
            sv-FI                            | sv
            lt-Latn-LT                       | lt
            en;q=0.1, sv;q=0.8               | sv
            de-DE, de;q=0.9, lt;q=0.3        | lt
            lt;q=0, lv;q=0.5                 | lv
            de-DE,de;q=0.9                   | en
            *                                | en
            ''                               | en
            ;;;q=                            | en
            lt;q=nonsense                    | en
            """)
    void theFrontDoorLeadsToTheLanguageThatTheBrowserAsksFor(String header, String language) {
        Reply door = site.get("/", "Accept-Language: " + header);

        assertThat(door.status()).isEqualTo(302);
        assertThat(door.header("Location")).isEqualTo("/" + language + "/");
        assertThat(door.header("Vary")).contains("Accept-Language");
    }

    @Test
    void anEndlessListOfLanguagesIsNotRead() {
        assertThat(site.get("/", "Accept-Language: " + "lt,".repeat(300)).header("Location"))
                .isEqualTo("/en/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 GET /en/",
                "200 GET /lt/paieska?q=readmisija",
                "200 GET /sv/a-z",
                "200 GET /sitemap.xml",
                "200 GET /robots.txt",
                "200 GET /lv/atom.xml",
                "200 GET /en/opensearch.xml",
                "200 HEAD /en/",
                "200 GET /api/v1/search?q=readmission",
                "200 GET /health/ready",
                "200 GET /openapi",
                "301 GET /en",
                "301 GET /favicon.ico",
                "301 GET /en/?utm_source=x",
                "302 GET /",
                "302 GET /id/emn",
                "400 GET /en/%",
                "400 GET /en/?unknown=1",
                "400 GET /api/v1/search",
                "400 GET /api/%",
                "400 GET /health/%",
                "401 POST /api/v1/import",
                "404 GET /en/nothing",
                "404 GET /nothing",
                "404 GET /WEB-INF/web.xml",
                "404 GET /api/nothing",
                "404 GET /api",
                "404 GET /api/v1/pages/nothing?lang=en",
                "405 POST /en/",
                "405 PUT /en/nothing",
                "405 DELETE /",
                "405 PATCH /lt/",
                "405 OPTIONS /sv/",
                "405 TRACE /sv/",
                "405 JUMP /sv/",
                "404 GET /health/nothing",
                "404 GET /openapi/nothing",
                "405 POST /health/ready",
                "405 DELETE /openapi",
                "405 POST /api/v1/search?q=x",
                "405 GET /api/v1/import"
            })
    void everyAnswerIsGuardedAndNamesNoServer(String exchange) {
        String[] part = exchange.split(" ");

        Reply reply = site.send(part[1], part[2]);

        assertThat(reply.status()).isEqualTo(Integer.parseInt(part[0]));
        Sanity.headers(reply);
        if (reply.status() >= 400) {
            Sanity.discreet(reply);
        }
        if (reply.status() == 405) {
            assertThat(reply.header("Allow")).isNotEmpty();
        }
    }

    @Test
    void anUnchangedPageIsGuardedToo() {
        Reply page = site.get("/en/");
        Reply unchanged = site.get("/en/", "If-None-Match: " + page.header("ETag"));

        assertThat(unchanged.status()).isEqualTo(304);
        Sanity.headers(unchanged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void anUnchangedSearchIsNotSentAgain(String encoding) {
        String search = "/sv/sok?q=migration&page=2";
        String etag = site.get(search, "Accept-Encoding: " + encoding).header("ETag");

        assertThat(site.get(search, "Accept-Encoding: " + encoding, "If-None-Match: " + etag)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void whatSomebodySearchedForIsKeptByNobodyElse() {
        assertThat(site.get("/en/search?q=return").header("Cache-Control")).startsWith("private");
    }

    @Test
    void everyPageOfTheSitemapDescribesItselfToMachines() {
        assertThat(crawl().sheets()).allSatisfy(sheet -> assertThat(sheet.text())
                .as(sheet.path())
                .containsPattern(
                        "<script type=\"application/ld\\+json\">\\{\"@context\":(\"https://schema.org\",\"@type\":"
                                + "|\\{\"dcat\":\"http://www.w3.org/ns/dcat#\")"));
    }

    @Test
    void visitorsByHttpsAreToldToStayWithIt() {
        assertThat(site.get("/en/").header("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void anUnchangedPageIsNotSentAgain(String encoding) {
        Reply page = site.get("/lt/", "Accept-Encoding: " + encoding);
        String etag = page.header("ETag");

        for (String known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
            Reply again = site.get("/lt/", "Accept-Encoding: " + encoding, "If-None-Match: " + known);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(etag);
            assertThat(again.header("Vary")).isEqualTo(page.header("Vary"));
            assertThat(again.header("Cache-Control")).isEqualTo(page.header("Cache-Control"));
        }
        assertThat(site.get("/lt/", "Accept-Encoding: " + encoding, "If-None-Match: \"other\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void compressedAndPlainAreTheSamePageUnderTwoValidators() {
        Reply plain = site.get("/sv/");
        Reply packed = site.get("/sv/", "Accept-Encoding: br;q=1, gzip;q=0.8");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.plain()).isEqualTo(plain.body());
        assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(plain.header("Vary")).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip; q=0", "gzip;q=0.000", "identity", "br", "x-gzip-not"})
    void whoRefusesCompressionGetsThePagePlain(String accepted) {
        assertThat(site.get("/sv/", "Accept-Encoding: " + accepted).header("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/",
                "/en/search?q=return",
                "/lt/nothing",
                "/",
                "/id/emn",
                "/en/%",
                "/sitemap.xml",
                "/lv/atom.xml",
                "/robots.txt",
                "/api/v1/search?q=return",
                "/api/v1/search"
            })
    void headIsGetWithoutItsBody(String target) {
        Reply get = site.get(target);
        Reply head = site.send("HEAD", target);

        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Length", "ETag", "Location", "Vary", "Cache-Control")) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
        }
    }

    @Test
    void everyAddressOfTheSitemapIsAPageInItsLanguage() {
        assertThat(crawl().sheets()).hasSizeGreaterThan(4 * 30).allSatisfy(sheet -> {
            assertThat(sheet.reply().status()).isEqualTo(200);
            Sanity.page(sheet.reply(), sheet.path().substring(1, 3));
        });
    }

    @Test
    void everyPageNamesItsOwnAddressAsCanonical() {
        assertThat(crawl().sheets())
                .allSatisfy(sheet -> assertThat(sheet.canonical()).isEqualTo(PUBLIC + sheet.path()));
    }

    @Test
    void theVersionsOfAPageNameEachOther() {
        assertThat(crawl().sheets()).allSatisfy(sheet -> {
            Map<String, String> alternates = sheet.alternates();
            assertThat(alternates).containsEntry(sheet.path().substring(1, 3), sheet.canonical());
            assertThat(alternates).containsKey("x-default");
            assertThat(alternates.values())
                    .allSatisfy(other ->
                            assertThat(crawl().sheet(other).alternates()).isEqualTo(alternates));
            alternates.forEach((language, address) -> assertThat(address)
                    .startsWith(PUBLIC + "/" + (language.equals("x-default") ? "" : language + "/")));
        });
    }

    @Test
    void everyPageOfferedInALanguageStandsInTheSwitcher() {
        assertThat(crawl().sheets()).allSatisfy(sheet -> {
            Set<String> others = new HashSet<>();
            sheet.alternates().values().forEach(address -> others.add(address.substring(PUBLIC.length())));
            others.remove(sheet.path());
            assertThat(new HashSet<>(sheet.addresses())).containsAll(others);
        });
    }

    @Test
    void noLinkLeadsNowhere() {
        assertThat(crawl().deadLinks()).isEmpty();
    }

    @Test
    void noPageUsesAnIdentifierTwice() {
        assertThat(crawl().sheets()).allSatisfy(sheet -> {
            List<String> ids = java.util.regex.Pattern.compile("\\sid=\"([^\"]*)\"")
                    .matcher(sheet.text())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(ids).doesNotHaveDuplicates();
        });
    }

    @Test
    void noPageAsksThirdPartiesForAnything() {
        assertThat(crawl().sheets()).allSatisfy(sheet -> assertThat(sheet.text())
                .doesNotContainPattern("<(?:script|img|iframe|source)[^>]+src=\"(?:https?:)?//")
                .doesNotContainPattern("<link[^>]+rel=\"(?:stylesheet|preload|icon)\"[^>]+href=\"(?:https?:)?//"));
    }

    @Test
    void aPageWithItsStyleIsSmall() {
        Map<String, Integer> styles = new HashMap<>();
        assertThat(crawl().sheets()).allSatisfy(sheet -> {
            assertThat(sheet.reply().header("Content-Encoding")).isEqualTo("gzip");
            int size = sheet.reply().body().length;
            for (String address : new HashSet<>(sheet.addresses())) {
                if (address.endsWith(".css")) {
                    size += styles.computeIfAbsent(
                            address,
                            style -> site.get(style, "Accept-Encoding: gzip").body().length);
                }
            }
            assertThat(size).isBetween(2_000, 60_000);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "lv", "sv", "en"})
    void aPermalinkLeadsToThePageInTheBrowsersLanguage(String language) {
        Reply permalink = site.get("/id/emn", "Accept-Language: " + language);

        assertThat(permalink.status()).isEqualTo(302);
        assertThat(permalink.header("Location")).startsWith("/" + language + "/");
        assertThat(permalink.header("Vary")).contains("Accept-Language");
        assertThat(site.get(permalink.header("Location")).status()).isEqualTo(200);
    }

    @Test
    void anUnknownPermalinkIsAPageOfTheSite() {
        Reply missing = site.get("/id/nothing", "Accept-Language: lv");

        assertThat(missing.status()).isEqualTo(404);
        Sanity.page(missing, "lv");
    }

    @Test
    void theSwitcherOfASearchKeepsItsQuery() {
        String page = site.get("/lt/paieska?q=readmisija").text();

        for (String other : List.of("/lv/meklesana", "/sv/sok", "/en/search")) {
            assertThat(page).contains("href=\"" + other + "?q=readmisija\"");
        }
    }

    @Test
    void aWordOfAnotherLanguageIsFoundByItsTranslationOnceThatWasLearnt() {
        String search = "/lt/paieska?q=tangentbord";
        PortalProcess.await(
                "lexicon", Duration.ofSeconds(60), () -> site.get(search).text().contains("Rasta pagal vertimus"));

        Reply page = site.get(search);
        assertThat(page.text()).contains("„tangentbord“ lietuviškai: <span lang=\"lt\">klaviatūra</span>");
        Sanity.page(page, "lt");
    }

    @Test
    void aSearchIsNotForSearchEngines() {
        assertThat(site.get("/en/search?q=return").text())
                .contains("<meta name=\"robots\" content=\"noindex, follow\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/lt/paieska?q=ie%C5%A1koti",
        "/lv/meklesana?q=mekl%C4%93t",
        "/sv/sok?q=s%C3%B6ka",
        "/en/search?q=search"
    })
    void editorsSeeWhyAPageStandsWhereItDoesAndVisitorsThatItIsPromoted(String search) {
        String page = site.get(search).text();
        String explained = site.get(search + "&explain=1").text();

        assertThat(page).contains("class=\"promoted\"").doesNotContain("class=\"explained\"", "explain=");
        assertThat(explained)
                .contains("class=\"explained\"", "1000.000", "noindex")
                .doesNotContain("explain=1");
    }

    @Test
    void assetsNeverChangeAtTheirAddress() {
        Set<String> assets = new HashSet<>();
        crawl().sheets().forEach(sheet -> sheet.addresses().stream()
                .filter(address -> address.matches(".*\\.(css|js|svg|woff2)"))
                .forEach(assets::add));

        assertThat(assets).hasSizeGreaterThan(3).allSatisfy(asset -> {
            Reply reply = site.get(asset);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Cache-Control")).contains("immutable");
            Sanity.headers(reply);
        });
    }

    @Test
    void eachLanguageHasItsOwnHome() {
        assertThat(LANGUAGES)
                .allSatisfy(language -> Sanity.page(site.get("/" + language + "/"), language))
                .allSatisfy(language ->
                        assertThat(site.get("/" + language).header("Location")).isEqualTo("/" + language + "/"));
    }
}
