package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changing the language keeps the place. */
@RequiresBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageSwitcherBrowserIT {

    private Visit visit;
    private Page page;

    @BeforeAll
    void open(Desk desk) {
        visit = desk.visit(Look.WIDE);
        page = visit.page();
    }

    @AfterAll
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"HOME", "SECTION", "EVERY_BLOCK", "NEWS", "NEWS_ITEM", "INDEX", "EMPTY_SEARCH", "ABOUT"})
    void theSamePageComesInEveryLanguage(Kind kind) {
        visit.open(kind.in(Language.EN));
        for (Language next : Language.values()) {
            choose(next);
            assertThat(visit.path()).isEqualTo(kind.in(next));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameSearchComesInEveryLanguage(Language other) {
        Language language = Language.values()[(other.ordinal() + 2) % 4];
        visit.open(Kind.search(language, "EMN & „grįžimas“ -x"));
        choose(other);
        assertThat(visit.path()).isEqualTo(Kind.search(other, "EMN & „grįžimas“ -x"));
        assertThat(page.inputValue("input[type=search]")).isEqualTo("EMN & „grįžimas“ -x");
    }

    @ParameterizedTest
    @EnumSource
    void theLanguageShownIsNoLink(Language language) {
        visit.open(Routes.home(language));
        assertThat(page.innerText(".langs [aria-current=true]")).isEqualTo(language.ownName());
    }

    @Test
    void aMissingTranslationIsSaidInsteadOfLinked() {
        visit.open(Routes.home(Language.SV) + Kind.onlySwedish());
        assertThat(page.locator(".langs a").count()).isZero();
        assertThat(page.locator(".langs .missing").allInnerTexts()).hasSize(3).allSatisfy(text -> assertThat(text)
                .contains("översättning saknas"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LT", "LV", "EN"})
    void anAddressWithoutTranslationOffersTheOneThereIs(Language language) {
        visit.open(Kind.TRANSLATED.in(language));
        page.click("main .rows a");
        assertThat(visit.path()).isEqualTo("/sv/" + Kind.onlySwedish());
    }

    @Test
    void theSwitcherOfAnErrorKnowsTheTranslationsThereAre() {
        visit.open(Kind.TRANSLATED.in(Language.LV));
        assertThat(page.locator(".langs a").count()).isOne();
        assertThat(page.getAttribute(".langs a", "href")).isEqualTo("/sv/" + Kind.onlySwedish());
    }

    @ParameterizedTest
    @ValueSource(strings = {".about", ".body"})
    void aLinkIntoAnotherLanguageSaysSo(String part) {
        visit.open(Kind.EVERY_BLOCK.in(Language.LT));
        assertThat(page.getAttribute(part + " a[hreflang=sv]", "lang")).isEqualTo("sv");
    }

    private void choose(Language language) {
        page.click(".langs a[hreflang=" + language.code() + "]");
    }
}
