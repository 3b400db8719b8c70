package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import eu.tiltas.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paper gets the text, its sources and its address, and nothing that only a screen can use. */
@RequiresBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintBrowserIT {

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
    @CsvSource({
        "EVERY_BLOCK, .skip",
        "EVERY_BLOCK, .menu",
        "EVERY_BLOCK, .langs",
        "EVERY_BLOCK, .find",
        "EVERY_BLOCK, .crumbs",
        "EVERY_BLOCK, .toc",
        "EVERY_BLOCK, .print-slot",
        "EVERY_BLOCK, .foot",
        "EVERY_BLOCK, .helpful",
        "FEEDBACK, .say",
        "HITS, .filters",
        "HITS, .sort",
        "HITS, .pages",
        "FILTERED, .chips",
        "INDEX, .letters",
    })
    void whatOnlyAScreenCanUseIsLeftOut(Kind kind, String part) {
        visit.open(kind.in(Language.EN));
        on(Media.SCREEN);
        assertThat(page.locator(part).first().isVisible()).as("on the screen").isTrue();
        on(Media.PRINT);
        assertThat(page.locator(part).first().isVisible()).as("on paper").isFalse();
    }

    @Test
    void thePageNamesItsAddress() {
        print(Kind.EVERY_BLOCK);
        assertThat(page.innerText(".print-only")).endsWith(Kind.EVERY_BLOCK.in(Language.EN));
    }

    @Test
    void externalLinksShowTheirAddress() {
        print(Kind.EVERY_BLOCK);
        assertThat(visit.ask("getComputedStyle(document.querySelector('.body a[href^=http]'), '::after').content"))
                .asString()
                .contains("https://www.example.org/");
    }

    @Test
    void theButtonPrints() {
        on(Media.SCREEN);
        page.addInitScript("window.print = () => { window.printed = true; };");
        visit.open(Kind.EVERY_BLOCK.in(Language.EN));
        page.click(".print-slot button");
        assertThat(visit.ask("window.printed")).isEqualTo(true);
    }

    private void print(Kind kind) {
        visit.open(kind.in(Language.EN));
        on(Media.PRINT);
    }

    private void on(Media media) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
    }
}
