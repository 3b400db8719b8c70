package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.security.Codes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The door of the desk, from the first start on; each fact begins where the one before ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountsIT {

    private static final String PASSWORD = "blue lamp under seven rivers";
    private static final String OTHERS = "upe kalns migla divi";

    private static PortalProcess portal;
    private static DeskClient administrator;
    private static DeskClient translator;
    private static String secret;
    private static String recovery;

    @BeforeAll
    static void start(@TempDir Path folder) {
        portal = PortalProcess.start(
                folder.resolve("data"),
                ContentOnDisk.at(folder.resolve("content")).root());
        administrator = new DeskClient(portal.port());
        translator = new DeskClient(portal.port());
    }

    @AfterAll
    static void end() {
        portal.close();
    }

    private static String link(String text) {
        var found = java.util.regex.Pattern.compile("/editor/welcome\\?word=[\\w-]{43}")
                .matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    @Order(1)
    void theLogHasALinkByWhichTheFirstAdministratorMakesAnAccount() {
        administrator.open(link(portal.log()));
        administrator.submit("make", "go", "name", "Ona", "login", "o", "password", "short", "language", "en");
        assertThat(administrator.text()).contains("at least three characters", "at least 15 characters and has 5");

        administrator.submit("make", "go", "name", "Ona", "login", "ona", "password", PASSWORD, "language", "en");

        assertThat(administrator.path()).isEqualTo("/editor/second-factor");
    }

    @Test
    @Order(2)
    void theLinkWorksOnce() {
        assertThat(new DeskClient(portal.port()).open(link(portal.log())).text())
                .contains("no longer works")
                .doesNotContain("id=\"make\"");
    }

    @Test
    @Order(3)
    void anAdministratorGoesNoFurtherWithoutASecondFactor() {
        assertThat(administrator.open("/editor/accounts").path()).isEqualTo("/editor/second-factor");
        secret = administrator.find("id=\"secret\">([^<]+)<").replace(" ", "");
        administrator.submit("enrol", "go", "code", "000000");
        assertThat(administrator.find("id=\"secret\">([^<]+)<").replace(" ", ""))
                .isEqualTo(secret);

        administrator.submit("enrol", "go", "code", Codes.now(secret));

        assertThat(administrator.path()).isEqualTo("/editor/recovery-codes");
        recovery = administrator.find("class=\"secret\">([A-Z2-7-]{19})<");
        assertThat(administrator.open("/editor/accounts").status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void aCodeWorksOnceAndARecoveryCodeToo() {
        DeskClient other = signIn("ona", PASSWORD);
        other.submit("confirm", "go", "code", Codes.now(secret));
        assertThat(other.text()).contains("used already");
        other.submit("confirm", "go", "code", recovery);
        assertThat(other.path()).isEqualTo("/editor/");

        DeskClient third = signIn("ona", PASSWORD).submit("confirm", "go", "code", recovery);
        assertThat(third.path()).isEqualTo("/editor/code");
    }

    @Test
    @Order(5)
    void aTranslatorNeedsALanguageAndIsInvitedByALink() {
        administrator.open("/editor/accounts").submit("invite", "go", "roles", "translator", "note", "for Ilze");
        assertThat(administrator.text()).contains("at least one language", "for Ilze");
        administrator.submit("invite", "go", "roles", "translator", "languages", "lv|sv", "note", "for Ilze");

        translator.open(link(administrator.text()));
        translator.submit("make", "go", "name", "Ilze", "login", "ilze", "password", OTHERS, "language", "lv");

        assertThat(translator.path()).isEqualTo("/editor/");
        assertThat(translator.text()).contains("lang=\"lv\"").doesNotContain("/editor/accounts");
    }

    @Test
    @Order(6)
    void rolesHoldAtTheAddressAndInTheForm() {
        assertThat(translator.open("/editor/accounts").status()).isEqualTo(403);
        assertThat(translator.open("/editor/account?id=x").status()).isEqualTo(403);

        Map<String, List<String>> stolen = administrator
                .open("/editor/accounts")
                .fields("invite", "go", "roles", "administrator", "note", "stolen");
        translator.open("/editor/my-account");
        stolen.put("desk-token", translator.fields("speak", "go-language").get("desk-token"));
        assertThat(translator.post("/editor/accounts", stolen).status()).isEqualTo(403);
        assertThat(administrator.open("/editor/accounts").text()).doesNotContain("stolen");
    }

    @Test
    @Order(7)
    void aFormThatAnotherSiteSendsIsRefused() {
        translator.open("/editor/my-account");
        Map<String, List<String>> form = translator.fields("speak", "go-language", "language", "en");
        assertThat(translator
                        .post("/editor/my-account", form, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(translator
                        .post("/editor/my-account", form, "Origin", "https://example.org")
                        .status())
                .isEqualTo(403);
        form.remove("desk-token");
        assertThat(translator.post("/editor/my-account", form).status()).isEqualTo(403);
        assertThat(translator.open("/editor/my-account").text()).contains("lang=\"lv\"");
    }

    @Test
    @Order(8)
    void whatWasWrittenWhenTheSessionHadEndedComesBackAfterSigningIn() {
        administrator.open("/editor/accounts");
        Map<String, List<String>> form = administrator.fields("invite", "go", "roles", "author", "note", "Ąžuolas");
        DeskClient closing = signIn("ona", PASSWORD).submit("confirm", "go", "code", Codes.next(secret));
        closing.open("/editor/my-account").submit("end", "go-end");

        administrator.post("/editor/accounts", form);
        assertThat(administrator.status()).isEqualTo(401);
        assertThat(administrator.text()).contains("What you wrote is kept").doesNotContain("Ąžuolas");
        administrator.submit("open", "go", "login", "ona", "password", "something else entirely");
        administrator.submit("open", "go", "login", "ilze", "password", OTHERS);
        assertThat(administrator.path()).isEqualTo("/editor/");
        assertThat(administrator.text()).contains("pieder citam kontam").doesNotContain("Ąžuolas");

        closing.open("/editor/accounts");
        Map<String, List<String>> stale = closing.fields("invite", "go", "roles", "author", "note", "Ąžuolas");
        stale.put("jakarta.faces.ViewState", List.of("1:1"));
        assertThat(closing.post("/editor/accounts", stale).text())
                .contains("Your text is back", "value=\"Ąžuolas\"")
                .containsPattern("value=\"author\"[^>]* checked");
        administrator = closing;
    }

    @Test
    @Order(9)
    void theLogTellsEverythingToAdministratorsAndToOthersTheirOwn() {
        assertThat(administrator.open("/editor/audit").text())
                .contains("for Ilze", "sign-in refused", "made an account");
        assertThat(administrator.open("/editor/audit?what=account.invite").text())
                .doesNotContain("<td>signed in</td>");
        assertThat(translator.open("/editor/audit").text())
                .contains("<td>Ilze</td>")
                .doesNotContain("<td>Ona</td>");
    }

    @Test
    @Order(10)
    void guessingWaitsWithTheSameWordsForEveryName() {
        String known = guess("ilze");
        assertThat(guess("nobody-of-that-name")).isEqualTo(known);
        assertThat(known).contains("Too many attempts");
    }

    private static String guess(String login) {
        DeskClient guesser = new DeskClient(portal.port()).open("/editor/sign-in");
        for (int i = 0; i < 10; i++) {
            guesser.submit("open", "go", "login", login, "password", "guess number " + i);
            assertThat(guesser.text()).contains("The sign-in name or the password is not right.");
        }
        // On a busy machine the first wait may be over before the next guess comes; the waits double.
        for (int i = 0; i < 4 && !guesser.text().contains("Too many attempts"); i++) {
            guesser.submit("open", "go", "login", login, "password", "another guess " + i);
        }
        return guesser.find("(?s)id=\"troubles\".*?<ul>(.*?)</ul>");
    }

    @Test
    @Order(11)
    void cookiesStayAtTheDesk() {
        assertThat(administrator.cookies()).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.getPath()).isEqualTo("/editor");
            assertThat(cookie.isHttpOnly()).isTrue();
        });
        assertThat(portal.get("/en/").headers()).doesNotContainKey("set-cookie");
        Reply door = portal.get("/editor/sign-in");
        assertThat(door.header("Set-Cookie")).containsIgnoringCase("SameSite=Lax");
        assertThat(door.header("Cache-Control")).isEqualTo("no-store");
        assertThat(door.header("X-Robots-Tag")).contains("noindex");
        assertThat(door.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self' 'nonce-")
                .doesNotContain("unsafe");
    }

    @Test
    @Order(12)
    void whoReadsTheDataDirectoryGetsALinkForOneMoreAdministrator() {
        assertThat(portal.send("POST", "/api/v1/setup-link").status()).isEqualTo(401);
        Reply reply = portal.send("POST", "/api/v1/setup-link", "Authorization: Bearer " + portal.token());
        assertThat(new DeskClient(portal.port()).open(link(reply.text())).text())
                .contains("id=\"make\"");
    }

    @Test
    @Order(13)
    void linksDieWithTheRightsOfTheirMaker() {
        DeskClient other = new DeskClient(portal.port())
                .open(link(administrator
                        .open("/editor/accounts")
                        .submit("invite", "go", "roles", "administrator", "note", "for Rasa")
                        .text()));
        other.submit("make", "go", "name", "Rasa", "login", "rasa", "password", PASSWORD, "language", "en");
        other.open("/editor/second-factor");
        other.submit(
                "enrol",
                "go",
                "code",
                Codes.now(other.find("id=\"secret\">([^<]+)<").replace(" ", "")));
        String invitation = link(other.open("/editor/accounts")
                .submit("invite", "go", "roles", "author", "note", "by Rasa")
                .text());
        assertThat(new DeskClient(portal.port()).open(invitation).text()).contains("id=\"make\"");

        String account = administrator.open("/editor/accounts").find("(/editor/account\\?id=[0-9a-f-]+)\"[^>]*>Rasa<");
        administrator.open(account).submit("acts", "suspend");
        assertThat(new DeskClient(portal.port()).open(invitation).text()).contains("no longer works");
        administrator.open(account).submit("acts", "restore");

        assertThat(new DeskClient(portal.port()).open(invitation).text()).contains("no longer works");
    }

    @Test
    @Order(14)
    void strangersKeepNobodyOutOfABrowserThatIsKnown() {
        DeskClient known = translator.open("/editor/my-account").submit("leave", "sign-out");
        known.open("/editor/sign-in").submit("open", "go", "login", "ilze", "password", OTHERS);
        assertThat(known.path()).isEqualTo("/editor/");
    }

    private static DeskClient signIn(String login, String password) {
        return new DeskClient(portal.port())
                .open("/editor/sign-in")
                .submit("open", "go", "login", login, "password", password);
    }
}
