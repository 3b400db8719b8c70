package eu.tiltas.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.OwnDatabase;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proposals that an institution keeps to itself until they are published. */
class LimitedProposalsTest {

    private static final String PATH = "papers/a.txt";
    private static final Actor ANNA = actor("anna", "iom", Role.AUTHOR);
    private static final Actor BIRUTE = actor("birute", "iom", Role.PUBLISHER);
    private static final Actor CILLA = actor("cilla", "easo", Role.AUTHOR, Role.REVIEWER, Role.PUBLISHER);
    private static final Actor NOBODYS = actor("nora", "", Role.AUTHOR);
    private static final Actor DORA = actor("dora", "", Role.ADMINISTRATOR);

    private final Papers papers = new Papers();
    private final OwnDatabase database = new OwnDatabase(OwnDatabase.memory())
            .with(
                    Proxy.newProxyInstance(
                            Instance.class.getClassLoader(),
                            new Class<?>[] {Instance.class},
                            (proxy, method, arguments) -> Stream.of(papers)),
                    Instance.class);
    private String set;

    private static Actor actor(String name, String organisation, Role... roles) {
        return new Actor(
                name, name, Set.of(roles), Set.of(), Optional.of(organisation).filter(key -> !key.isEmpty()));
    }

    /** Files of which all is right. */
    private static final class Papers implements Proposable {

        private final Map<String, String> there = new TreeMap<>();

        @Override
        public String folder() {
            return "papers";
        }

        @Override
        public Optional<String> present(String path) {
            return Optional.ofNullable(there.get(path));
        }

        @Override
        public String tree(String path) {
            return "";
        }

        @Override
        public List<Reason> refusals(List<ProposedFile> files) {
            return List.of();
        }

        @Override
        public List<ProposedFile> apply(List<ProposedFile> files) {
            files.forEach(file -> there.put(file.path(), file.text().orElse("")));
            return files;
        }
    }

    private ChangeSets sets() {
        return database.get(ChangeSets.class);
    }

    private Proposals proposals() {
        return database.get(Proposals.class);
    }

    private String propose(Actor actor, String text) {
        return propose(new Proposer(actor, false), text);
    }

    private String propose(Proposer who, String text) {
        ProposedFile file = ProposedFile.of(PATH, Optional.of(text), papers.present(PATH));
        return database.in(() -> sets().propose(who, "papers", "Paper", List.of(file)));
    }

    private List<String> refused(Runnable work) {
        try {
            database.run(work);
            return List.of();
        } catch (Refused e) {
            return e.reasons().stream().map(Reason::key).toList();
        }
    }

    private boolean sees(Actor actor) {
        return database.in(() -> {
            boolean found = proposals().find(actor, set).isPresent();
            assertThat(proposals().find(actor, "", Optional.empty(), 0, 10)).hasSize(found ? 1 : 0);
            assertThat(proposals().history(actor, PATH)).hasSize(found ? 1 : 0);
            return found;
        });
    }

    @BeforeEach
    void propose() {
        set = propose(new Proposer(ANNA, true), "one");
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void colleaguesAndAdministratorsSeeItAndNobodyElse() {
        assertThat(sees(ANNA)).isTrue();
        assertThat(sees(BIRUTE)).isTrue();
        assertThat(sees(DORA)).isTrue();
        assertThat(sees(CILLA)).isFalse();
        assertThat(sees(NOBODYS)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void whoDoesNotSeeItCanDoNothingWithItByItsAddress(Move move) {
        database.run(() -> sets().move(ANNA, set, Move.SUBMIT, ""));

        assertThat(refused(() -> sets().move(CILLA, set, move, "Why not?")))
                .containsExactly("desk.refused.proposal.gone");
        assertThat(refused(() -> sets().limit(CILLA, set, false))).containsExactly("desk.refused.proposal.gone");
    }

    @Test
    void whatIsPublishedEverybodySees() {
        database.run(() -> sets().move(ANNA, set, Move.SUBMIT, ""));
        database.run(() -> sets().move(BIRUTE, set, Move.APPLY, ""));

        assertThat(sees(CILLA)).isTrue();
        assertThat(papers.present(PATH)).hasValue("one");
    }

    @Test
    void itsAuthorAloneLimitsItAndOpensItAgain() {
        assertThat(refused(() -> sets().limit(BIRUTE, set, false))).containsExactly("desk.refused.proposal.others");

        database.run(() -> sets().limit(ANNA, set, false));

        assertThat(sees(CILLA)).isTrue();
    }

    @Test
    void whoBelongsToNoInstitutionLimitsNothing() {
        String own = propose(NOBODYS, "two");

        assertThat(refused(() -> sets().limit(NOBODYS, own, true))).containsExactly("desk.refused.organisation.none");
        assertThat(refused(() -> propose(new Proposer(NOBODYS, true), "three")))
                .containsExactly("desk.refused.organisation.none");
        assertThat(database.in(
                        () -> proposals().ownDraft(NOBODYS, PATH).orElseThrow().text()))
                .as("nothing of what was refused is kept")
                .hasValue("two");
    }

    @Test
    void aDraftThatIsLimitedLaterIsSeenByNobodyElseFromThenOn() {
        database.run(() -> sets().limit(ANNA, set, false));
        assertThat(sees(CILLA)).isTrue();

        assertThat(propose(new Proposer(ANNA, true), "two")).isEqualTo(set);

        assertThat(sees(CILLA)).isFalse();
    }

    @Test
    void furtherChangesOfTheSameFileJoinTheLimitedDraft() {
        assertThat(propose(ANNA, "three")).isEqualTo(set);
        assertThat(sees(CILLA)).isFalse();
    }

    @Test
    void whatIsTakenAtOnceWaitsForNoOtherAndMakesOpenProposalsOutdated() {
        assertThatThrownBy(() -> database.run(() ->
                        sets().take(BIRUTE, papers, List.of(new ProposedFile(PATH, Optional.of("x"), "another")))))
                .isInstanceOf(Refused.class);
        database.run(() ->
                sets().take(BIRUTE, papers, List.of(ProposedFile.of(PATH, Optional.of("now"), papers.present(PATH)))));

        assertThat(database.in(() -> sets().obstacles(set)))
                .singleElement()
                .satisfies(reason -> assertThat(reason.key()).isEqualTo("desk.refused.proposal.overtaken"));
    }
}
