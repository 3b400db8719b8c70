package eu.tiltas.page;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;
import static eu.tiltas.page.OwnPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Going live together and at a time. */
abstract class ReleasesContract {

    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");

    private final OwnPages pages = new OwnPages(database());

    /** A new, empty database. */
    abstract DataSource database();

    @AfterEach
    void end() {
        pages.close();
    }

    private RevisionKey ready(String key, Language language, String title, String body) {
        int number = pages.save(ANNA, key, text(language, title, body), 0, 0);
        RevisionKey revision = new RevisionKey(key, language, number);
        pages.run(() -> {
            pages.get(Review.class).take(ANNA, revision, Step.SUBMIT, "");
            pages.get(Review.class).take(BORIS, revision, Step.APPROVE, "");
        });
        return revision;
    }

    private String set(RevisionKey... revisions) {
        String id = pages.in(() -> pages.get(Releases.class).begin(BORIS, "Together"));
        for (RevisionKey revision : revisions) {
            pages.run(() -> pages.get(Releases.class).add(BORIS, id, revision));
        }
        return id;
    }

    @Test
    void severalPagesAndLanguagesGoLiveTogetherThoughTheyLeadToEachOther() {
        pages.begin("a");
        pages.begin("b");
        String id = set(
                ready("a", LT, "Pirmas", "[b](page:b)"),
                ready("a", EN, "First", "[b](page:b)"),
                ready("b", LT, "Antras", "[a](page:a)"));

        pages.run(() -> pages.get(Releases.class).release(BORIS, id));

        assertThat(pages.published("a", LT)).isPresent();
        assertThat(pages.published("a", EN)).isPresent();
        assertThat(pages.published("b", LT)).isPresent();
        assertThat(pages.changes()).isEqualTo(2);
    }

    @Test
    void whereOneCannotGoLiveNoneDoes() {
        pages.begin("a");
        pages.begin("b");
        String id = set(ready("a", LT, "Pirmas", "Tekstas."), ready("b", LT, "Antras", "[x](page:nowhere)"));

        assertThat(pages.refused(() -> pages.get(Releases.class).release(BORIS, id)))
                .containsExactly("desk.refused.of");

        assertThat(pages.published("a", LT)).isEmpty();
        assertThat(pages.changes()).isZero();
    }

    @Test
    void aTextGoesLiveAtItsTimeInItsZone() {
        pages.begin("a");
        RevisionKey revision = ready("a", LT, "Pirmas", "Tekstas.");

        String id = pages.in(() ->
                pages.get(Releases.class).schedule(BORIS, revision, LocalDateTime.of(2026, 12, 1, 9, 0), VILNIUS));

        assertThat(pages.stage("a", LT, 1)).isEqualTo(Stage.SCHEDULED);
        pages.pass(Duration.ofHours(68).plusMinutes(59));
        assertThat(pages.in(() -> pages.get(DueSets.class).ids())).isEmpty();
        pages.pass(Duration.ofMinutes(1));
        assertThat(pages.in(() -> pages.get(DueSets.class).ids())).containsExactly(id);
        pages.run(() -> pages.get(DueSets.class).release(id));
        assertThat(pages.published("a", LT)).isPresent();
        assertThat(pages.in(() -> pages.get(DueSets.class).ids())).isEmpty();
    }

    @Test
    void whatWasDueDuringADowntimeIsCaughtUp() {
        pages.begin("a");
        RevisionKey revision = ready("a", LT, "Pirmas", "Tekstas.");
        String id = pages.in(() ->
                pages.get(Releases.class).schedule(BORIS, revision, LocalDateTime.of(2026, 12, 1, 9, 0), VILNIUS));

        pages.pass(Duration.ofDays(30));
        pages.run(() -> pages.get(DueReleases.class).catchUp());

        assertThat(pages.published("a", LT)).isPresent();
        assertThat(pages.in(() -> pages.get(ReleaseSets.class)
                        .find(BORIS, id)
                        .orElseThrow()
                        .state()))
                .isEqualTo("released");
    }

