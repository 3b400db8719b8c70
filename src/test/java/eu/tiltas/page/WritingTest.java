package eu.tiltas.page;

import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.SV;
import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;
import static eu.tiltas.page.OwnPages.CILLA;
import static eu.tiltas.page.OwnPages.DORA;
import static eu.tiltas.page.OwnPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.page.check.Finding;
import eu.tiltas.security.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes on while somebody writes, on a real database: nothing of it is public, and nothing of it is lost. */
class WritingTest {

    private OwnPages pages;

    @BeforeEach
    void begin() {
        pages = new OwnPages();
        pages.begin("emn");
    }

    @AfterEach
    void end() {
        pages.close();
    }

    private boolean keep(Actor actor, String key, DraftText text, int basedOn) {
        return pages.in(() -> pages.get(UnsavedTexts.class).keep(actor, key, text, basedOn));
    }

    private Optional<UnsavedText> kept(Actor actor, String key) {
        return pages.in(() -> pages.get(UnsavedTexts.class).find(actor, key, LT));
    }

    @Test
    void whatIsKeptIsNoRevisionAndItsWritersAlone() {
        assertThat(keep(ANNA, "emn", text(LT, "Tinklas", "Pirmas."), 0)).isTrue();
        pages.pass(Duration.ofMinutes(1));
        keep(ANNA, "emn", text(LT, "Tinklas", "Antras."), 0);

        assertThat(kept(ANNA, "emn")).get().satisfies(own -> {
            assertThat(own.text().body()).isEqualTo("Antras.\n");
            assertThat(own.kept()).isEqualTo(pages.now());
        });
        assertThat(kept(DORA, "emn")).isEmpty();
        assertThat(pages.page("emn").texts()).isEmpty();
    }

    @Test
    void aSaveRemovesWhatWasKeptAndAConflictDoesNot() {
        keep(ANNA, "emn", text(LT, "Tinklas", "Annos."), 0);
        pages.save(DORA, "emn", text(LT, "Tinklas", "Doros."), 0, 0);
        pages.run(() -> pages.get(Drafts.class).save(ANNA, "emn", text(LT, "Tinklas", "Annos."), 0, 0));
        assertThat(kept(ANNA, "emn")).isPresent();

        pages.save(ANNA, "emn", text(LT, "Tinklas", "Annos."), 1, 0);
        assertThat(kept(ANNA, "emn")).isEmpty();
    }

    @Test
    void aTextThatIsSavedAlreadyIsNotKeptWhenItComesLate() {
        pages.save(ANNA, "emn", text(LT, "Tinklas", "Tekstas."), 0, 0);
        DraftText late = pages.in(() ->
                pages.get(DeskPages.class).text(new RevisionKey("emn", LT, 1)).orElseThrow());

        assertThat(keep(ANNA, "emn", late, 0)).isFalse();
        assertThat(kept(ANNA, "emn")).isEmpty();
    }

    @Test
    void whoMayNotWriteKeepsNothing() {
        assertThat(pages.refused(
                        () -> pages.get(UnsavedTexts.class).keep(CILLA, "emn", text(LT, "Tinklas", "Tekstas."), 0)))
                .containsExactly("desk.refused.language.lt");
        assertThat(keep(CILLA, "emn", text(SV, "Nätverk", "Text."), 0)).isTrue();
        assertThat(pages.refused(
                        () -> pages.get(UnsavedTexts.class).keep(ANNA, "nowhere", text(LT, "Tinklas", "Tekstas."), 0)))
                .containsExactly("desk.refused.page");
    }

    @Test
    void ofTooManyTheOldestGoesAndSoDoesWhatIsTooOld() {
        for (int number = 0; number <= UnsavedTexts.MOST; number++) {
            pages.begin("page" + number);
            keep(ANNA, "page" + number, text(LT, "Tinklas", "Tekstas."), 0);
            pages.pass(Duration.ofMinutes(1));
        }
        assertThat(kept(ANNA, "page0")).isEmpty();
        assertThat(kept(ANNA, "page1")).isPresent();

        pages.pass(UnsavedTexts.LONGEST);
        keep(ANNA, "emn", text(LT, "Tinklas", "Tekstas."), 0);
        assertThat(kept(ANNA, "page" + UnsavedTexts.MOST)).isEmpty();
    }

    @Test
    void whoHasATextOpenIsSeenByOthersUntilTheyAreGone() {
        pages.run(() -> pages.get(Presence.class).see(ANNA, "emn", LT));
        pages.pass(Duration.ofSeconds(50));
        pages.run(() -> pages.get(Presence.class).see(ANNA, "emn", LT));
        pages.pass(Duration.ofSeconds(50));

        assertThat(others(DORA)).containsExactly("anna lt 10:00");
        assertThat(others(ANNA)).isEmpty();
        pages.pass(Duration.ofSeconds(20));
        assertThat(others(DORA)).isEmpty();
        pages.run(() -> pages.get(Presence.class).see(ANNA, "emn", LT));
        assertThat(others(DORA)).containsExactly("anna lt 10:02");
    }

    @Test
    void whoOnlyReadsIsNotSeen() {
        pages.run(() -> pages.get(Presence.class).see(BORIS, "emn", LT));
        pages.run(() -> pages.get(Presence.class).see(CILLA, "emn", LT));
        assertThat(others(DORA)).isEmpty();
    }

