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

    private Visit wide;
    private Visit telephone;

    @BeforeAll
    void open(Desk desk) {
        wide = desk.visit(Look.WIDE);
        telephone = desk.visit(new Look(360, ColorScheme.LIGHT, false, true));
    }

    @AfterAll
    void close() {
        wide.close();
        telephone.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyChartCanBeRead(Language language) {
        wide.open(Routes.datasets(language));
        List<?> addresses = (List<?>) wide.ask("[...document.querySelectorAll('.rows h2 a')].map(a => a.pathname)");
        assertThat(addresses).hasSizeGreaterThan(20).allSatisfy(address -> {
            for (Visit visit : List.of(wide, telephone)) {
                visit.open((String) address);
                assertThat((List<?>) visit.ask(UNREADABLE))
                        .as(address + " " + visit.page().viewportSize().width)
                        .isEmpty();
            }
        });
    }

    @Test
    void oneOfTheTwoFormsIsShown() {
        for (Visit visit : List.of(wide, telephone)) {
            visit.open(Kind.DATASET.in(Language.EN));
            assertThat(visit.ask(SHOWN)).isEqualTo(1);
        }
    }

    @Test
    void unreadableWordsAreSeen() {
        wide.open(Kind.DATASET.in(Language.EN));
        wide.ask("document.querySelectorAll('.chart-wide text').forEach(t => { t.setAttribute('x', 10);"
                + " t.setAttribute('y', 10); })");
        assertThat((List<?>) wide.ask(UNREADABLE)).anyMatch(told -> ((String) told).startsWith("over:"));
    }
}
