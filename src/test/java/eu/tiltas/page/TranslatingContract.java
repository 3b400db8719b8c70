package eu.tiltas.page;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.SV;
import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;
import static eu.tiltas.page.OwnPages.CILLA;
import static eu.tiltas.page.OwnPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a translation is behind its source, and what brings it up to date. */
abstract class TranslatingContract {

    private final OwnPages pages = new OwnPages(database());

    /** A new, empty database. */
    abstract DataSource database();

    @BeforeEach
    void begin() {
        pages.begin("emn");
        pages.live("emn", LT, "Tinklas", "Pirma.\n\nAntra.\n");
        int sv = pages.save(CILLA, "emn", text(SV, "Nätverk", "Ett.\n\nTvå.\n"), 0, 1);
        pages.publish("emn", SV, sv, "", false);
    }

    @AfterEach
    void end() {
        pages.close();
    }

    private int stale(Language language) {
        return pages.page("emn").text(language).orElseThrow().changed();
    }

    private void changeSource(String title, String body) {
        int next = pages.save(ANNA, "emn", text(LT, title, body), 1, 0);
        pages.publish("emn", LT, next, "Pakeista.", false);
    }

    @Test
    void aTranslationIsBehindByTheBlocksThatChanged() {
        assertThat(stale(SV)).isZero();

        changeSource("Tinklas", "Pirma.\n\nKita.\n\nTrečia.\n");

        assertThat(stale(SV)).isEqualTo(2);
    }

    @Test
    void aDraftOfTheSourceMakesNothingStale() {
        pages.save(ANNA, "emn", text(LT, "Tinklas", "Kitaip.\n"), 1, 0);

        assertThat(stale(SV)).isZero();
    }

    @Test
    void movingBlocksMakesNothingStale() {
        changeSource("Tinklas", "Antra.\n\nPirma.\n");

        assertThat(stale(SV)).isZero();
    }

    @Test
    void metadataMakeNothingStale() {
        pages.run(() -> pages.get(Care.class).describe(BORIS, "emn", Map.of("type", "news", "order", "7")));

        assertThat(stale(SV)).isZero();
    }

    @Test
    void aSmallEditOfTheTranslationDoesNotClearIt() {
        changeSource("Tinklas", "Pirma.\n\nKita.\n");

        int next = pages.save(CILLA, "emn", text(SV, "Nätverk", "Ett!\n\nTvå.\n"), 1, 0);
        pages.publish("emn", SV, next, "", true);

        assertThat(stale(SV)).isEqualTo(1);
    }

    @Test
    void aTranslationMadeFromTheNewTextIsUpToDateWhenItIsLive() {
        changeSource("Tinklas", "Pirma.\n\nKita.\n");

        int next = pages.save(CILLA, "emn", text(SV, "Nätverk", "Ett.\n\nAnnat.\n"), 1, 2);
        assertThat(stale(SV)).isEqualTo(1);
        pages.publish("emn", SV, next, "Ändrat.", false);

        assertThat(stale(SV)).isZero();
    }

    @Test
    void whereNoChangeIsNeededThatCanBeSaid() {
        changeSource("Tinklas", "Pirma.\n\nKita.\n");

        assertThat(pages.refused(() -> pages.get(Drafts.class).agree(BORIS, "emn", SV, 2)))
                .containsExactly("desk.lists.refused.writes");
        pages.run(() -> pages.get(Drafts.class).agree(CILLA, "emn", SV, 2));

        assertThat(stale(SV)).isZero();
        assertThat(pages.page("emn").text(SV).orElseThrow().latest().number()).isEqualTo(1);
    }

    @Test
    void coverageTellsWhatIsMissingOutdatedAndInProgress() {
        pages.begin("iom");
        pages.live("iom", LT, "Organizacija", "Tekstas.\n");
        pages.save(CILLA, "iom", text(SV, "Organisation", "Text.\n"), 0, 1);
        changeSource("Tinklas", "Pirma.\n\nKita.\n");

        assertThat(lines(SV)).containsExactly("emn OUTDATED 1", "iom IN_PROGRESS 0");
        assertThat(lines(EN)).containsExactly("emn MISSING 0", "iom MISSING 0");
        assertThat(lines(LT)).isEmpty();
    }

    private List<String> lines(Language language) {
        return pages.in(() -> pages.get(Coverage.class).lines(BORIS, language).stream()
                .map(line -> line.key() + " " + line.state() + " " + line.changed())
                .toList());
    }

    @Test
    void theListShowsStaleTextsAlone() {
        pages.begin("iom");
        pages.live("iom", LT, "Organizacija", "Tekstas.\n");
        changeSource("Tinklas", "Pirma.\n\nKita.\n");
        DeskFilter stale = new DeskFilter(
                "",
                java.util.Optional.empty(),
                "",
                java.util.Optional.empty(),
                true,
                false,
                false,
                "",
                DeskOrder.SAVED);

        assertThat(pages.in(() -> pages.get(DeskPages.class).list(BORIS, stale, 0)))
                .extracting(entry -> entry.key() + "/" + entry.language())
                .containsExactly("emn/SV");
        assertThat(pages.in(() -> pages.get(DeskPages.class).count(BORIS, stale)))
                .isEqualTo(1);
    }

    @Test
    void theListIsSearchedByTitleKeyAndAddress() {
        pages.begin("iom");
        pages.live("iom", LT, "Tarptautinė organizacija 100%", "Tekstas.\n");

        for (String words : List.of("TARPTAUTINĖ", "iom", "organizacija-100", "100%")) {
            DeskFilter filter = new DeskFilter(
                    words,
                    java.util.Optional.empty(),
                    "",
                    java.util.Optional.empty(),
                    false,
                    false,
                    false,
                    "",
                    DeskOrder.SAVED);
            assertThat(pages.in(() -> pages.get(DeskPages.class).list(BORIS, filter, 0)))
                    .as(words)
                    .extracting(DeskEntry::key)
                    .containsExactly("iom");
        }
    }
}
