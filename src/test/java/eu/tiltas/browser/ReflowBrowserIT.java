package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** WCAG 1.4.4 and 1.4.10: large text and small windows scroll in one direction only and lose nothing. */
@RequiresBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReflowBrowserIT {

    /** Text whose box ends outside the window, save what a table lets one scroll to and what only screen readers get. */
    private static final String OUTSIDE =
            """
            () => {
              const width = document.documentElement.clientWidth;
              return [...document.body.querySelectorAll('*')]
                  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                  .filter(e => !e.closest('.table, .visually-hidden, .skip, [hidden]') && e.checkVisibility())
                  .filter(e => { const r = e.getBoundingClientRect(); return r.right > width + 1 || r.left < -1; })
                  .map(e => e.outerHTML.slice(0, 120));
            }""";

    private static final String SCROLLS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private Visit narrow;
    private Visit large;
    private Visit narrowAndLarge;

    @BeforeAll
    void open(Desk desk) {
        narrow = desk.visit(Look.NARROW);
        large = desk.visit(Look.WIDE.withLargeText());
        narrowAndLarge = desk.visit(Look.NARROW.withLargeText());
    }

    @AfterAll
    void close() {
        List.of(narrow, large, narrowAndLarge).forEach(Visit::close);
    }

    @EveryPage
    void aNarrowWindowScrollsDownwardsOnly(Kind kind, Language language) {
        narrow.open(kind.in(language));
        assertThat(narrow.ask(SCROLLS)).isEqualTo(0);
        assertThat((List<?>) narrow.ask(OUTSIDE)).isEmpty();
    }

    @EveryPage
    void largeTextScrollsDownwardsOnly(Kind kind, Language language) {
        large.open(kind.in(language));
        assertThat(large.ask(SCROLLS)).isEqualTo(0);
        assertThat((List<?>) large.ask(OUTSIDE)).isEmpty();
    }

    @EveryPage
    void largeTextInANarrowWindowScrollsDownwardsOnly(Kind kind, Language language) {
        narrowAndLarge.open(kind.in(language));
        assertThat(narrowAndLarge.ask(SCROLLS)).isEqualTo(0);
    }

    @EveryKind
    void textGrowsWithTheReadersOwnSize(Kind kind, Language language) {
        large.open(kind.in(language));
        assertThat(large.ask("Math.min(...[...document.querySelectorAll('main p, main li, main a, main h1, main dd')]"
                        + ".map(e => parseFloat(getComputedStyle(e).fontSize)))"))
                .isInstanceOfSatisfying(
                        Number.class, size -> assertThat(size.doubleValue()).isGreaterThanOrEqualTo(26));
    }
}