    private List<String> others(Actor actor) {
        return pages.in(() -> pages.get(Presence.class).others(actor, List.of("emn", "none"))).stream()
                .map(colleague -> colleague.name() + " " + colleague.language().code() + " "
                        + colleague.since().toString().substring(11, 16))
                .toList();
    }

    private Slugs.Told slug(String key, Language language, String slug) {
        return pages.in(() -> pages.get(Slugs.class).tell(key, language, slug));
    }

    @Test
    void anAddressIsFreeOrTheReasonIsTold() {
        pages.live("emn", LT, "Tinklas", "Tekstas.");
        pages.begin("other");

        assertThat(slug("other", LT, "kitas").isFree()).isTrue();
        assertThat(slug("emn", LT, "tinklas").isFree()).isTrue();
        assertThat(slug("other", SV, "tinklas").isFree()).isTrue();
        assertThat(slug("other", LT, "tinklas").refusals().get(0).key()).isEqualTo("desk.refused.slug.taken");
        assertThat(slug("other", LT, "paieska").refusals().get(0).key()).isEqualTo("desk.refused.slug.reserved");
        assertThat(slug("other", LT, "Ne šis").refusals().get(0).key()).isEqualTo("desk.refused.slug");
    }

    @Test
    void formerAddressesAreTold() {
        int first = pages.live("emn", LT, "Tinklas", "Tekstas.");
        int second = pages.save(ANNA, "emn", text(LT, "Kitas", "Tekstas."), first, 0);
        pages.publish("emn", LT, second, "Kitas adresas.", false);
        pages.begin("other");

        assertThat(slug("emn", LT, "kitas").former()).containsExactly("tinklas");
        assertThat(slug("other", LT, "tinklas").takenOver()).contains("emn");
    }

    @Test
    void theAddressFromATitleIsAFreeOne() {
        pages.live("emn", LT, "Tinklas", "Tekstas.");
        pages.begin("other");

        assertThat(pages.in(() -> pages.get(Slugs.class).suggest("other", LT, "Tinklas")))
                .isEqualTo("tinklas-2");
        assertThat(pages.in(() -> pages.get(Slugs.class).suggest("emn", LT, "Tinklas")))
                .isEqualTo("tinklas");
        assertThat(pages.in(() -> pages.get(Slugs.class).suggest("other", LT, "…")))
                .isEmpty();
    }

    @Test
    void allThatIsFoundIsToldAtOnceErrorsFirst() {
        DraftText text = new DraftText(
                SV,
                "",
                "x y",
                "",
                List.of(),
                "## A\n\n#### B\n\nPrašymą galima pateikti skyriuje arba internetu, [a](page:nowhere).\n");

        List<Finding> found = pages.in(() -> pages.get(Proofreading.class).read(ANNA, "emn", text));

        assertThat(found.stream().map(finding -> finding.stops() + " " + finding.field() + " " + finding.line()))
                .containsExactly(
                        "true title 0",
                        "true slug 0",
                        "true body 5",
                        "false summary 0",
                        "false body 3",
                        "false body 5");
    }

    @Test
    void anAddressThatSavingWillMakeIsNotMissed() {
        DraftText text = new DraftText(SV, "Nätverket", "", "Om nätverket.", List.of(), "Text.");

        assertThat(pages.in(() -> pages.get(Proofreading.class).read(ANNA, "emn", text)))
                .isEmpty();
    }

    @Test
    void whatAdviceSaysDoesNotStopPublishing() {
        pages.save(ANNA, "emn", text(LT, "Tinklas", "#### Antraštė\n"), 0, 0);
        pages.publish("emn", LT, 1, "", false);
        assertThat(pages.published("emn", LT)).isPresent();
    }

    @Test
    void aPictureWithoutWordsStopsPublishing() {
        int number = pages.save(ANNA, "emn", text(LT, "Tinklas", "![](https://example.org/a.png)"), 0, 0);
        assertThat(pages.refused(
                        () -> pages.get(Publishing.class).publish(DORA, new RevisionKey("emn", LT, number), true)))
                .contains("desk.refused.line");
    }

    @Test
    void aBlockOfTheSourceThatStandsInATranslationIsFound() {
        pages.save(ANNA, "emn", text(LT, "Tinklas", "Prašymą galima pateikti internetu."), 0, 0);
        DraftText copied = text(SV, "Nätverk", "Prašymą galima pateikti internetu.");

        assertThat(pages.in(() -> pages.get(Proofreading.class).read(CILLA, "emn", copied)).stream()
                        .map(finding -> finding.reason().key()))
                .contains("desk.check.untranslated");
    }

    @Test
    void everyFieldThatDiffersIsToldWordByWord() {
        DraftText before =
                new DraftText(LT, "Vienas", "vienas", "Trumpai.", List.of("a", "b"), "Vienas du.\n\nTas pats.");
        DraftText after = new DraftText(LT, "Du", "du", "Ilgai.", List.of("a"), "Vienas trys.\n\nTas pats.");

        assertThat(TextDifference.between(before, after).stream().map(TextDifference.Field::name))
                .containsExactly("title", "slug", "summary", "keywords", "body");
        assertThat(TextDifference.between(before, after).get(4).pieces().stream()
                        .map(WordDifference.Piece::text))
                .containsExactly("Vienas ", "du", "trys", ".");
        assertThat(TextDifference.between(before, before)).isEmpty();
    }
}
