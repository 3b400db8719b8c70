package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** WCAG 1.4.4 and 1.4.10: large text and small windows scroll in one direction only and lose nothing. */
@RequiresBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReflowBrowserIT {

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
        assertThat(Overflow.scrolls(usual)).isEqualTo(0);
        assertThat(Overflow.texts(usual)).isEmpty();
    }

    /** In a wide window, then in a narrow one. */
    @EveryKind
    void textGrowsWithTheReadersOwnSizeAndScrollsDownwardsOnly(Kind kind, Language language) {
        large.resize(Look.WIDE);
        large.open(kind.in(language));
        assertThat(large.ask(SMALLEST_TEXT)).isInstanceOfSatisfying(Number.class, size -> assertThat(size.doubleValue())
                .isGreaterThanOrEqualTo(26));
        assertThat(Overflow.scrolls(large)).isEqualTo(0);
        assertThat(Overflow.texts(large)).isEmpty();
        large.resize(Look.NARROW);
        assertThat(Overflow.scrolls(large)).as("in a narrow window").isEqualTo(0);
    }
}
