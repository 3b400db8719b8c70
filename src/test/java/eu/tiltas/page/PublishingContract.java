package eu.tiltas.page;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.SV;
import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;
import static eu.tiltas.page.OwnPages.CILLA;
import static eu.tiltas.page.OwnPages.DORA;
import static eu.tiltas.page.OwnPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a draft to what readers see and back, on a real database. */
abstract class PublishingContract {

    private OwnPages pages;

    @BeforeEach
    void begin() {
        pages = new OwnPages(database());
        pages.begin("emn");
    }

    /** A new, empty database. */
    abstract DataSource database();

    @AfterEach
    void end() {
        pages.close();
    }

    private RevisionKey revision(Language language, int number) {
        return new RevisionKey("emn", language, number);
    }

    @Test
    void aDraftIsNotPublic() {
        pages.save(ANNA, "emn", text(LT, "Tinklas", "Tekstas."), 0, 0);

        assertThat(pages.published("emn", LT)).isEmpty();
        assertThat(pages.changes()).isZero();
    }

    @Test
    void theSameTextSavedTwiceIsTwoRevisions() {
        int first = pages.save(ANNA, "emn", text(LT, "Tinklas", "Tekstas."), 0, 0);
        int second = pages.save(ANNA, "emn", text(LT, "Tinklas", "Tekstas."), first, 0);

        assertThat(second).isEqualTo(first + 1);
        assertThat(pages.stage("emn", LT, first)).isEqualTo(Stage.SUPERSEDED);
    }

    @Test
    void aStaleBaseIsRefusedWithWhatWasSavedMeanwhileAndNothingIsKept() {
        int first = pages.save(ANNA, "emn", text(LT, "Tinklas", "Pirmas."), 0, 0);
        pages.save(DORA, "emn", text(LT, "Tinklas", "Doros."), first, 0);

        Saving saving =
                pages.in(() -> pages.get(Drafts.class).save(ANNA, "emn", text(LT, "Tinklas", "Annos."), first, 0));

        assertThat(saving).isInstanceOfSatisfying(Saving.Conflict.class, conflict -> {
            assertThat(conflict.latest().number()).isEqualTo(2);
            assertThat(conflict.latest().authorName()).isEqualTo("dora");
        });
        assertThat(pages.page("emn").text(LT).orElseThrow().latest().number()).isEqualTo(2);
    }

    @Test
    void whatIsWrongInSeveralFieldsOfAPageIsToldTogether() {
        assertThat(pages.refused(() -> pages.get(Care.class)
                        .describe(CILLA, "emn", Map.of("type", "poem", "order", "first", "checked", "2026-11-28"))))
                .containsExactlyInAnyOrder(
                        "desk.refused.role.publisher",
                        "desk.refused.metadata",
                        "desk.refused.metadata",
                        "desk.refused.field");
    }

