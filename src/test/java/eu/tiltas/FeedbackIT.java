package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.tiltas.link.Routes;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Readers say what they think of pages: by forms that need no script, in four languages, whatever they send. Every test
 * sends from addresses of its own, of which the portal hears of by its proxy.
 */
@ExtendWith(OwnContent.class)
class FeedbackIT {

    private static final String PAGE = "/en/privacy-and-data";
    private static final String PLACE = "/en/feedback";
    private static final Duration HUMAN = Duration.ofMillis(3_200);

    private static PortalProcess portal;
    private static int senders;

    @BeforeAll
    static void share(PortalProcess shared) {
        portal = shared;
    }

    private static String sender() {
        senders++;
        return "X-Forwarded-For: 198.51." + senders / 250 + "." + senders % 250;
    }

    private static Reply post(PortalProcess to, String place, String body, String... headers) {
        StringBuilder request = new StringBuilder("POST " + place
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return to.sendRaw(request.append("\r\n").append(body).toString());
    }

    private static Reply post(String body, String... headers) {
        return post(portal, PLACE, body, headers);
    }

    private static String form(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) ->
                form.append(form.isEmpty() ? "" : "&").append(name).append('=').append(Routes.encode(value)));
        return form.toString();
    }

    private static String field(String html, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(html);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private static String seen(String address) {
        return field(portal.get(address).text(), "seen");
    }

    private static void pause() {
        try {
            Thread.sleep(HUMAN.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode texts(String query) {
        return portal.get("/api/v1/feedback/texts?" + query, "Authorization: Bearer " + portal.token())
                .json();
    }

    /** Writes a text about a page as a reader does. */
    static Reply write(PortalProcess to, String address, String kind, String text) {
        Reply asked =
                post(to, PLACE, "answer=problem&seen=" + field(to.get(address).text(), "seen"), sender());
        String html = to.get(asked.header("Location")).text();
        pause();
        return post(
                to,
                PLACE,
                form(Map.of("seen", field(html, "seen"), "begun", field(html, "begun"), "kind", kind, "text", text)),
                sender());
    }

    @ParameterizedTest
    @CsvSource({
        "/lt/privatumas-ir-duomenys, /lt/atsiliepimai, lt, Ačiū",
        "/lv/privatums-un-dati, /lv/atsauksmes, lv, Paldies",
        "/sv/integritet-och-uppgifter, /sv/synpunkter, sv, Tack",
        "/en/privacy-and-data, /en/feedback, en, Thank you"
    })
    void anAnswerIsThankedForInEachLanguage(String page, String place, String language, String thanks) {
        String html = portal.get(page).text();
        assertThat(html).contains("action=\"" + place + "\"");

        Reply answered = post(portal, place, "answer=yes&website=&seen=" + field(html, "seen"), sender());
        Reply thanked = portal.get(answered.header("Location"));

        assertThat(answered.status()).isEqualTo(303);
        assertThat(thanked.status()).isEqualTo(200);
        Sanity.page(thanked, language);
        assertThat(thanked.header("Cache-Control")).isEqualTo("no-store");
        assertThat(thanked.text()).contains("<h1>" + thanks + "</h1>", "href=\"" + page + "\"");
    }

    @Test
    void aPageIsTheSameForEveryReader() {
        Reply first = portal.get(PAGE);

        assertThat(portal.get(PAGE).body()).isEqualTo(first.body());
        assertThat(portal.get(PAGE, "If-None-Match: " + first.header("ETag")).status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/, place:home",
        "/en/privacy-and-data, page:privacy",
        "/en/readmission, place:section/readmission",
        "/en/registers/agreements/eu-by, subject:agreements/eu-by",
        "/en/registers/agreements, place:register/agreements",
        "/en/data/migration-flows, dataset:migration-flows",
        "/en/planner/return-to-lithuania, planner:return-to-lithuania",
        "/en/search?q=return, place:search",
        "/en/news, place:news",
        "/en/no-such-page, error:404"
    })
    void everyKindOfPageSaysWhatItIs(String address, String subject) {
        String sealed = seen(address);

        assertThat(new String(java.util.Base64.getUrlDecoder().decode(sealed.replaceFirst("\\..*", ""))))
                .startsWith(subject + "\nen\n")
                .doesNotContain("?");
    }

    @Test
    void whatIsWrittenIsKeptWithoutWhatMayBelongToAPerson() {
        Reply sent = write(
                portal,
                "/en/data/migration-flows",
                "problem",
                "FIRST: 2024 is wrong,\r\nme@example.org, +370 612 34567");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(portal.get(sent.header("Location")).text()).contains("stored for the editors");
        JsonNode text = texts("subject=dataset:migration-flows&kind=problem&language=en&since=2026-01-01")
                .path("items")
                .path(0);
        assertThat(text.path("text").asText()).isEqualTo("FIRST: 2024 is wrong,\n[…], […]");
        assertThat(text.path("address").asText()).isEqualTo("/en/data/migration-flows");
        assertThat(text.path("revision").asLong()).isPositive();
        assertThat(portal.log()).doesNotContain("FIRST");
    }

    @Test
    void aSearchThatFindsNothingAsksWhatWasMissing() {
        String html = portal.get("/en/search?q=qqzxwv").text();
        assertThat(html).contains("name=\"searched\" value=\"qqzxwv\"");
        pause();

        Reply sent = post(
                form(Map.of(
                        "seen", field(html, "seen"),
                        "begun", field(html, "begun"),
                        "kind", "missing",
                        "searched", "qqzxwv +371 26123456",
                        "text", "")),
                sender());

        assertThat(sent.status()).isEqualTo(303);
        assertThat(texts("kind=missing").path("items").findValuesAsText("searched"))
                .contains("qqzxwv […]");
    }

    @Test
    void whatCantBeTakenComesBackAsItWasWritten() {
        String html = portal.get(PLACE).text();
        String text = "ž".repeat(1_201);

        Reply back = post(
                form(Map.of(
                        "seen", field(html, "seen"), "begun", field(html, "begun"), "kind", "problem", "text", text)),
                sender());

        assertThat(back.status()).isEqualTo(400);
        Sanity.page(back, "en");
        assertThat(back.text())
                .contains(
                        "<title>Error: ", ">" + text + "</textarea>", "autofocus=\"autofocus\" aria-invalid=\"true\"");
    }

    @Test
    void whoIsFasterThanPeopleIsAskedOnceMore() {
        String html = portal.get(PLACE).text();

        Reply back = post(
                form(Map.of(
                        "seen",
                        field(html, "seen"),
                        "begun",
                        field(html, "begun"),
                        "kind",
                        "problem",
                        "text",
                        "<script>")),
                sender());

        assertThat(back.status()).isEqualTo(400);
        assertThat(back.text())
                .contains("People do not write that fast", "&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void whoSendsMuchIsHeardNoMoreButOthersAre() {
        String body = "answer=no&seen=" + seen("/en/");
        String busy = sender();
        for (int i = 0; i < 20; i++) {
            assertThat(post(body, busy).status()).isEqualTo(303);
        }

        Reply refused = post(body, busy);

        assertThat(refused.status()).isEqualTo(429);
        Sanity.page(refused, "en");
        assertThat(post(body, sender()).status()).isEqualTo(303);
    }

    @Test
    void tenAnswersAreToldAndFewerAreNot() {
        String told = seen("/sv/integritet-och-uppgifter");
        String few = seen("/lv/privatums-un-dati");
        for (int i = 0; i < 12; i++) {
            post("answer=" + (i < 9 ? "yes" : "no") + "&seen=" + told, sender());
        }
        post("answer=no&seen=" + few, sender());

        JsonNode quality = portal.get("/api/v1/feedback/quality").json();

        assertThat(quality.path("languages").findValuesAsText("language")).contains("sv");
        assertThat(quality.path("pages").findValuesAsText("language")).doesNotContain("lv");
        assertThat(portal.get("/sv/informationens-kvalitet").text())
                .contains("<svg class=\"chart", "<a href=\"/sv/integritet-och-uppgifter\"");
        assertThat(portal.get("/api/v1/feedback/quality.csv").text())
                .startsWith("subject,language,title,url,answers,percent\r\n");
    }

    @Test
    void theSameAnswerTwiceCountsOnce() {
        String sender = sender();
        String body = "answer=yes&seen=" + seen("/lt/naujienos");
        for (int i = 0; i < 12; i++) {
            assertThat(post(body, sender).status()).isEqualTo(303);
        }

        assertThat(portal.get("/api/v1/feedback/quality").json().path("pages").findValuesAsText("subject"))
                .doesNotContain("place:news");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | answer=yes&seen={} | Sec-Fetch-Site: cross-site",
                "403 | answer=yes&seen={} | Sec-Fetch-Site: same-site",
                "403 | answer=yes&seen={} | Origin: https://evil.example",
                "403 | answer=yes&seen={} | Origin: null",
                "303 | answer=yes&seen={} | Sec-Fetch-Site: same-origin",
                "303 | answer=problem&seen={} | Origin: http://localhost",
                "400 | answer=yes&seen={}x | X: y",
                "400 | answer=yes&seen= | X: y",
                "400 | answer=yes | X: y",
                "400 | answer=maybe&seen={} | X: y",
                "400 | answer=missing&seen={} | X: y",
                "400 | answer=yes&answer=no&seen={} | X: y",
                "400 | answer=yes&website=spam&seen={} | X: y",
                "400 | kind=nothing&seen={}&text=a | X: y",
                "400 | kind=problem&seen={}&text=a&begun=1.x | X: y",
                "400 | kind=problem&seen={}&text=a&website=b | X: y",
                "400 | kind=problem&seen={} | X: y",
                "400 | seen={} | X: y",
                "400 | %ff=%00&seen={} | X: y",
                "400 | text=%ed%a0%80&seen={} | X: y"
            })
    void whatIsNoHonestAnswerIsRefusedInWords(int status, String body, String header) {
        Reply reply = post(body.replace("{}", seen(PAGE)), header, sender());

        assertThat(reply.status()).isEqualTo(status);
        Sanity.headers(reply);
        Sanity.discreet(reply);
        if (status != 303) {
            Sanity.page(reply, "en");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "405 PUT /en/feedback",
                "405 POST /en/privacy-and-data",
                "400 GET /en/feedback?seen=x",
                "400 GET /en/feedback?done=yes",
                "400 GET /en/feedback?unknown=1",
                "400 POST /en/feedback",
                "200 GET /en/feedback",
                "200 GET /lt/informacijos-kokybe",
                "401 GET /api/v1/feedback/texts",
                "401 GET /api/v1/feedback/texts.csv?page=0",
                "405 POST /api/v1/feedback/quality",
                "400 GET /api/v1/feedback/quality?page=1"
            })
    void everyOtherExchangeHasItsStatus(String exchange) {
        String[] part = exchange.split(" ");

        Reply reply = portal.send(part[1], part[2], sender());

        assertThat(reply.status()).isEqualTo(Integer.parseInt(part[0]));
        Sanity.headers(reply);
        Sanity.discreet(reply);
    }

    @Test
    void aFormThatIsTooLargeIsRefused() {
        assertThat(post("seen=" + seen(PAGE) + "&text=" + "a".repeat(70_000), sender())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void noRandomFormIsAFault() {
        Random random = new Random(18);
        String sealed = seen(PAGE);
        String[] names = {"seen", "answer", "kind", "text", "begun", "searched", "website", "x"};
        String[] values = {
            sealed, sealed + "=", "yes", "problem", "missing", "%00", "%F0%9F%98%80", "1.1", "", "%0A", "<"
        };
        for (int i = 0; i < 300; i++) {
            StringBuilder body = new StringBuilder("seen=" + sealed);
            for (int n = random.nextInt(5); n > 0; n--) {
                body.append('&')
                        .append(names[1 + random.nextInt(names.length - 1)])
                        .append('=')
                        .append(values[random.nextInt(values.length)]);
            }
            Reply reply = post(body.toString(), sender());
            assertThat(reply.status()).as(body.toString()).isIn(303, 400);
            Sanity.headers(reply);
            Sanity.discreet(reply);
        }
        assertThat(portal.log()).doesNotContain("SEVERE");
    }
}
