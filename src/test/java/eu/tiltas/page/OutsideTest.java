package eu.tiltas.page;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.SV;
import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;
import static eu.tiltas.page.OwnPages.CILLA;
import static eu.tiltas.page.OwnPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.audit.ActQuery;
import eu.tiltas.audit.AuditLog;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Role;
import eu.tiltas.security.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a link for somebody without an account opens, for how long, and what comes back by it. */
class OutsideTest {

    private final OwnPages pages = new OwnPages();

    @BeforeEach
    void begin() {
        pages.begin("emn");
        pages.save(ANNA, "emn", text(LT, "Tinklas", "Pirma.\n\n## Kas\n\nAntra.\n"), 0, 0);
    }

    @AfterEach
    void end() {
        pages.close();
    }

    private Outside.Wish wish(Language... languages) {
        return new Outside.Wish("emn", Set.of(languages), "IOM", "Ar tiesa?", 14);
    }

    private Token link(Language... languages) {
        return pages.in(() -> pages.get(Outside.class).make(ANNA, wish(languages)));
    }

    private Optional<OutsideDoor.Opened> at(Token token, Language language) {
        return pages.in(() -> pages.get(OutsideDoor.class).at(token, language));
    }

    private Optional<OutsideEnd> ended(Token token, Language language) {
        return at(token, language).orElseThrow().end();
    }

    private OutsideReview review() {
        return pages.in(() -> pages.get(Outside.class).of(BORIS, "emn")).get(0);
    }

    private OutsideDraft draft(Verdict verdict, String text, Map<Integer, String> comments) {
        Instant shown = pages.now().minus(Duration.ofMinutes(1));
        return new OutsideDraft("Jonas", Optional.ofNullable(verdict), text, comments, Optional.of(shown), "");
    }

    private List<String> answer(Token token, OutsideDraft draft) {
        return pages.in(() -> pages.get(OutsideDoor.class).answer(token, LT, draft));
    }