    @Test
    void aTextGoesLiveWithItsRowInTheChangeLog() {
        pages.live("emn", LT, "Tinklas", "Tekstas.");

        assertThat(pages.published("emn", LT)).get().satisfies(entry -> {
            assertThat(entry.url()).isEqualTo("/lt/tinklas");
            assertThat(entry.updated()).isEqualTo(LocalDate.of(2026, 11, 28));
        });
        assertThat(pages.changes()).isEqualTo(1);
        assertThat(pages.stage("emn", LT, 1)).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void whoeverWroteARevisionPublishesItNot() {
        Actor both = OwnPages.actor("eva", Set.of(Role.AUTHOR, Role.REVIEWER, Role.PUBLISHER));
        int number = pages.save(both, "emn", text(LT, "Tinklas", "Tekstas."), 0, 0);
        pages.run(() -> {
            pages.get(Review.class).take(both, revision(LT, number), Step.SUBMIT, "");
            pages.get(Review.class).take(BORIS, revision(LT, number), Step.APPROVE, "");
        });

        assertThat(pages.refused(() -> pages.get(Publishing.class).publish(both, revision(LT, number), false)))
                .containsExactly("desk.refused.own");
        assertThat(pages.published("emn", LT)).isEmpty();
    }

    @Test
    void whoeverWroteARevisionApprovesItNot() {
        Actor both = OwnPages.actor("eva", Set.of(Role.AUTHOR, Role.REVIEWER));
        int number = pages.save(both, "emn", text(LT, "Tinklas", "Tekstas."), 0, 0);
        pages.run(() -> pages.get(Review.class).take(both, revision(LT, number), Step.SUBMIT, ""));

        assertThat(pages.refused(() -> pages.get(Review.class).take(both, revision(LT, number), Step.APPROVE, "")))
                .containsExactly("desk.refused.own.review");
    }

    @Test
    void aRefusalTellsAllItsReasons() {
        int number = pages.save(
                ANNA, "emn", new DraftText(LT, "", "Not a slug", "", List.of(), "[a](page:nowhere)\n\n:::hut\n"), 0, 0);

        assertThat(pages.refused(() -> pages.get(Publishing.class).publish(ANNA, revision(LT, number), false)))
                .containsExactlyInAnyOrder(
                        "desk.refused.step.publish",
                        "desk.refused.stage.draft",
                        "desk.refused.own",
                        "desk.refused.title",
                        "desk.refused.slug",
                        "desk.refused.line",
                        "desk.refused.line");
    }

    @Test
    void aLaterChangeNeedsANoteUnlessItIsMinor() {
        int first = pages.live("emn", LT, "Tinklas", "Tekstas.");
        int second = pages.save(ANNA, "emn", text(LT, "Tinklas", "Naujas."), first, 0);
        pages.run(() -> {
            pages.get(Review.class).take(ANNA, revision(LT, second), Step.SUBMIT, "");
            pages.get(Review.class).take(BORIS, revision(LT, second), Step.APPROVE, "");
        });

        assertThat(pages.refused(() -> pages.get(Publishing.class).publish(BORIS, revision(LT, second), false)))
                .containsExactly("desk.refused.note");
        pages.run(() -> {
            pages.get(Review.class).explain(BORIS, revision(LT, second), "", true);
            pages.get(Publishing.class).publish(BORIS, revision(LT, second), false);
        });
        assertThat(pages.stage("emn", LT, first)).isEqualTo(Stage.SUPERSEDED);
    }

    @Test
    void onlyAMajorChangeMovesTheDayThatReadersSee() {
        int first = pages.live("emn", LT, "Tinklas", "Tekstas.");
        pages.pass(Duration.ofDays(3));
        int second = pages.save(ANNA, "emn", text(LT, "Tinklas", "Tekstas,"), first, 0);
        pages.publish("emn", LT, second, "", true);
        assertThat(pages.published("emn", LT).orElseThrow().updated()).isEqualTo(LocalDate.of(2026, 11, 28));

        int third = pages.save(ANNA, "emn", text(LT, "Tinklas", "Kitaip."), second, 0);
        pages.publish("emn", LT, third, "Viskas kitaip.", false);

        assertThat(pages.published("emn", LT).orElseThrow().updated()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(pages.in(() -> pages.get(Pages.class).notes("emn", LT)))
                .containsExactly(new ChangeNote(LocalDate.of(2026, 12, 1), "Viskas kitaip."));
    }

    @Test
    void anOldAddressLeadsToThePageHoweverOftenItMoves() {
        int number = pages.live("emn", LT, "Pirmas", "Tekstas.");
        for (String title : List.of("Antras", "Trecias", "Pirmas")) {
            int next = pages.save(ANNA, "emn", text(LT, title, "Tekstas."), number, 0);
            pages.publish("emn", LT, next, "Kitas pavadinimas.", false);
            number = next;
        }

        for (String slug : List.of("pirmas", "antras", "trecias")) {
            assertThat(pages.in(() -> pages.get(Pages.class).keyAt(LT, slug))).contains("emn");
        }
        assertThat(pages.published("emn", LT).orElseThrow().slug()).isEqualTo("pirmas");
    }

    @Test
    void anAddressOfAnotherPageIsRefused() {
        pages.live("emn", LT, "Tinklas", "Tekstas.");
        pages.begin("other");
        int number = pages.save(ANNA, "other", new DraftText(LT, "Tinklas", "tinklas", "", List.of(), "Kitas."), 0, 0);

        assertThat(pages.refused(
                        () -> pages.get(Publishing.class).publish(DORA, new RevisionKey("other", LT, number), true)))
                .containsExactly("desk.refused.slug.taken");
    }

    @Test
    void whatAnAdministratorForcesIsFlaggedUntilSomebodyElseApproves() {
        int number = pages.save(DORA, "emn", text(LT, "Tinklas", "Tekstas."), 0, 0);
        pages.run(() -> pages.get(Publishing.class).publish(DORA, revision(LT, number), true));

        assertThat(pages.page("emn").text(LT).orElseThrow().flagged()).isTrue();
        Actor reviewing = OwnPages.actor("dora", Set.of(Role.REVIEWER));
        assertThat(pages.refused(() -> pages.get(Publishing.class).approve(reviewing, "emn", LT)))
                .containsExactly("desk.refused.own.review");
        pages.run(() -> pages.get(Publishing.class).approve(BORIS, "emn", LT));
        assertThat(pages.page("emn").text(LT).orElseThrow().flagged()).isFalse();
    }

    @Test
    void aWithdrawnTextKeepsItsReasonAndLeavesTheLists() {
        pages.live("emn", LT, "Tinklas", "Tekstas.");

        assertThat(pages.refused(() -> pages.get(Withdrawing.class).withdraw(BORIS, "emn", Set.of(LT), " ")))
                .containsExactly("desk.refused.reason");
        pages.run(() -> pages.get(Withdrawing.class).withdraw(BORIS, "emn", Set.of(LT), "Pasenęs."));

        assertThat(pages.published("emn", LT)).isEmpty();
        assertThat(pages.page("emn").text(LT).orElseThrow().reason()).isEqualTo("Pasenęs.");
        assertThat(pages.stage("emn", LT, 1)).isEqualTo(Stage.WITHDRAWN);
        pages.run(() -> pages.get(Withdrawing.class).restore(BORIS, "emn", LT));
        assertThat(pages.published("emn", LT)).isPresent();
    }

    @Test
    void whatIsGoneLeadsToOneLivePageInOneStep() {
        for (String key : List.of("a", "b", "c")) {
            pages.begin(key);
            pages.live(key, LT, "Puslapis " + key, "Tekstas.");
        }

        pages.run(() -> pages.get(Withdrawing.class).unpublish(BORIS, "a", Set.of(LT), "b"));
        pages.run(() -> pages.get(Withdrawing.class).unpublish(BORIS, "b", Set.of(LT), "c"));

        assertThat(pages.page("a").text(LT).orElseThrow().onward()).isEqualTo("c");
        assertThat(pages.refused(() -> pages.get(Withdrawing.class).unpublish(BORIS, "c", Set.of(LT), "a")))
                .containsExactly("desk.refused.onward");
    }

    @Test
    void aPageWhoseTimeIsOverIsWithdrawn() {
        pages.live("emn", LT, "Tinklas", "Tekstas.");
        pages.run(() -> pages.get(Care.class).describe(BORIS, "emn", java.util.Map.of("expires", "2026-12-01")));

        assertThat(pages.in(() -> pages.get(Withdrawing.class).expire())).isZero();
        pages.pass(Duration.ofDays(3));
        assertThat(pages.in(() -> pages.get(Withdrawing.class).expire())).isEqualTo(1);
        assertThat(pages.stage("emn", LT, 1)).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void checkedAndStillCorrectMovesTheDayWithoutARevision() {
        pages.live("emn", LT, "Tinklas", "Tekstas.");

        pages.run(() -> pages.get(Care.class).checked(ANNA, "emn", Optional.of(LocalDate.of(2027, 6, 1))));

        DeskPage page = pages.page("emn");
        assertThat(page.metadata().checked()).contains(LocalDate.of(2026, 11, 28));
        assertThat(page.metadata().review()).contains(LocalDate.of(2027, 6, 1));
        assertThat(page.text(LT).orElseThrow().latest().number()).isEqualTo(1);
        assertThat(pages.published("emn", LT).orElseThrow().updated()).isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @Test
    void aTranslatorWritesInNoOtherLanguage() {
        assertThat(pages.refused(() -> pages.get(Drafts.class).save(CILLA, "emn", text(EN, "Network", "Text."), 0, 0)))
                .containsExactly("desk.refused.language.en");
        assertThat(pages.save(CILLA, "emn", text(SV, "Nätverket", "Text."), 0, 0))
                .isEqualTo(1);
    }

    @Test
    void whatBelongsToAnotherInstitutionCanBeNeitherSeenNorChanged() {
        Actor inside = new Actor("fredrik", "f", Set.of(Role.AUTHOR), Set.of(), Optional.of("migrationsverket"));
        pages.run(() -> pages.get(Drafts.class).begin(inside, "own", PageType.GUIDANCE, "", SV, true));
        pages.run(() -> pages.get(Drafts.class).save(inside, "own", text(SV, "Eget", "Text."), 0, 0));

        assertThat(pages.refused(() -> pages.get(Drafts.class).save(ANNA, "own", text(SV, "Eget", "X."), 1, 0)))
                .containsExactly("desk.refused.organisation");
        assertThat(pages.in(() -> pages.get(DeskPages.class).page(ANNA, "own"))).isEmpty();
        assertThat(pages.in(() -> pages.get(DeskPages.class).list(ANNA, DeskFilter.ALL, 0)))
                .isEmpty();
        assertThat(pages.in(() -> pages.get(DeskPages.class).list(inside, DeskFilter.ALL, 0)))
                .hasSize(1);
    }

    @Test
    void oneWithdrawalTakesSeveralLanguages() {
        pages.live("emn", LT, "Tinklas", "Tekstas.");
        pages.live("emn", EN, "Network", "Text.");

        pages.run(() -> pages.get(Withdrawing.class).withdraw(BORIS, "emn", EnumSet.of(LT, EN), "Old."));

        assertThat(pages.published("emn", LT)).isEmpty();
        assertThat(pages.published("emn", EN)).isEmpty();
    }
}
