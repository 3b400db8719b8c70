package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader says what they think of a page, by keyboard and on the narrowest screen; what a script adds. */
@RequiresBrowser
class FeedbackBrowserIT {

    /** More than the three seconds that no writer needs less than. */
    private static final int WRITING = 3_200;

    @ParameterizedTest
    @EnumSource
    void aReaderAnswersAndWritesWithoutScript(Language language, Desk desk) {
        try (Visit visit = desk.visit(Look.NARROW.withoutScript())) {
            Page page = visit.page();
            visit.open(Kind.EVERY_BLOCK.in(language));
            page.press(".helpful button[value=no]", "Enter");
            assertThat(visit.path()).startsWith(Routes.feedback(language) + "?done=no");

            page.fill("#say-text", "Ąžuolas & <b>");
            page.press(".say button", "Enter");
            assertThat(page.isVisible("#say-error")).as("too fast").isTrue();
            assertThat(page.inputValue("#say-text:focus")).isEqualTo("Ąžuolas & <b>");

            page.waitForTimeout(WRITING);
            page.press(".say button", "Enter");
            assertThat(visit.path()).startsWith(Routes.feedback(language) + "?done=text");
            // Chromium cannot read a page again that it is still about to show.
            page.waitForLoadState();
            page.reload();
            assertThat(page.locator(".say").count()).isZero();
            assertThat(visit.cookies()).isEmpty();
        }
    }

    @Test
    void aSearchThatFindsNothingAsksWhatWasMissing(Desk desk) {
        try (Visit visit = desk.visit(Look.WIDE.withoutScript())) {
            visit.open(Kind.NOTHING_FOUND.in(Language.SV));
            assertThat(visit.page().inputValue("#searched")).isEqualTo("qqzxwv");
            visit.page().waitForTimeout(WRITING);
            visit.page().click(".say button");
            assertThat(visit.path()).startsWith(Routes.feedback(Language.SV) + "?done=text");
        }
    }

    @Test
    void theCharactersLeftAreCountedAsTheServerCountsThem(Desk desk) {
        try (Visit visit = desk.visit(Look.WIDE)) {
            visit.open(Kind.FEEDBACK.in(Language.EN));
            assertThat(visit.page().innerText(".say-count")).isEqualTo("Characters left: 1200");
            visit.page().fill("#say-text", "\uD83D\uDE00ž");
            assertThat(visit.page().innerText(".say-count")).isEqualTo("Characters left: 1198");
            visit.page().fill("#say-text", "ž".repeat(1_203));
            assertThat(visit.page().innerText(".say-count")).isEqualTo("Characters too many: 3");
        }
    }

    @Test
    void aFormThatComesBackIsAsAccessibleAsAnyPage(Desk desk) {
        try (Visit visit = desk.visit(Look.NARROW)) {
            visit.open(Kind.FEEDBACK.in(Language.LV));
            visit.page().click(".say button");
            assertThat(visit.page().title()).startsWith("Kļūda: ");
            assertThat(visit.page().getAttribute("#say-text:focus", "aria-describedby"))
                    .startsWith("say-error");
            assertThat(Axe.faults(visit.page())).isEmpty();
        }
    }
}
