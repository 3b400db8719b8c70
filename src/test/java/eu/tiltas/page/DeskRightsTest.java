package eu.tiltas.page;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.SV;
import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;
import static eu.tiltas.page.OwnPages.DORA;
import static eu.tiltas.page.OwnPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Belongings;
import eu.tiltas.security.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the desk lets nobody do, whatever a form sends. */
class DeskRightsTest {

    private static final Actor INSIDE =
            new Actor("fredrik", "fredrik", Set.of(Role.AUTHOR), Set.of(), Optional.of("migrationsverket"));

    private final OwnPages pages = new OwnPages();

    @AfterEach
    void end() {
        pages.close();
    }

    private static RevisionKey key(Language language, int number) {
        return new RevisionKey("emn", language, number);
    }

    private int ready(Language language, String title) {
        int number = pages.save(ANNA, "emn", text(language, title, "Tekstas."), 0, 0);
        pages.run(() -> {
            pages.get(Review.class).take(ANNA, key(language, number), Step.SUBMIT, "");
            pages.get(Review.class).take(BORIS, key(language, number), Step.APPROVE, "");
        });
        return number;
    }

    private String scheduled() {
        pages.begin("emn");
        int number = ready(LT, "Tinklas");
        return pages.in(() -> pages.get(Releases.class)
                .schedule(BORIS, key(LT, number), LocalDateTime.of(2026, 11, 30, 9, 0), ZoneId.of("Europe/Vilnius")));
    }

    private void comeDue() {
        pages.pass(Duration.ofDays(3));
        for (String id : pages.in(() -> pages.get(DueSets.class).ids())) {
            try {
                pages.run(() -> pages.get(DueSets.class).release(id));
            } catch (eu.tiltas.security.Refused e) {
                pages.run(() -> pages.get(DueSets.class).fail(id, e));
            }
        }
    }

    private ReleaseSets.Entry set(String id) {
        return pages.in(() -> pages.get(ReleaseSets.class).find(DORA, id).orElseThrow());
    }

    @Test
    void whatAPublisherScheduledGoesLiveInTime() {
        String id = scheduled();
        comeDue();
        assertThat(pages.published("emn", LT)).isPresent();
        assertThat(set(id).failure()).isEmpty();
    }

    @Test
    void whatAPublisherScheduledWhoIsSuspendedSinceWaitsAndSaysWhy() {
        String id = scheduled();
        pages.run(() -> pages.get(Staff.class).suspend(BORIS));
        comeDue();

        assertThat(pages.published("emn", LT)).isEmpty();
        assertThat(pages.stage("emn", LT, 1)).isEqualTo(Stage.READY);
        assertThat(set(id).state()).isEqualTo("failed");
        assertThat(set(id).failure().orElseThrow().in(EN)).contains("boris set the time", "suspended");
    }

    @Test
    void whatAPublisherScheduledWhoIsNoneSinceWaits() {
        scheduled();
        pages.run(() -> pages.get(Staff.class).demote(BORIS));
        comeDue();

        assertThat(pages.published("emn", LT)).isEmpty();
    }

    @Test
    void aNoteThatItsAuthorChangesAfterApprovalTakesTheApprovalBack() {
        pages.begin("emn");
        int number = ready(LT, "Tinklas");
        pages.run(() -> pages.get(Review.class).explain(ANNA, key(LT, number), "Kitaip.", false));

        assertThat(pages.stage("emn", LT, number)).isEqualTo(Stage.IN_REVIEW);
        assertThat(pages.refused(() -> pages.get(Publishing.class).publish(BORIS, key(LT, number), false)))
                .containsExactly("desk.refused.stage.in_review");
    }

    @Test
    void aNoteOfWhatIsScheduledStays() {
        scheduled();
        assertThat(pages.refused(() -> pages.get(Review.class).explain(ANNA, key(LT, 1), "Kitaip.", false)))
                .containsExactly("desk.refused.stage.scheduled");
    }

