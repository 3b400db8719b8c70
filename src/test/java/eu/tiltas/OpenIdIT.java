package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by a provider of OpenID Connect, which runs beside the portal; each fact begins where the one before ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenIdIT {

    private static final String PASSWORD = "blue lamp under seven rivers";
    private static final String CLIENT = "tiltas";
    private static final String ISSUER = "officials";

    private static MockOAuth2Server provider;
    private static PortalProcess portal;
    private static DeskClient administrator;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        provider = new MockOAuth2Server();
        provider.start();
        Path secret = folder.resolve("provider.secret");
        Files.writeString(secret, "not-to-be-told\n");
        portal = PortalProcess.start(
                folder.resolve("data"),
                ContentOnDisk.at(folder.resolve("content")).root(),
                Map.of(
                        "TILTAS_OIDC_ISSUER",
                        provider.issuerUrl(ISSUER).toString(),
                        "TILTAS_OIDC_CLIENT",
                        CLIENT,
                        "TILTAS_OIDC_SECRET_FILE",
                        secret.toString(),
                        "TILTAS_OIDC_NAME",
                        "Officials",
                        "TILTAS_OIDC_SECOND_FACTOR",
                        "true",
                        "TILTAS_DESK_SECOND_FACTOR",
                        "true"));
        administrator = account(portal.log(), "ona");
        administrator.open("/editor/second-factor");
        String shown = administrator.find("id=\"secret\">([^<]+)<").replace(" ", "");
        administrator.submit("enrol", "go", "code", eu.tiltas.security.Codes.now(shown));
        account(
                administrator
                        .open("/editor/accounts")
                        .submit("invite", "go", "roles", "author|publisher", "note", "Ana")
                        .text(),
                "ana@example.org");
    }

    @AfterAll
    static void end() {
        portal.close();
        provider.shutdown();
    }

    private static DeskClient account(String text, String login) {
        Matcher link = Pattern.compile("/editor/welcome\\?word=[\\w-]{43}").matcher(text);
        assertThat(link.find()).isTrue();
        return new DeskClient(portal.port())
                .open(link.group())
                .submit("make", "go", "name", login, "login", login, "password", PASSWORD, "language", "en");
    }

    /** What the provider will say of whoever comes next. */
    private static void says(String subject, long seconds, Map<String, Object> claims) {
        provider.enqueueCallback(
                new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(CLIENT), claims, seconds));
    }

    private static void saysAna() {
        says("a-1", 600, Map.of("email", "Ana@example.org", "email_verified", true));
    }

    private static DeskClient browser() {
        return new DeskClient(portal.port());
    }

    @Test
    @Order(1)
    void thePublicSiteAndTheDoorStayWithoutIt() {
        assertThat(portal.get("/en").header("Set-Cookie")).isEmpty();
        assertThat(browser().open("/editor/sign-in").text()).contains("Sign in by Officials", "id=\"password\"");
    }

    @Test
    @Order(2)
    void whoHasAnAccountComesInAndGoesWhereTheyWanted() {
        saysAna();

        DeskClient ana = browser().open("/editor/pages?q=x");
        assertThat(ana.path()).isEqualTo("/editor/sign-in");
        ana.open(ana.find("href=\"(/editor/provider\\?go=1[^\"]*)\"").replace("&amp;", "&"));

        assertThat(ana.path()).isEqualTo("/editor/pages");
        assertThat(ana.status()).isEqualTo(200);
        assertThat(ana.open("/editor/releases").status()).isEqualTo(200);
        assertThat(administrator.open("/editor/audit").text()).contains("signed in");
    }

    @Test
    @Order(3)
    void theRequestHasAStateANonceAndAChallengeAndTheCodeIsProvenByItsVerifier() {
        String way = browser().stay("/editor/provider?go=1");

        assertThat(way)
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .contains("scope=openid", "client_id=" + CLIENT)
                .doesNotContain("not-to-be-told");
    }

    @Test
    @Order(4)
    void somebodyElseWithTheSameAddressDoesNotComeIn() {
        says("b-2", 600, Map.of("email", "ana@example.org", "email_verified", true));
        refused("no account here");
        says("a-1", 600, Map.of());
        assertThat(browser().open("/editor/provider?go=1").path()).isEqualTo("/editor/");
    }

    @Test
    @Order(5)
    void whoHasNoAccountOrNoVerifiedAddressDoesNotComeIn() {
        says("c-3", 600, Map.of("email", "nobody@example.org", "email_verified", true));
        refused("no account here");
        says("d-4", 600, Map.of("email", "ona", "email_verified", false));
        refused("no account here");
        assertThat(administrator.open("/editor/accounts").text()).doesNotContain("nobody@example.org");
    }

    private void refused(String words) {
        DeskClient client = browser().open("/editor/provider?go=1");
        assertThat(client.text()).contains(words);
        assertThat(client.path()).isEqualTo("/editor/provider");
        assertThat(client.open("/editor/pages").path()).isEqualTo("/editor/sign-in");
    }

    @Test
    @Order(6)
    void wordsOfAnotherIssuerOrTooOldOrForAnotherErrandAreNotTrusted() {
        says("a-1", 600, Map.of("iss", provider.issuerUrl("strangers").toString()));
        refused("be trusted");
        says("a-1", -600, Map.of());
        refused("be trusted");
        says("a-1", 600, Map.of("nonce", "another"));
        refused("be trusted");
    }

    @Test
    @Order(7)
    void aStateThatIsNotThisBrowsersIsRefused() {
        saysAna();
        String back = browser().follow("/editor/provider?go=1", "/editor/provider?");
        assertThat(back).contains("code=", "state=");

        DeskClient other = browser().open(back);
        assertThat(other.text()).contains("not begun in this browser");
        DeskClient altered = browser();
        String own = altered.follow("/editor/provider?go=1", "/editor/provider?");
        assertThat(altered.open(own.replaceAll("state=[^&]+", "state=x")).text())
                .contains("not begun in this browser");
        assertThat(altered.open(own).text()).contains("not begun in this browser");
    }

    @Test
    @Order(8)
    void aSuspendedAccountDoesNotComeIn() {
        String account = administrator.open("/editor/accounts").find("/editor/account\\?id=([0-9a-f-]{36})\"[^>]*>ana");
        administrator.open("/editor/account?id=" + account).submit("acts", "suspend");
        saysAna();
        refused("suspended");
    }
}
