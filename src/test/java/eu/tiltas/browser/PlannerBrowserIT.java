package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tiltas.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guided questions walked by a reader: without script and by keyboard alone, and what a script adds. */
@RequiresBrowser
class PlannerBrowserIT {

    private static final Look TELEPHONE_WITHOUT_SCRIPT =
            new Look(360, com.microsoft.playwright.options.ColorScheme.LIGHT, false, false);

    @ParameterizedTest
    @EnumSource
    void theQuestionsAreWalkedByKeyboardWithoutScript(Language language, Desk desk) {
        try (Visit visit = desk.visit(TELEPHONE_WITHOUT_SCRIPT)) {
            Page page = visit.page();
            visit.open(Kind.flow(language));
            page.focus("#answer");
            page.selectOption("#answer", "NO");
            page.press(".question button", "Enter");
            answer(page, "citizen");
            answer(page, "no");
            answer(page, "yes");
            page.focus("[name='with.children']");
            page.keyboard().press("Space");
            page.press(".question button", "Enter");
            page.press(".question button", "Enter");
            page.fill("#answer", "2027-06-15");
            page.press(".question button", "Enter");

            assertThat(visit.path())
                    .isEqualTo(
                            Kind.flow(language)
                                    + "?country=NO&crisis=no&decided=yes&need=none&tie=citizen&v=1&when=2027-06-15&with=children");
            assertThat(page.locator(".entry").count()).isPositive();
            assertThat(page.locator(".tick").count()).isZero();
        }
    }

    /** Arrow keys choose among radio buttons; the space bar takes the one in focus. */
    private static void answer(Page page, String value) {
        page.focus("input[value=" + value + "]");
        page.keyboard().press("Space");
        page.press(".question button", "Enter");
    }

    @Test
    void anEmptyAnswerComesBackWithTheFocusOnIt(Desk desk) {
        try (Visit visit = desk.visit(Look.WIDE)) {
            visit.open(Kind.flow(Language.SV) + "?country=NO&v=1");
            visit.page().press(".question button", "Enter");
            assertThat(visit.page().isVisible("#error")).isTrue();
            assertThat(visit.ask("document.activeElement.id")).isEqualTo("answer");
            assertThat(visit.path()).contains("country=NO");
        }
    }

    @Test
    void anAnswerIsChangedAndTheRestIsKept(Desk desk) {
        try (Visit visit = desk.visit(Look.WIDE.withoutScript())) {
            visit.open(Kind.CHECKLIST.in(Language.EN));
            visit.page().click(".given div:nth-child(2) .change");
            assertThat(visit.page().isChecked("input[value=citizen]")).isTrue();
            visit.page().check("input[value=descent]");
            visit.page().click(".question button");
            assertThat(visit.path()).isEqualTo(Kind.CHECKLIST.in(Language.EN).replace("citizen", "descent"));
            assertThat(visit.page().isVisible("[data-item=restore]")).isTrue();
        }
    }

    @Test
    void ticksStayInTheBrowserAndNowhereElse(Desk desk) {
        try (Visit visit = desk.visit(Look.WIDE)) {
            Page page = visit.page();
            visit.open(Kind.CHECKLIST.in(Language.LV));
            assertThat(page.innerText("#tick-note")).contains("šajā pārlūkā");
            page.check("[data-item=centre] .tick input");
            visit.open(Kind.CHECKLIST.in(Language.LT));
            assertThat(page.isChecked("[data-item=centre] .tick input")).isTrue();
            assertThat(visit.ask("localStorage.length")).isEqualTo(1);
            assertThat(visit.cookies()).isEmpty();
            page.click(".ticking button");
            assertThat(visit.ask("localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void aCountryIsFoundByTyping(Desk desk) {
        try (Visit visit = desk.visit(Look.WIDE)) {
            visit.open(Kind.flow(Language.LT));
            visit.page().fill(".finder", "svedij");
            assertThat(visit.page().inputValue("#answer")).isEqualTo("SE");
        }
    }
}
