package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Charts can be read where they are looked at: on a telephone, on a wide screen and on paper, in every language. */
@RequiresBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartBrowserIT {

    /** The words of the charts that are to be seen: too small, over each other, or outside the chart. */
    private static final String UNREADABLE =
            """
            () => {
              const told = [];
              for (const chart of document.querySelectorAll('.chart')) {
                if (!chart.checkVisibility()) continue;
                const frame = chart.getBoundingClientRect();
                const scale = frame.width / chart.viewBox.baseVal.width;
                const boxes = [...chart.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()]);
                boxes.forEach(([text, box], i) => {
                  const at = text.textContent;
                  if (parseFloat(getComputedStyle(text).fontSize) * scale < 10.5) told.push('small: ' + at);
                  if (box.left < frame.left - 1 || box.right > frame.right + 2) told.push('outside: ' + at);
                  boxes.slice(i + 1).forEach(([other, b]) => {
                    const wide = Math.min(box.right, b.right) - Math.max(box.left, b.left);
                    const high = Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top);
                    if (wide > 1 && high > 6) told.push('over: ' + at + ' / ' + other.textContent);
                  });
                });
              }
              return told;
            }""";

    private static final String SHOWN =
            "[...document.querySelectorAll('.chart')].filter(c => c.checkVisibility()).length";

    private static final List<Look> WINDOWS = List.of(Look.WIDE, new Look(360, ColorScheme.LIGHT, false, true));

    private Visit visit;

    @BeforeAll
    void open(Desk desk) {
        visit = desk.visit(Look.WIDE);
    }

    @AfterAll
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyChartCanBeRead(Language language) {
        visit.open(Routes.datasets(language));
        List<?> addresses = (List<?>) visit.ask("[...document.querySelectorAll('.rows h2 a')].map(a => a.pathname)");
        assertThat(addresses).hasSizeGreaterThan(20).allSatisfy(address -> {
            visit.open((String) address);
            for (Look window : WINDOWS) {
                visit.resize(window);
                assertThat((List<?>) visit.ask(UNREADABLE))
                        .as(address + " " + window.width())
                        .isEmpty();
            }
        });
    }

    @Test
    void oneOfTheTwoFormsIsShown() {
        visit.open(Kind.DATASET.in(Language.EN));
        for (Look window : WINDOWS) {
            visit.resize(window);
            assertThat(visit.ask(SHOWN)).isEqualTo(1);
        }
    }

    @Test
    void unreadableWordsAreSeen() {
        visit.resize(Look.WIDE);
        visit.open(Kind.DATASET.in(Language.EN));
        visit.ask("document.querySelectorAll('.chart-wide text').forEach(t => { t.setAttribute('x', 10);"
                + " t.setAttribute('y', 10); })");
        assertThat((List<?>) visit.ask(UNREADABLE)).anyMatch(told -> ((String) told).startsWith("over:"));
    }
}
