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

    private static final String SMALLEST_TEXT =
            "Math.min(...[...document.querySelectorAll('main p, main li, main a, main h1, main dd')]"
                    + ".map(e => parseFloat(getComputedStyle(e).fontSize)))";

    private Visit usual;
    private Visit large;

    @BeforeAll
    void open(Desk desk) {
        usual = desk.visit(Look.NARROW);
        large = desk.visit(Look.WIDE.withLargeText());
    }

    @AfterAll
    void close() {
        usual.close();
        large.close();
    }

    @EveryPage
    void aNarrowWindowScrollsDownwardsOnly(Kind kind, Language language) {
        usual.open(kind.in(language));
        assertThat(usual.ask(SCROLLS)).isEqualTo(0);
        assertThat((List<?>) usual.ask(OUTSIDE)).isEmpty();
    }

    /** In a wide window, then in a narrow one. */
    @EveryPage
    void textGrowsWithTheReadersOwnSizeAndScrollsDownwardsOnly(Kind kind, Language language) {
        large.resize(Look.WIDE);
        large.open(kind.in(language));
        assertThat(large.ask(SMALLEST_TEXT)).isInstanceOfSatisfying(Number.class, size -> assertThat(size.doubleValue())
                .isGreaterThanOrEqualTo(26));
        assertThat(large.ask(SCROLLS)).isEqualTo(0);
        assertThat((List<?>) large.ask(OUTSIDE)).isEmpty();
        large.resize(Look.NARROW);
        assertThat(large.ask(SCROLLS)).as("in a narrow window").isEqualTo(0);
    }
}