    @Test
    void aSetWithATextOfAnotherInstitutionIsNeitherSeenNorChanged() {
        Actor owner = new Actor("olga", "Olga", Set.of(Role.AUTHOR, Role.PUBLISHER), Set.of(), Optional.of("vdi"));
        pages.begin("a");
        RevisionKey revision = ready("a", LT, "Slaptas", "Tekstas.");
        String id = set(revision);
        pages.run(() -> pages.get(Care.class).limit(owner, "a", true));

        Releases releases = pages.get(Releases.class);
        ReleaseSets sets = pages.get(ReleaseSets.class);
        assertThat(pages.in(() -> sets.find(BORIS, id))).isEmpty();
        assertThat(pages.in(() -> sets.all(BORIS, 0))).isEmpty();
        assertThat(pages.in(() -> sets.items(BORIS, id))).isEmpty();
        assertThat(pages.refused(() -> releases.remove(BORIS, id, revision)))
                .containsExactly("desk.refused.organisation");
        pages.run(() -> releases.schedule(owner, id, LocalDateTime.of(2026, 12, 1, 9, 0), VILNIUS));
        assertThat(pages.refused(() -> releases.unschedule(BORIS, id))).containsExactly("desk.refused.organisation");
        assertThat(pages.in(() -> sets.items(owner, id))).containsExactly(revision);
    }

    @Test
    void aTimeThatIsPastOrDoesNotExistIsRefused() {
        pages.begin("a");
        RevisionKey revision = ready("a", LT, "Pirmas", "Tekstas.");

        assertThat(pages.refused(() -> pages.get(Releases.class)
                        .schedule(BORIS, revision, LocalDateTime.of(2026, 11, 28, 11, 59), VILNIUS)))
                .containsExactly("desk.refused.past");
        assertThat(pages.refused(() -> pages.get(Releases.class)
                        .schedule(BORIS, revision, LocalDateTime.of(2027, 3, 28, 3, 30), VILNIUS)))
                .containsExactly("desk.refused.time");
    }

    @Test
    void whoeverWroteATextGivesItNoTime() {
        pages.begin("a");
        RevisionKey revision = ready("a", LT, "Pirmas", "Tekstas.");
        var both = OwnPages.actor("anna", java.util.Set.of(eu.tiltas.security.Role.PUBLISHER));

        assertThat(pages.refused(() -> pages.get(Releases.class)
                        .schedule(both, revision, LocalDateTime.of(2026, 12, 1, 9, 0), VILNIUS)))
                .containsExactly("desk.refused.of");
    }

    @Test
    void aSetThatCouldNotGoLiveWaitsForSomebodyToLook() {
        pages.begin("a");
        pages.begin("b");
        pages.live("b", LT, "Antras", "Tekstas.");
        RevisionKey revision = ready("a", LT, "Pirmas", "[b](page:b)");
        String id = pages.in(() ->
                pages.get(Releases.class).schedule(BORIS, revision, LocalDateTime.of(2026, 12, 1, 9, 0), VILNIUS));
        pages.run(() -> pages.get(Withdrawing.class).unpublish(BORIS, "b", java.util.Set.of(LT), ""));
        pages.pass(Duration.ofDays(5));

        Refused refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                Refused.class, () -> pages.run(() -> pages.get(DueSets.class).release(id)));
        pages.run(() -> pages.get(DueSets.class).fail(id, refused));

        assertThat(pages.published("a", LT)).isEmpty();
        assertThat(pages.stage("a", LT, 1)).isEqualTo(Stage.READY);
        assertThat(pages.in(() -> pages.get(ReleaseSets.class)
                        .find(BORIS, id)
                        .orElseThrow()
                        .state()))
                .isEqualTo("failed");
        assertThat(pages.in(() -> pages.get(Releases.class).refusals(BORIS, id)))
                .hasSize(1);
    }
}
