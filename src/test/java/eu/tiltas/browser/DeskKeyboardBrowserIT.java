package eu.tiltas.browser;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LV;
import static eu.tiltas.language.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tiltas.DeskPortal;
import eu.tiltas.security.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The desk without a mouse, and without a script. */
@RequiresBrowser
class DeskKeyboardBrowserIT {

    private static final String TEXT = "/editor/text?key=letters&lang=";

    @Test
    void aTextIsFoundWrittenAndPublishedByKeysAlone(Newsroom newsroom) {
        try (Editor author = newsroom.author(EN);
                Visit door = newsroom.visit(Look.WIDE)) {
            Keys keys = new Keys(author.visit());
            Page page = author.page();
            author.opens("/editor/");
            keys.reach("nav a[href='/editor/pages']").enter();
            keys.reach("#q").type("letters").enter();
            keys.reach("th a[href*='lang=lv']").enter();
            assertThat(author.visit().path()).isEqualTo(TEXT + "lv");

            keys.reach("#body").press("Control+End").press("Enter").press("Enter");
            keys.press("Control+b")
                    .type("Zvanīt")
                    .press("ArrowRight")
                    .press("ArrowRight")
                    .type(" nevar. Sk. ");
            keys.press("Alt+F10").press("ArrowRight").press("ArrowLeft");
            assertThat(page.getAttribute(":focus", "data-tool")).isEqualTo("heading");
            keys.press("Escape").press("Alt+F10").press("s");
            assertThat(page.getAttribute(":focus", "id")).isEqualTo("insert-words");
            keys.type("apmeklētāj").press("Enter");
            author.awaits("#insert-found", "(page:visits)");
            keys.reach("#insert-found button").press("Enter");
            assertThat(page.inputValue("#body:focus")).contains("**Zvanīt** nevar. Sk. [", "](page:visits)");

            keys.reach("button[value=save]").enter();
            author.isTold("desk.done.saved");
            keys.reach("#show").press("Enter");
            assertThat(page.frameLocator("iframe[name=preview]")
                            .locator("strong")
                            .innerText())
                    .isEqualTo("Zvanīt");
            keys.reach("#note").type("Pa tālruni neatbildam.");
            keys.reach("button[value=submit]").enter();
            author.isTold("desk.done.act");

            signIn(door, newsroom.account("reviewer|publisher|author", LV), TEXT + "lv");
            new Keys(door).reach("button[value=approve]").enter();
            new Keys(door).reach("button[value=publish]").enter();
            door.open("/lv/vestules-mums");
            assertThat(door.page().innerText("main")).contains("Zvanīt nevar.", "Pieņemšanas laiks");
        }
    }

    @Test
    void somebodyInvitedComesInByKeysAlone(Newsroom newsroom) {
        try (Visit door = newsroom.visit(Look.NARROW)) {
            Keys keys = new Keys(door);
            Page page = door.page();
            door.open(newsroom.invitation());
            isForEverybody(door);
            keys.reach("#name")
                    .type("Rasa")
                    .press("Tab")
                    .type("rasa")
                    .press("Tab")
                    .type("too short")
                    .enter();
            assertThat(page.locator("#troubles:focus").count()).isOne();
            isForEverybody(door);
            keys.reach("#password").type(DeskPortal.PASSWORD).enter();
            assertThat(door.path()).isEqualTo("/editor/second-factor");
            isForEverybody(door);
            String secret = page.innerText("#secret").replace(" ", "");
            keys.reach("#code").type(Codes.now(secret)).enter();
            assertThat(door.path()).isEqualTo("/editor/recovery-codes");
            assertThat(page.locator("main .secret").count()).isPositive();
            isForEverybody(door);
            assertThat(door.complaints()).isEmpty();
        }
    }

    private static void isForEverybody(Visit door) {
        assertThat(Axe.faults(door.page())).as(door.path()).isEmpty();
        assertThat(Overflow.scrolls(door)).as(door.path()).isEqualTo(0);
        assertThat(Overflow.texts(door)).as(door.path()).isEmpty();
    }

    /** By name, password and code, to the page that was asked for. */
    private static void signIn(Visit door, DeskPortal.Account account, String text) {
        door.open(text);
        Keys keys = new Keys(door);
        isForEverybody(door);
        keys.reach("#login")
                .type(account.login())
                .press("Tab")
                .type("not the password")
                .enter();
        assertThat(door.page().locator("#troubles:focus").count()).isOne();
        isForEverybody(door);
        keys.reach("#password").type(DeskPortal.PASSWORD).enter();
        isForEverybody(door);
        keys.reach("#code").type(Codes.next(account.secret())).enter();
        assertThat(door.path()).isEqualTo(text);
        assertThat(door.complaints()).isEmpty();
    }

    @Test
    void theKeyboardComesThroughTheWholeTextPageAndOutAgain(Newsroom newsroom) {
        try (Editor author = newsroom.author(SV)) {
            author.opens(TEXT + "en");
            Keys keys = new Keys(author.visit());
            List<String> unseen = new ArrayList<>();
            int stops = 0;
            for (Optional<Keys.Stop> stop = keys.next(); stop.isPresent() && stops < 200; stop = keys.next()) {
                stops++;
                stop.filter(here -> !here.seen()).ifPresent(here -> unseen.add(here.html()));
            }
            assertThat(unseen).isEmpty();
            assertThat(stops).isBetween(20, 199);
        }
    }

    @Test
    void aTextIsWrittenCheckedAndPublishedWithoutScript(Newsroom newsroom) {
        try (Editor author = newsroom.withoutScript(newsroom.account("author", SV));
                Editor publisher = newsroom.withoutScript(newsroom.account("reviewer|publisher", SV));
                Visit reader = newsroom.visit(Look.NARROW.withoutScript())) {
            author.opens(TEXT + "sv");
            assertThat(author.page().locator("#tools").isVisible()).isFalse();
            author.fills("desk.text.body", "# Telefon\n\nVi svarar inte i telefon.");
            author.presses("desk.check.now");
            author.sees(author.word("desk.check"));
            assertThat(author.field("desk.text.body").inputValue()).startsWith("# Telefon\n\nVi svarar");
            author.presses("desk.preview");
            author.savesBody("Vi svarar inte i telefon.");
            author.page()
                    .frameLocator("iframe[name=preview]")
                    .getByText("Vi svarar inte i telefon.")
                    .waitFor();
            author.sendsToReview("Vi svarar inte i telefon.");
            publisher.approvesAndPublishes("letters", SV);

            reader.open("/sv/brev-till-oss");
            assertThat(reader.page().innerText("main")).contains("Vi svarar inte i telefon.");
        }
    }
}
