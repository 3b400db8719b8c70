package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything works with JavaScript off. */
@RequiresBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutScriptBrowserIT {

    private Visit visit;
    private Page page;

    @BeforeAll
    void open(Desk desk) {
        visit = desk.visit(Look.WIDE.withoutScript());
        page = visit.page();
    }

    @AfterAll
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @EnumSource
    void searchFinds(Language language) {
        visit.open(Routes.home(language));
        page.fill("input[type=search]", Kind.common(language));
        page.press("input[type=search]", "Enter");
        assertThat(page.locator(".hit").count()).isEqualTo(10);
    }

    @Test
    void theButtonSearchesToo() {
        visit.open(Kind.INDEX.in(Language.SV));
        page.fill("input[type=search]", "återtagande");
        page.click(".find button");
        assertThat(visit.path()).isEqualTo(Kind.search(Language.SV, "återtagande"));
    }

    @Test
    void aFilterNarrowsTheResults() {
        visit.open(Kind.HITS.in(Language.LT));
        long all = hits();
        filter().first().click();
        assertThat(hits()).isPositive().isLessThan(all);
    }

    @Test
    void aFilterIsTakenBackByItsChip() {
        visit.open(Kind.HITS.in(Language.LT));
        filter().first().click();
        page.locator(".chips a").first().click();
        assertThat(visit.path()).isEqualTo(Kind.HITS.in(Language.LT));
    }

    @Test
    void aSmallWindowOpensTheFilters(Desk desk) {
        try (Visit small = desk.visit(Look.NARROW.withoutScript())) {
            small.open(Kind.HITS.in(Language.LV));
            small.page().click(".filters summary");
            assertThat(small.page().locator(".filters li a").first().isVisible())
                    .isTrue();
        }
    }

    @Test
    void aSmallWindowOpensTheMenu(Desk desk) {
        try (Visit small = desk.visit(Look.NARROW.withoutScript())) {
            small.open(Routes.home(Language.SV));
            small.page().click(".menu summary");
            small.page().click(".menu a >> text=Återtagande");
            assertThat(small.path()).isEqualTo(Kind.SECTION.in(Language.SV));
        }
    }

    @Test
    void theNextPageShowsOtherHits() {
        visit.open(Kind.HITS.in(Language.EN));
        String first = page.locator(".hit h3 a").first().getAttribute("href");
        page.click("a[rel=next]");
        assertThat(page.locator(".hit h3 a").all().stream().map(link -> link.getAttribute("href")))
                .isNotEmpty()
                .doesNotContain(first);
    }

    @Test
    void theOrderChanges() {
        visit.open(Kind.HITS.in(Language.EN));
        page.click(".sort a[aria-current=false]");
        assertThat(page.locator(".sort a[aria-current=true]").getAttribute("href"))
                .contains("sort=date");
    }

    @Test
    void theLanguageChanges() {
        visit.open(Kind.SECTION.in(Language.LV));
        page.click(".langs a[hreflang=sv]");
        assertThat(visit.path()).isEqualTo(Kind.SECTION.in(Language.SV));
    }

    @Test
    void nothingIsOfferedThatNeedsAScript() {
        visit.open(Kind.EVERY_BLOCK.in(Language.EN));
        assertThat(page.locator(".print-slot button").count()).isZero();
    }

    /** From the home page by the words of a visitor, over the answer, to the register as of a day. */
    @ParameterizedTest
    @EnumSource
    void whoHasReadmissionAgreementsWithLithuaniaIsFoundAsOfADay(Language language) {
        ask(
                language,
                Map.of(
                        Language.LT, "su kuriomis šalimis Lietuva turi readmisijos sutartis",
                        Language.LV, "ar kurām valstīm Lietuvai ir readmisijas līgumi",
                        Language.SV, "vilka länder har Litauen återtagandeavtal med",
                        Language.EN, "which countries does Lithuania have readmission agreements with"));
        assertThat(page.locator(".answer").innerText()).contains("23", "2018");
        page.locator(".answer a[href*='kind=readmission-agreement']").click();
        int today = page.locator("main tbody tr").count();
        page.fill("#as-of", "2018-03-05");
        page.press("#as-of", "Enter");
        assertThat(visit.path()).contains("asOf=2018-03-05", "party=LT");
        assertThat(page.locator(".dated-note").innerText()).contains("2018");
        assertThat(page.locator("main tbody tr").count()).isPositive().isLessThanOrEqualTo(today + 1);
    }

    @ParameterizedTest
    @EnumSource
    void whatBecameOfEasoIsAnswered(Language language) {
        ask(
                language,
                Map.of(
                        Language.LT, "kas nutiko EASO",
                        Language.LV, "kas notika ar EASO",
                        Language.SV, "vad hände med EASO",
                        Language.EN, "what became of EASO"));
        assertThat(page.locator(".answer").innerText()).contains("EASO", "EUAA", "2022");
        page.locator(".answer a").first().click();
        assertThat(page.locator(".successor").innerText()).contains("EUAA", "2022");
        page.locator(".successor a").click();
        assertThat(page.locator("main").innerText()).contains("EUAA");
    }

    @ParameterizedTest
    @EnumSource
    void netMigrationIsAChartAndAFile(Language language) {
        ask(
                language,
                Map.of(
                        Language.LT, "neto migracija 2020–2024",
                        Language.LV, "migrācijas saldo 2020–2024",
                        Language.SV, "nettomigration 2020 till 2024",
                        Language.EN, "net migration 2020 to 2024"));
        page.locator(".hit h3 a").first().click();
        assertThat(visit.path()).isEqualTo(Kind.DATASET.in(language));
        assertThat(page.locator("svg.chart:visible").count()).isEqualTo(1);
        assertThat(page.locator("a[href='/api/v1/datasets/migration-flows.csv?lang=" + language.code() + "']")
                        .first()
                        .isVisible())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatAWordIsInAnotherLanguageIsAnswered(Language language) {
        ask(
                language,
                Map.of(
                        Language.LT, "kas yra återvandring lietuviškai",
                        Language.LV, "kā lietuviski ir återvandring",
                        Language.SV, "vad heter återvandring på litauiska",
                        Language.EN, "what is återvandring in Lithuanian"));
        assertThat(page.locator(".answer [lang=lt], :root[lang=lt] .answer")
                        .first()
                        .innerText())
                .contains("grįžtamoji migracija");
        page.locator(".answer a").first().click();
        assertThat(page.locator("main").innerText()).contains("grįžtamoji migracija", "återvandring");
    }

    /** Types a question on the home page. */
    private void ask(Language language, Map<Language, String> words) {
        visit.open(Routes.home(language));
        page.fill("input[type=search]", words.get(language));
        page.press("input[type=search]", "Enter");
    }

    private Locator filter() {
        return page.locator(".filters a[aria-current=false]");
    }

    /** How many pages the heading says there are. */
    private long hits() {
        return Long.parseLong(page.locator("h2.count").innerText().replaceAll(".*: (\\d+).*", "$1"));
    }
}