    @Test
    void draftsOfAnotherInstitutionAreReadInNoWay() {
        pages.run(() -> pages.get(Drafts.class).begin(INSIDE, "emn", PageType.GUIDANCE, "", SV, true));
        int first = pages.save(INSIDE, "emn", text(SV, "Eget", "Text."), 0, 0);
        int second = pages.save(INSIDE, "emn", text(SV, "Eget", "Annan text."), first, 0);
        DeskPages desk = pages.get(DeskPages.class);

        assertThat(pages.in(() -> desk.revisions(ANNA, "emn", SV, 0))).isEmpty();
        assertThat(pages.in(() -> desk.text(ANNA, key(SV, second)))).isEmpty();
        assertThat(pages.in(() -> desk.entry(ANNA, key(SV, second)))).isEmpty();
        assertThat(pages.refused(() -> desk.difference(ANNA, key(SV, first), key(SV, second))))
                .containsExactly("desk.refused.revision");
        assertThat(pages.refused(() -> desk.sideBySide(ANNA, key(SV, second), first, Optional.empty())))
                .containsExactly("desk.refused.revision");
        assertThat(pages.in(() -> desk.revisions(INSIDE, "emn", SV, 1))).hasSize(1);
        assertThat(pages.in(() -> pages.get(PageBelongings.class).foreignTo(ANNA)))
                .containsExactly("page:emn");
        assertThat(pages.in(() -> ((Belongings) pages.get(PageBelongings.class)).foreignTo(INSIDE)))
                .isEmpty();
    }

    @Test
    void whoHasNoRoleToWriteIsToldOfTheRoleAndNotOfTheLanguage() {
        pages.begin("emn");
        Actor administrator = OwnPages.actor("gina", Set.of(Role.ADMINISTRATOR));
        assertThat(pages.refused(() -> pages.get(Drafts.class).save(administrator, "emn", text(LT, "T", "x"), 0, 0)))
                .containsExactly("desk.lists.refused.writes");
    }

    @Test
    void noAuthorKeepsOthersFromAPageThatIsSomebodyElses() {
        pages.begin("emn");
        assertThat(pages.refused(() -> pages.get(Care.class).limit(INSIDE, "emn", true)))
                .containsExactly("desk.refused.role.publisher");
    }

