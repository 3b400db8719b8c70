package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keyboard reaches everything, in order, and the reader sees where it is. */
@RequiresBrowser
class KeyboardBrowserIT {

    private static final String FOCUSED = "document.activeElement.matches('%s')";

    /** What of the focused element looks other than without focus; its ring may be drawn by what is around it. */
    private static final String SHOWN =
            """
            () => {
              const e = document.activeElement;
              const look = () => { const s = getComputedStyle(e);
                return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.backgroundColor, s.color, s.top].join(); };
              const focused = look(); e.blur(); const plain = look(); e.focus();
              const box = e.getBoundingClientRect();
              return focused !== plain && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
            }""";

    private static final int MOST_STOPS = 120;

    private Visit visit;
    private Page page;

    @BeforeEach
    void open(Desk desk) {
        visit = desk.visit(Look.WIDE);
        page = visit.page();
    }

    @AfterEach
    void close() {
        visit.close();
    }

    @EveryPage
    void theSkipLinkComesFirst(Kind kind, Language language) {
        visit.open(kind.in(language));
        page.keyboard().press("Tab");
        assertThat(focused(".skip")).isTrue();
    }

    @Test
    void theSkipLinkLeadsIntoTheContent() {
        visit.open(Kind.EVERY_BLOCK.in(Language.LT));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(visit.ask("document.activeElement.closest('main') !== null")).isEqualTo(true);
    }

    @EveryKind
    void searchIsReached(Kind kind, Language language) {
        visit.open(kind.in(language));
        assertThat(stops()).anyMatch(stop -> stop.startsWith("INPUT"));
    }

    @EveryKind
    void everyStopIsSeen(Kind kind, Language language) {
        visit.open(kind.in(language));
        List<String> unseen = new ArrayList<>();
        for (int stop = 0; stop < MOST_STOPS && step(); stop++) {
            if (!visit.ask(SHOWN).equals(true)) {
                unseen.add(String.valueOf(visit.ask("document.activeElement.outerHTML.slice(0, 120)")));
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void aWideTableCanBeScrolledByKeys(Desk desk) {
        try (Visit narrow = desk.visit(Look.NARROW)) {
            narrow.open(Kind.EVERY_BLOCK.in(Language.EN));
            narrow.page().focus(".table");
            narrow.page().keyboard().press("ArrowRight");
            // Not by waitForFunction, which evaluates text, and that the pages forbid.
            for (int left = 50; left > 0 && scrolled(narrow) == 0; left--) {
                narrow.page().waitForTimeout(50);
            }
            assertThat(scrolled(narrow)).isPositive();
        }
    }

    private static double scrolled(Visit visit) {
        return ((Number) visit.ask("document.querySelector('.table').scrollLeft")).doubleValue();
    }

    @Test
    void theMenuOpensByEnter(Desk desk) {
        try (Visit narrow = desk.visit(Look.NARROW)) {
            narrow.open(Routes.home(Language.LV));
            narrow.page().focus(".menu summary");
            narrow.page().keyboard().press("Enter");
            assertThat(narrow.page().locator(".menu li a").first().isVisible()).isTrue();
        }
    }

    @Test
    void enterInTheFieldSearches() {
        visit.open(Kind.INDEX.in(Language.SV));
        page.focus("input[type=search]");
        page.keyboard().type("emn");
        page.keyboard().press("Enter");
        page.waitForURL("**" + Kind.search(Language.SV, "emn"));
    }

    private boolean focused(String selector) {
        return visit.ask(FOCUSED.formatted(selector)).equals(true);
    }

    /** Goes one stop on; false when the page has no further one. */
    private boolean step() {
        page.keyboard().press("Tab");
        return visit.ask("document.activeElement !== document.body").equals(true);
    }

    private List<String> stops() {
        List<String> stops = new ArrayList<>();
        while (stops.size() < MOST_STOPS && step()) {
            stops.add(String.valueOf(visit.ask("document.activeElement.tagName + document.activeElement.className")));
        }
        return stops;
    }
}
