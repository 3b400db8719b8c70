package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Optional;

/** A reader who has a keyboard only. */
final class Keys {

    /**
     * The focused element: its tag, its beginning, and whether it is seen to have the focus, that is, looks other than
     * without it; its ring may be drawn by what is around it. Nothing if the page has no further one.
     */
    private static final String STOP =
            """
            () => {
              const e = document.activeElement;
              if (e === document.body) return null;
              if (e.tagName === 'IFRAME') return [e.tagName, '', true];
              const look = () => { const s = getComputedStyle(e);
                return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.backgroundColor, s.color, s.top].join(); };
              const focused = look(); e.blur(); const plain = look(); e.focus();
              const box = e.getBoundingClientRect();
              const seen = focused !== plain && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
              return [e.tagName, e.outerHTML.slice(0, 120), seen];
            }""";

    /** @param seen whether it is seen to have the focus */
    record Stop(String tag, String html, boolean seen) {}

    private static final int MOST_STOPS = 200;

    private final Visit visit;
    private final Page page;

    Keys(Visit visit) {
        this.visit = visit;
        page = visit.page();
    }

    /** Goes one stop on; empty when the page has no further one. */
    Optional<Stop> next() {
        page.keyboard().press("Tab");
        return Optional.ofNullable((List<?>) visit.ask(STOP))
                .map(stop -> new Stop(
                        (String) stop.get(0), (String) stop.get(1), stop.get(2).equals(true)));
    }

    /** Goes from stop to stop until one is what a selector means; the focus is seen everywhere on the way. */
    Keys reach(String selector) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            Optional<Stop> stop = next();
            assertThat(stop.filter(here -> !here.seen())).as("not seen").isEmpty();
            if (page.locator(selector).and(page.locator(":focus")).count() > 0) {
                return this;
            }
        }
        throw new AssertionError("no key leads to " + selector + " on " + visit.path());
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses Enter on a link, a button or in a field, and waits for the page that it leads to. */
    void enter() {
        page.locator(":focus").press("Enter");
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }
}