    @Test
    void anActWithManyIsDoneWhereItCanBeAndToldWhereNot() {
        pages.begin("emn");
        int lithuanian = pages.live("emn", LT, "Tinklas", "Tekstas.");
        int english = pages.save(ANNA, "emn", text(EN, "Network", "Text."), 0, 0);
        BulkActs acts = pages.get(BulkActs.class);
        List<RevisionKey> both = List.of(key(LT, lithuanian), key(EN, english));

        BulkActs.Outcome outcome = pages.in(() -> acts.take(ANNA, both, Step.SUBMIT));

        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.language()).contains(LT);
            assertThat(refusal.reasons().get(0).key()).isEqualTo("desk.refused.stage.published");
        });
        assertThat(pages.stage("emn", EN, english)).isEqualTo(Stage.IN_REVIEW);
    }

    @Test
    void aPageIsGivenByAPublisherToSomebodyWhoCanWorkOnIt() {
        pages.begin("emn");
        List<RevisionKey> one = List.of(key(LT, 1));
        BulkActs acts = pages.get(BulkActs.class);

        assertThat(pages.in(() -> acts.assign(ANNA, one, "boris")).refused()).hasSize(1);
        assertThat(pages.in(() -> acts.assign(BORIS, one, "nobody-of-that-name"))
                        .refused())
                .hasSize(1);
        assertThat(pages.in(() -> acts.assign(BORIS, one, "boris")).done()).isEqualTo(1);
        assertThat(pages.page("emn").keeper()).isEqualTo("boris");
    }

    @Test
    void aDayOfReviewChangesNothingElse() {
        pages.begin("emn");
        pages.live("emn", LT, "Tinklas", "Tekstas.");
        pages.in(() -> pages.get(BulkActs.class).review(ANNA, List.of(key(LT, 1)), LocalDate.of(2027, 6, 1)));

        assertThat(pages.page("emn").metadata().review()).contains(LocalDate.of(2027, 6, 1));
        assertThat(pages.page("emn").metadata().checked()).isEmpty();
    }

    @Test
    void ofTwoPagesThatTakeAnAddressAtOneTimeOneIsRefused() throws Exception {
        pages.begin("former");
        pages.live("former", LT, "Adresas", "Tekstas.");
        pages.run(() -> pages.get(Withdrawing.class).unpublish(BORIS, "former", Set.of(LT), ""));
        for (String key : List.of("a", "b")) {
            pages.begin(key);
            pages.save(ANNA, key, text(LT, "Adresas", "Tekstas."), 0, 0);
            pages.run(() -> {
                pages.get(Review.class).take(ANNA, new RevisionKey(key, LT, 1), Step.SUBMIT, "");
                pages.get(Review.class).take(BORIS, new RevisionKey(key, LT, 1), Step.APPROVE, "");
            });
        }
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> pages.run(() -> {
            pages.get(Publishing.class).publish(BORIS, new RevisionKey("a", LT, 1), false);
            written.countDown();
            pause();
        }));
        written.await();

        assertThat(pages.refused(() -> pages.get(Publishing.class).publish(BORIS, new RevisionKey("b", LT, 1), false)))
                .containsExactly("desk.refused.slug.taken");
        first.join();
        assertThat(pages.published("a", LT)).isPresent();
        assertThat(pages.published("b", LT)).isEmpty();
    }

    /** Long enough that the other has asked, too, before this one commits. */
    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<DeskEntry> list(boolean broken, String keeper, DeskOrder order) {
        DeskFilter filter =
                new DeskFilter("", Optional.empty(), "", Optional.empty(), false, false, broken, keeper, order);
        List<DeskEntry> found = pages.in(() -> pages.get(DeskPages.class).list(BORIS, filter, 0));
        assertThat(pages.in(() -> pages.get(DeskPages.class).count(BORIS, filter)))
                .isEqualTo(found.size());
        return found;
    }

    @Test
    void aListIsNarrowedByOwnerAndBrokenLinksAndHasItsOrder() {
        pages.begin("a");
        pages.begin("b");
        pages.save(ANNA, "a", text(LT, "Žalia", "[x](page:nowhere)"), 0, 0);
        pages.live("b", LT, "Balta", "Tekstas.");
        pages.run(() -> pages.get(Care.class).assign(BORIS, "b", ""));

        assertThat(list(true, "", DeskOrder.SAVED)).extracting(DeskEntry::key).containsExactly("a");
        assertThat(list(false, "anna", DeskOrder.SAVED))
                .extracting(DeskEntry::key)
                .containsExactly("a");
        assertThat(list(false, DeskFilter.NOBODY, DeskOrder.SAVED))
                .extracting(DeskEntry::key)
                .containsExactly("b");
        for (DeskOrder order : DeskOrder.values()) {
            assertThat(list(false, "", order)).as(order.code()).hasSize(2);
        }
        assertThat(list(false, "", DeskOrder.TITLE)).extracting(DeskEntry::key).containsExactly("b", "a");
    }

    @Test
    void viewsAreOnesOwnAndOneOfThemIsFirst() {
        SavedViews views = pages.get(SavedViews.class);
        pages.run(() -> views.keep(ANNA, " Mano ", "stage=draft", true));
        pages.run(() -> views.keep(ANNA, "Kita", "stale=on", true));

        assertThat(pages.in(() -> views.of(ANNA)))
                .containsExactly(
                        new SavedViews.View("Kita", "stale=on", true),
                        new SavedViews.View("Mano", "stage=draft", false));
        assertThat(pages.in(() -> views.of(BORIS))).isEmpty();
        pages.run(() -> views.forget(BORIS, "Kita"));
        assertThat(pages.in(() -> views.of(ANNA))).hasSize(2);
        assertThat(pages.refused(() -> views.keep(ANNA, " ", "", false)))
                .containsExactly("desk.lists.refused.view.name");
    }

    @Test
    void whatIsReadMostIsTranslatedFirst() {
        pages.begin("a");
        pages.begin("b");
        pages.live("a", LT, "Retas", "Tekstas.");
        pages.live("b", LT, "Dažnas", "Tekstas.");
        Reads reads = pages.get(Reads.class);
        reads.read("/lt/dažnas".replace("ž", "z"));
        reads.found("/lt/daznas");
        reads.read("/lt/retas");
        reads.read("/lt/no-page");
        reads.read("/lt/");
        pages.run(reads::putDown);
        reads.read("/lt/retas");

        List<Coverage.Line> lines = pages.in(() -> pages.get(Coverage.class).lines(BORIS, EN));
        assertThat(lines).extracting(Coverage.Line::key).containsExactly("b", "a");
        assertThat(lines).extracting(Coverage.Line::wanted).containsExactly(2L, 1L);
    }
}
