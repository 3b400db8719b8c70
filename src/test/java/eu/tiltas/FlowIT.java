package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.tiltas.link.Routes;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guided questions as visitors meet them: an address for each step, kept by nobody, in four languages. */
@ExtendWith(OwnContent.class)
class FlowIT {

    private static final String FLOW = "/en/planner/return-to-lithuania";
    private static final String ANSWERS =
            "country=NO&crisis=no&decided=yes&need=none&tie=citizen&v=1&when=2027-06-15&with=children";

    private static PortalProcess portal;

    @BeforeAll
    static void share(PortalProcess shared) {
        portal = shared;
    }

    @ParameterizedTest
    @CsvSource({
        "lt, /lt/planas/grizti-i-lietuva, Kurioje šalyje dabar gyvenate?",
        "lv, /lv/plans/atgriezties-lietuva, Kurā valstī tagad dzīvojat?",
        "sv, /sv/checklista/flytta-hem-till-litauen, I vilket land bor du nu?",
        "en, /en/planner/return-to-lithuania, In which country do you live now?"
    })
    void aFlowBeginsWithItsFirstQuestion(String language, String address, String question) {
        Reply page = portal.get(address);

        assertThat(page.status()).isEqualTo(200);
        Sanity.page(page, language);
        assertThat(page.text()).contains(question, "rel=\"canonical\"", "hreflang=\"x-default\"");
        assertThat(page.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(portal.get("/sitemap.xml").text()).contains(address + "<");
    }

    @Test
    void whatAFormSendsLeadsToTheAddressThatIsKept() {
        Reply sent = portal.get(FLOW + "?asked=country&country=NO&v=1");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo(FLOW + "?country=NO&v=1");
        assertThat(sent.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?country=NO&v=1", "?" + ANSWERS, "?asked=country&country=&v=1"})
    void anAddressWithAnswersIsKeptByNobodyAndNotIndexed(String query) {
        Reply page = portal.get(FLOW + query);

        assertThat(page.status()).isEqualTo(200);
        Sanity.page(page, "en");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.text())
                .contains("<meta name=\"robots\" content=\"noindex\"")
                .doesNotContain("rel=\"canonical\"");
    }

    @Test
    void aWrongAnswerIsToldAtTheQuestionWithTheFocusOnIt() {
        String page = portal.get(FLOW + "?asked=country&country=LT&v=1").text();

        assertThat(page)
                .contains("<title>Error: In which country do you live now?")
                .contains("Choose a country from the list.")
                .containsPattern("<select [^>]*aria-invalid=\"true\" autofocus=\"autofocus\"");
    }

    @Test
    void theChecklistIsTheSameInEveryLanguageBehindTheSwitcher() {
        String page = portal.get(FLOW + "?" + ANSWERS).text();

        for (String address : new String[] {
            "/lt/planas/grizti-i-lietuva", "/lv/plans/atgriezties-lietuva", "/sv/checklista/flytta-hem-till-litauen"
        }) {
            String other = address + "?" + ANSWERS;
            assertThat(page).contains("href=\"" + other.replace("&", "&amp;") + "\"");
            assertThat(portal.get(other).text()).contains("data-item=\"centre\"", "data-item=\"school\"");
        }
    }

    @Test
    void theChecklistComesAsCalendarAndAsText() {
        Reply calendar = portal.get(FLOW + "/return-to-lithuania.ics?" + ANSWERS);
        Reply text = portal.get(FLOW + "/return-to-lithuania.txt?" + ANSWERS);

        assertThat(calendar.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(calendar.header("Cache-Control")).isEqualTo("no-store");
        assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR\r\n").contains("DTSTART;VALUE=DATE:20270615\r\n");
        assertThat(text.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(text.text()).contains("[ ] Put your first questions to the consultation centre", ANSWERS);
    }

    @ParameterizedTest
    @CsvSource({
        "400, /en/planner/return-to-lithuania?v=9",
        "400, /en/planner/return-to-lithuania?unknown=1",
        "400, /en/planner/return-to-lithuania?asked=nothing",
        "400, /en/planner/return-to-lithuania?country=%ff",
        "400, /en/planner/return-to-lithuania?country=NO&country=SE",
        "400, /en/planner?v=1",
        "404, /en/planner/nothing",
        "404, /en/planner/return-to-lithuania/nothing",
        "404, /en/planner/return-to-lithuania/return-to-lithuania.ics",
        "404, /en/planner/return-to-lithuania/return-to-lithuania.pdf",
        "404, /en/planner/return-to-lithuania/steps/deeper",
        "301, /en/planner/grizti-i-lietuva",
        "302, /id/planner/return-to-lithuania",
        "404, /id/planner/nothing",
        "200, /en/planner",
        "200, /en/planner/return-to-lithuania/steps",
        "200, /lt/planas/i-kuria-institucija-kreiptis/schema"
    })
    void everyOtherAddressHasItsStatus(int status, String address) {
        Reply reply = portal.get(address);

        assertThat(reply.status()).isEqualTo(status);
        Sanity.headers(reply);
        Sanity.discreet(reply);
    }

    @ParameterizedTest
    @CsvSource({
        "en, moving back checklist, return-to-lithuania",
        "lt, į kurią instituciją kreiptis, which-institution",
        "sv, återvända frivilligt, voluntary-return",
        "lv, atgriezties lietuvā, return-to-lithuania"
    })
    void flowsAreFound(String language, String query, String key) {
        JsonNode hits = portal.get("/api/v1/search?lang=" + language + "&type=planner&q=" + Routes.encode(query))
                .json();
        assertThat(hits.path("items").findValuesAsText("key")).contains(key);
    }

    @Test
    void theHomePageAndTheSectionLeadToTheFlows() {
        assertThat(portal.get("/en/").text()).contains("href=\"" + FLOW + "\"");
        assertThat(portal.get("/lt/grizimas-i-lietuva").text()).contains("href=\"/lt/planas/grizti-i-lietuva\"");
    }

    /** The names are those of the flow; {@code OwnFlowsTest} asks ten thousand without the server. */
    @Test
    void randomAddressesNeverFail() {
        Random random = new Random(16);
        Matcher names = Pattern.compile("(\\w+)=").matcher(ANSWERS + "&asked=&change=&with.children=&need.work=");
        String[] known = names.results().map(found -> found.group(1)).toArray(String[]::new);
        String[] values = {
            "NO",
            "yes",
            "no",
            "none",
            "citizen",
            "1",
            "2",
            "2027-06-15",
            "children",
            "work.papers",
            "country",
            "when",
            "",
            "%3Cscript%3E",
            "%F0%9F%98%80",
            "..",
            "x".repeat(300),
            "%7Bcountry%7D",
            "%27"
        };
        for (int i = 0; i < 300; i++) {
            StringBuilder query = new StringBuilder("?v=1");
            for (int n = random.nextInt(6); n > 0; n--) {
                query.append('&')
                        .append(known[random.nextInt(known.length)])
                        .append('=')
                        .append(values[random.nextInt(values.length)]);
            }
            Reply reply = portal.get(FLOW + query);
            assertThat(reply.status()).as(query.toString()).isIn(200, 303, 400);
            Sanity.headers(reply);
            assertThat(reply.text()).doesNotContain("<script>", "{country}", "Exception");
        }
    }
}