    private List<String> acts() {
        return pages.in(() -> pages
                .get(AuditLog.class)
                .find(new ActQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("page:emn"),
                        Optional.empty(),
                        Optional.empty(),
                        1))
                .acts()
                .stream()
                .map(act -> act.what())
                .filter(what -> what.startsWith("page.review-"))
                .toList());
    }

    @Test
    void aLinkShowsThatRevisionEvenWhenANewerOneIsSaved() {
        Token token = link(LT);
        pages.save(ANNA, "emn", text(LT, "Kitas", "Kita.\n"), 1, 0);

        assertThat(at(token, LT).orElseThrow().key().number()).isEqualTo(1);
        OutsideDoor.Opened opened = at(token, LT).orElseThrow();
        assertThat(pages.in(() -> pages.get(OutsideDoor.class).text(opened)).title())
                .isEqualTo("Tinklas");
    }

    @Test
    void anotherWordOrLanguageOpensNothing() {
        Token token = link(LT);

        assertThat(at(Token.fresh(), LT)).isEmpty();
        assertThat(at(token, SV)).isEmpty();
    }

    @Test
    void aLinkEndsWhenItsRevisionIsPublished() {
        Token token = link(LT);

        pages.publish("emn", LT, 1, "", false);

        assertThat(ended(token, LT)).contains(OutsideEnd.PUBLISHED);
        assertThat(review().end()).contains(OutsideEnd.PUBLISHED);
    }

    @Test
    void aLinkEndsWhenALaterRevisionIsPublished() {
        Token token = link(LT);
        pages.save(ANNA, "emn", text(LT, "Kitas", "Kita.\n"), 1, 0);

        pages.publish("emn", LT, 2, "", false);

        assertThat(ended(token, LT)).contains(OutsideEnd.PUBLISHED);
    }

    @Test
    void aLinkEndsWithItsTime() {
        Token token = link(LT);
        pages.pass(Duration.ofDays(14).minusSeconds(1));
        assertThat(ended(token, LT)).isEmpty();

        pages.pass(Duration.ofSeconds(1));

        assertThat(ended(token, LT)).contains(OutsideEnd.EXPIRED);
    }

    @Test
    void aLinkEndsWhenItIsTakenBackByWhoMadeItOrReviews() {
        Token token = link(LT);
        String id = review().id();
        Actor emma = OwnPages.actor("emma", Set.of(Role.AUTHOR));

        assertThat(pages.refused(() -> pages.get(Outside.class).revoke(emma, id)))
                .containsExactly("desk.refused.outside.other");
        assertThat(ended(token, LT)).isEmpty();
        pages.run(() -> pages.get(Outside.class).revoke(ANNA, id));

        assertThat(ended(token, LT)).contains(OutsideEnd.REVOKED);
    }

    @Test
    void ofSeveralLanguagesEachEndsByItself() {
        pages.save(ANNA, "emn", text(EN, "Network", "First.\n"), 0, 1);
        Token token = link(LT, EN);

        pages.publish("emn", LT, 1, "", false);

        assertThat(ended(token, LT)).contains(OutsideEnd.PUBLISHED);
        assertThat(ended(token, EN)).isEmpty();
        assertThat(review().isOpen()).isTrue();
    }

    @Test
    void onlyWhoWorksOnTheTextMakesALinkAndEveryReasonIsTold() {
        Outside.Wish wrong = new Outside.Wish("emn", Set.of(LT, SV), " ", "", 61);

        assertThat(pages.refused(() -> pages.get(Outside.class).make(CILLA, wrong)))
                .containsExactly(
                        "desk.refused.outside.addressee",
                        "desk.refused.outside.days",
                        "desk.refused.outside.role",
                        "desk.refused.outside.public");
        assertThat(pages.refused(() ->
                        pages.get(Outside.class).make(OwnPages.actor("gita", Set.of(Role.ADMINISTRATOR)), wish(LT))))
                .containsExactly("desk.refused.outside.role");
    }

    @Test
    void anotherInstitutionMakesAndReadsNothing() {
        Actor ours = new Actor("ours", "ours", Set.of(Role.AUTHOR, Role.PUBLISHER), Set.of(), Optional.of("a"));
        pages.run(() -> pages.get(Care.class).limit(ours, "emn", true));

        assertThat(pages.refused(() -> pages.get(Outside.class).make(ANNA, wish(LT))))
                .containsExactly("desk.refused.organisation");
        assertThat(pages.refused(() -> pages.get(Outside.class).of(ANNA, "emn")))
                .containsExactly("desk.refused.organisation");
        assertThat(pages.in(() -> pages.get(Outside.class).waiting(ANNA))).isEmpty();
    }

    @Test
    void whatIsPublicNeedsNoLink() {
        pages.publish("emn", LT, 1, "", false);

        assertThat(pages.refused(() -> pages.get(Outside.class).make(ANNA, wish(LT))))
                .containsExactly("desk.refused.outside.public");
    }

    @Test
    void theSecretIsStoredNowhere() {
        Token token = link(LT);

        assertThat(pages.in(() -> pages.get(OutsideRows.class)
                        .entities
                        .createNativeQuery("select count(*) from outside_review where hash = ?1 or note like ?1")
                        .setParameter(1, token.word())
                        .getSingleResult()))
                .isEqualTo(0L);
    }

    @Test
    void anAnswerReachesTheDeskWithTheWordsItSpeaksOf() {
        Token token = link(LT);

        assertThat(answer(token, draft(Verdict.CHANGE, "Beveik.", Map.of(3, "Ne taip.", 2, "  "))))
                .isEmpty();

        OutsideAnswer answer = review().answers().get(0);
        assertThat(answer.reviewer()).isEqualTo("Jonas");
        assertThat(answer.verdict()).isEqualTo(Verdict.CHANGE);
        assertThat(answer.comments()).containsExactly(new OutsideAnswer.Comment(3, "Antra.", "Ne taip."));
        assertThat(pages.in(() -> pages.get(Outside.class).waiting(BORIS))).hasSize(1);
    }

    @Test
    void everythingWrongWithAnAnswerIsToldAtOnce() {
        Token token = link(LT);
        OutsideDraft nothing = new OutsideDraft("", Optional.empty(), "", Map.of(), Optional.empty(), "x");

        assertThat(answer(token, nothing)).containsExactly("trapped", "name", "verdict", "late");
        assertThat(answer(token, draft(Verdict.CHANGE, "", Map.of()))).containsExactly("empty");
        assertThat(answer(token, draft(Verdict.AGREE, "ž".repeat(9_000), Map.of(1, "ž".repeat(1_001)))))
                .containsExactly("long");
        assertThat(answer(
                        token,
                        new OutsideDraft(
                                "Jonas", Optional.of(Verdict.AGREE), "", Map.of(), Optional.of(pages.now()), "")))
                .containsExactly("soon");
        assertThat(review().answers()).isEmpty();
    }

    @Test
    void theSameTwiceIsKeptOnceAndAFloodEnds() {
        Token token = link(LT);
        for (int i = 0; i < 2; i++) {
            assertThat(answer(token, draft(Verdict.CHANGE, "0", Map.of(1, "a"))))
                    .isEmpty();
        }
        assertThat(review().answers()).hasSize(1);

        for (int i = 1; i < OutsideDoor.MOST_TOGETHER; i++) {
            assertThat(answer(token, draft(Verdict.AGREE, "" + i, Map.of()))).isEmpty();
        }
        assertThat(answer(token, draft(Verdict.AGREE, "more", Map.of()))).containsExactly("busy");
        for (int i = OutsideDoor.MOST_TOGETHER; i < OutsideDoor.MOST_ANSWERS; i++) {
            pages.pass(OutsideDoor.WINDOW);
            assertThat(answer(token, draft(Verdict.AGREE, "" + i, Map.of()))).isEmpty();
        }
        pages.pass(OutsideDoor.WINDOW);
        assertThat(answer(token, draft(Verdict.AGREE, "more", Map.of()))).containsExactly("full");
    }

    @Test
    void theDeskSeesWhetherItWasOpenedAndWhoIsDoneWithAnAnswer() {
        Token token = link(LT);
        assertThat(review().opened()).isEmpty();

        pages.run(() -> pages.get(OutsideDoor.class).read(token, LT));
        assertThat(review().opened()).contains(pages.now());
        answer(token, draft(Verdict.AGREE, "", Map.of()));
        String answer = review().answers().get(0).id();
        assertThat(pages.refused(() -> pages.get(Outside.class).finish(CILLA, answer)))
                .containsExactly("desk.refused.outside.role");
        pages.run(() -> pages.get(Outside.class).finish(BORIS, answer));

        assertThat(review().answers().get(0).doneBy()).contains("boris");
        assertThat(acts())
                .containsExactly("page.review-done", "page.review-answer", "page.review-open", "page.review-ask");
    }

    @Test
    void whatIsOldIsForgotten() {
        Token token = link(LT);
        answer(token, draft(Verdict.CHANGE, "", Map.of(0, "Ne.")));
        pages.pass(Duration.ofDays(15));

        pages.run(() -> pages.get(Outside.class).forget(pages.now().minus(Duration.ofDays(16))));
        assertThat(review().answers()).hasSize(1);
        pages.run(() -> pages.get(Outside.class).forget(pages.now()));

        assertThat(pages.in(() -> pages.get(Outside.class).of(BORIS, "emn"))).isEmpty();
    }
}
