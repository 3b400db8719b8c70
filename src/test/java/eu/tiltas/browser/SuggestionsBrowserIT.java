package eu.tiltas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The combobox of the search field, as the ARIA Authoring Practices describe it. */
@RequiresBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionsBrowserIT {

    private Visit visit;
    private Page page;
    private Locator field;
    private Locator options;

    @BeforeAll
    void open(Desk desk) {
        visit = desk.visit(Look.WIDE);
        page = visit.page();
        field = page.locator("input[type=search]");
        options = page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION);
    }

    @AfterAll
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LT, griz, Grįž",
        "LV, izmegin, Izmēģin",
        "SV, atertaga, Återtaga",
        "EN, readm, eadmission",
    })
    void titlesAreSuggestedWithoutDiacritics(Language language, String typed, String shown) {
        type(language, typed);
        assertThat(options.filter(new Locator.FilterOptions().setHasText(shown)).first())
                .isVisible();
    }

    @Test
    void theFieldSaysThatThereIsAList() {
        type(Language.EN, "readm");
        assertThat(field).hasAttribute("aria-expanded", "true");
    }

    @Test
    void theNumberIsSaidToScreenReaders() {
        type(Language.EN, "readm");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .containsText("Suggestions: " + options.count());
    }

    @Test
    void everySuggestionSaysWhatItIs() {
        type(Language.LT, "organizacij");
        assertThat(options.locator("small").first()).hasText("Puslapis");
        assertThat(options.locator("small").last()).hasText("Organizacija");
    }

    @Test
    void anOrganisationIsSearchedFor() {
        type(Language.LT, "organizacij");
        options.last().click();
        page.waitForURL("**" + Routes.search(Language.LT) + "?q=*");
        assertThat(page.locator(".hit").first()).isVisible();
    }

    @Test
    void axeFindsNothingInTheOpenList() {
        type(Language.LT, "organizacij");
        field.press("ArrowDown");
        Assertions.assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
    }

    @Test
    void arrowDownChoosesTheFirst() {
        type(Language.EN, "readm");
        field.press("ArrowDown");
        assertThat(options.first()).hasAttribute("aria-selected", "true");
    }

    @Test
    void theFieldNamesTheChosenOne() {
        type(Language.EN, "readm");
        field.press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
    }

    @Test
    void arrowUpChoosesTheLast() {
        type(Language.EN, "readm");
        field.press("ArrowUp");
        assertThat(options.last()).hasAttribute("aria-selected", "true");
    }

    @Test
    void enterOpensTheChosenPage() {
        type(Language.LT, "bandomoji");
        field.press("ArrowDown");
        field.press("Enter");
        page.waitForURL("**" + Kind.NEWS_ITEM.in(Language.LT));
    }

    @Test
    void enterWithoutChoiceSearches() {
        type(Language.LT, "bandomoji");
        field.press("Enter");
        page.waitForURL("**" + Kind.search(Language.LT, "bandomoji"));
    }

    @Test
    void aClickOpensThePage() {
        type(Language.LT, "bandomoji");
        options.first().click();
        page.waitForURL("**" + Kind.NEWS_ITEM.in(Language.LT));
    }

    @Test
    void escapeClosesTheListAndKeepsTheText() {
        type(Language.EN, "readm");
        field.press("Escape");
        assertThat(options.first()).isHidden();
        assertThat(field).hasValue("readm");
    }

    @Test
    void arrowDownOpensTheListAgain() {
        type(Language.EN, "readm");
        field.press("Escape");
        field.press("ArrowDown");
        assertThat(options.first()).isVisible();
    }

    @Test
    void leavingTheFieldClosesTheList() {
        type(Language.EN, "readm");
        field.press("Tab");
        assertThat(options.first()).isHidden();
    }

    @Test
    void theListStaysInASmallWindow(Desk desk) {
        try (Visit narrow = desk.visit(Look.NARROW)) {
            narrow.open(Routes.home(Language.SV));
            narrow.page().locator("input[type=search]").pressSequentially("atertagandeavtal");
            assertThat(narrow.page().locator(".suggestions li").first()).isVisible();
            assertThat(narrow.ask("document.documentElement.scrollWidth"))
                    .as("as wide as the window")
                    .isEqualTo(320);
        }
    }

    /** At once: a list for the first letters of a slow typist would give way to another in the middle of a test. */
    private void type(Language language, String text) {
        visit.open(Routes.index(language));
        field.fill(text);
        options.first().waitFor();
    }
}
