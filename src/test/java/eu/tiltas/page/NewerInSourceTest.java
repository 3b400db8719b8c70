package eu.tiltas.page;

import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.SV;
import static eu.tiltas.page.NewerPart.Kind.ADDED;
import static eu.tiltas.page.NewerPart.Kind.CHANGED;
import static eu.tiltas.page.NewerPart.Kind.REMOVED;
import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;
import static eu.tiltas.page.OwnPages.CILLA;
import static eu.tiltas.page.OwnPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where readers of a translation are told that its source is newer, and where not. */
class NewerInSourceTest {

    private static final String LITHUANIAN = "Pirma.\n\n## Kas\n\nAntra.\n\n- viena\n- kita\n";
    private static final String SWEDISH = "Ett.\n\n## Vad\n\nTvå.\n\n- en\n- annan\n";

    private final OwnPages pages = new OwnPages();
    private int source = 1;

    @BeforeEach
    void begin() {
        pages.get(NewerInSource.class).sites = ProvenanceTest.site(true, false);
        pages.begin("emn");
        pages.live("emn", LT, "Tinklas", LITHUANIAN);
        int sv = pages.save(CILLA, "emn", text(SV, "Nätverk", SWEDISH), 0, 1);
        pages.publish("emn", SV, sv, "", false);
    }

    @AfterEach
    void end() {
        pages.close();
    }

    private void change(String title, String body, boolean minor) {
        source = pages.save(ANNA, "emn", text(LT, title, body), source, 0);
        pages.publish("emn", LT, source, "Pakeista.", minor);
    }

    private List<NewerPart> newer() {
        return pages.in(() -> {
            List<PublishedText> texts = pages.get(Pages.class).texts("emn");
            return pages.get(NewerInSource.class).behind(in(texts, SV), in(texts, LT));
        });
    }

    private static PublishedText in(List<PublishedText> texts, Language language) {
        return texts.stream()
                .filter(text -> text.entry().language() == language)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsNewerBeforeTheSourceChanges() {
        assertThat(newer()).isEmpty();
    }

    @Test
    void aChangedBlockIsToldAtItsTranslationAndLeadsToTheHeadingOfTheSource() {
        change("Tinklas", LITHUANIAN.replace("Antra", "Trečia").replace("- kita", "- dar"), false);

        assertThat(newer()).containsExactly(new NewerPart(CHANGED, 2, "kas"), new NewerPart(CHANGED, 4, "kas"));
    }

    @Test
    void aNewBlockIsToldAfterTheOneItFollowsAndAGoneOneAtItsOwn() {
        change("Tinklas", LITHUANIAN.replace("Antra.", "Antra.\n\nNauja."), false);
        assertThat(newer()).containsExactly(new NewerPart(ADDED, 2, "kas"));

        change("Tinklas", LITHUANIAN.replace("- kita\n", ""), false);
        assertThat(newer()).containsExactly(new NewerPart(REMOVED, 4, "kas"));
    }

    @Test
    void titleIsToldAtTheHead() {
        change("Kitas tinklas", LITHUANIAN, false);

        assertThat(newer()).containsExactly(new NewerPart(CHANGED, NewerPart.HEAD, ""));
    }

    @Test
    void aMinorChangeIsToldNobodyNotEvenWithALaterOne() {
        change("Tinklas", LITHUANIAN.replace("Pirma", "Pirmoji"), true);
        assertThat(newer()).isEmpty();

        change("Tinklas", LITHUANIAN.replace("Pirma", "Pirmoji").replace("Antra", "Trečia"), false);

        assertThat(newer()).containsExactly(new NewerPart(CHANGED, 2, "kas"));
    }

    @Test
    void movesMetadataAndWhatWasChangedBackAreToldNobody() {
        change("Tinklas", "## Kas\n\nAntra.\n\n- viena\n- kita\n\nPirma.\n", false);
        pages.run(() -> pages.get(Care.class).describe(BORIS, "emn", Map.of("order", "7")));
        assertThat(newer()).isEmpty();

        change("Tinklas", LITHUANIAN.replace("Antra", "Trečia"), false);
        change("Tinklas", LITHUANIAN, false);

        assertThat(newer()).isEmpty();
    }

    @Test
    void ofADraftThatNobodySawOnlyWhatWasPublishedIsTold() {
        source = pages.save(ANNA, "emn", text(LT, "Tinklas", LITHUANIAN.replace("Pirma", "Juodraštis")), source, 0);

        change("Tinklas", LITHUANIAN.replace("Antra", "Trečia"), false);

        assertThat(newer()).containsExactly(new NewerPart(CHANGED, 2, "kas"));
    }

    @Test
    void whoSaysThatTheTranslationAgreesEndsItAndReadersLearnOfThat() {
        change("Tinklas", LITHUANIAN.replace("Antra", "Trečia"), false);
        assertThat(newer()).hasSize(1);
        long before = pages.changes();

        pages.run(() -> pages.get(Drafts.class).agree(CILLA, "emn", SV, source));

        assertThat(newer()).isEmpty();
        assertThat(pages.changes()).isEqualTo(before + 1);
    }

    @Test
    void aSiteThatDoesNotWantItTellsNothing() {
        change("Tinklas", LITHUANIAN.replace("Antra", "Trečia"), false);
        pages.get(NewerInSource.class).sites = ProvenanceTest.site(false, false);

        assertThat(newer()).isEmpty();
    }
}
