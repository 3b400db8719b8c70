package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.tiltas.language.Language;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What axe-core can tell about WCAG 2.2 AA, and the good practice beyond it. */
@RequiresBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1)
class AccessibilityBrowserIT {

    /** The colours are all that another scheme changes. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Visit visit;

    @BeforeAll
    void open(Desk desk) {
        visit = desk.visit(Look.WIDE);
    }

    @AfterAll
    void close() {
        visit.close();
    }

    @EveryPage
    void axeFindsNothing(Kind kind, Language language) {
        assertThat(visit.open(kind.in(language))).isEqualTo(kind.status());

        look(Look.WIDE, ColorScheme.LIGHT);
        assertThat(faults()).as("wide and light").isEmpty();
        if (isTurnOf(kind, language)) {
            look(Look.NARROW, ColorScheme.DARK);
            assertThat(faults()).as("narrow and dark").isEmpty();
            look(Look.WIDE, ColorScheme.DARK);
            assertThat(faultsOfColour()).as("wide and dark").isEmpty();
            look(Look.NARROW, ColorScheme.LIGHT);
            assertThat(faultsOfColour()).as("narrow and light").isEmpty();
        }
    }

    /** The languages of a page differ in words alone: each kind of page is looked at again in one of them, in turn. */
    private static boolean isTurnOf(Kind kind, Language language) {
        return kind.ordinal() % Language.values().length == language.ordinal();
    }

    @Test
    void axeSeesWhatIsMissing() {
        visit.open(Kind.INDEX.in(Language.EN));
        visit.ask("document.querySelector('label[for=find]').remove();"
                + "document.querySelector('#find').removeAttribute('placeholder')");
        assertThat(faults()).anyMatch(fault -> ((String) fault).startsWith("label:"));
    }

    @Test
    void axeSeesColoursThatCannotBeRead() {
        visit.open(Kind.INDEX.in(Language.EN));
        look(Look.WIDE, ColorScheme.DARK);
        visit.ask("document.querySelector('h1').style.color = '#333'");
        assertThat(faultsOfColour()).anyMatch(fault -> ((String) fault).startsWith("color-contrast:"));
    }

    private void look(Look look, ColorScheme scheme) {
        visit.resize(look);
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private List<?> faults() {
        return Axe.faults(visit.page());
    }

    private List<?> faultsOfColour() {
        return Axe.faultsAgainst(visit.page(), COLOURS);
    }
}
