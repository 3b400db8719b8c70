package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The keyboard reaches everything, in order, and the reader sees where it is. */
@RequiresBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardBrowserIT {

    private static final String FOCUSED = "document.activeElement.matches('%s')";

    private static final int MOST_STOPS = 120;

    private Visit visit;
    private Page page;
    private Keys keys;

    @BeforeAll
    void open(Desk desk) {
        visit = desk.visit(Look.WIDE);
        page = visit.page();
        keys = new Keys(visit);
    }

    @AfterAll
    void close() {
        visit.close();
    }

    @EveryKind
    void theSkipLinkComesFirst(Kind kind, Language language) {
        visit.open(kind.in(language));
        if (kind == Kind.QUESTION) {
            // An answer that is none has the focus, so that it can be mended at once.
            assertThat(focused("main [autofocus]")).isTrue();
        } else {
            page.keyboard().press("Tab");
            assertThat(focused(".skip")).isTrue();
        }
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
    void everyStopIsSeenAndSearchIsOne(Kind kind, Language language) {
        visit.open(kind.in(language));
        List<String> tags = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (Optional<Keys.Stop> stop = keys.next(); stop.isPresent() && tags.size() < MOST_STOPS; stop = keys.next()) {
            tags.add(stop.get().tag());
            if (!stop.get().seen()) {
                unseen.add(stop.get().html());
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(tags).contains("INPUT");
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
}
