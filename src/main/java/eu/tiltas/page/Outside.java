package eu.tiltas.page;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.markup.LineEnds;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import eu.tiltas.security.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reviews by people without an account, as the desk makes, reads and ends them. */
@ApplicationScoped
@Transactional
public class Outside {

    /** For how many days a link can be good; chosen in forms. */
    public static final List<Integer> DAYS = List.of(3, 7, 14, 30, 60);

    private static final int MOST_DAYS = 60;
    private static final int MOST_NAME = 200;
    private static final int MOST_NOTE = 2_000;

    /**
     * What is to be reviewed, by whom and for how long.
     *
     * @param languages whose newest revisions are shown
     * @param addressee for whom the link is
     * @param note what the reviewer is asked; may be empty
     * @param days how long the link is good
     */
    public record Wish(String page, Set<Language> languages, String addressee, String note, int days) {

        public Wish {
            languages = Set.copyOf(languages);
            addressee = addressee.replaceAll("\\s+", " ").strip();
            note = LineEnds.plain(note).strip();
        }
    }

    @Inject
    PageRows pages;

    @Inject
    OutsideRows rows;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    /**
     * Makes a link that shows the newest revisions of a page, as long as they are not public.
     *
     * @return its secret, which is told this once
     * @throws Refused with all reasons: who may neither write nor review the text, what is public already or not there,
     *     a missing addressee, a time out of bounds
     */
    public Token make(Actor actor, Wish wish) {
        Page page = pages.locked(wish.page());
        List<Reason> reasons = new ArrayList<>(PageRows.foreign(page, actor));
        reasons.addAll(faults(wish));
        Map<Language, Integer> revisions = new EnumMap<>(Language.class);
        for (Language language : wish.languages().stream().sorted().toList()) {
            reasons.addAll(role(actor, language));
            Translation text = page.translation(language);
            if (text.latestRevision() <= text.liveRevision()) {
                reasons.add(Reason.of("desk.refused.outside.public", language.code()));
            }
            revisions.put(language, text.latestRevision());
        }
        Refused.ifAny(reasons.stream().distinct().toList());
        Token token = Token.fresh();
        OutsideRow row = new OutsideRow(token, wish, revisions, actor, clock.instant());
        rows.add(row);
        acts.append(actor.act("page.review-ask", "page:" + page.key(), clock.instant())
                .with(row.pins() + ": " + wish.addressee()));
        return token;
    }

    private static List<Reason> faults(Wish wish) {
        List<Reason> reasons = new ArrayList<>();
        if (wish.languages().isEmpty()) {
            reasons.add(Reason.of("desk.refused.nolanguage"));
        }
        if (wish.addressee().isEmpty() || wish.addressee().length() > MOST_NAME) {
            reasons.add(Reason.of("desk.refused.outside.addressee", MOST_NAME));
        }
        if (wish.note().length() > MOST_NOTE) {
            reasons.add(Reason.of("desk.refused.note.long", MOST_NOTE));
        }
        if (wish.days() < 1 || wish.days() > MOST_DAYS) {
            reasons.add(Reason.of("desk.refused.outside.days", MOST_DAYS));
        }
        return reasons;
    }

    /** Who works on a text may show it to others. */
    private static List<Reason> role(Actor actor, Language language) {
        return actor.writes(language) || actor.mayAny(Role.REVIEWER, Role.PUBLISHER)
                ? List.of()
                : List.of(Reason.of("desk.refused.outside.role", language.code()));
    }

    /**
     * The languages in which a page has a revision that is not public, and so one to show to a reviewer.
     */
    public List<Language> reviewable(DeskPage page) {
        return page.texts().stream()
                .filter(text -> text.latest().number() > text.last())
                .map(DeskPage.Text::language)
                .toList();
    }

    /**
     * Ends a link.
     *
     * @throws Refused if the actor neither made it nor reviews or publishes, or it is another institution's
     */
    public void revoke(Actor actor, String id) {
        OutsideRow row = found(actor, id);
        if (!row.isBy(actor) && !actor.mayAny(Role.REVIEWER, Role.PUBLISHER, Role.ADMINISTRATOR)) {
            throw Refused.because("desk.refused.outside.other");
        }
        row.revoke(pages.now());
        acts.append(actor.act("page.review-revoke", "page:" + row.page(), clock.instant())
                .with(row.pins()));
    }

    private OutsideRow found(Actor actor, String id) {
        OutsideRow row = rows.review(id).orElseThrow(() -> Refused.because("desk.refused.outside.none"));
        pages.locked(row.page(), actor);
        return row;
    }

    /**
     * Says that nothing of an answer is left to do.
     *
     * @throws Refused if the actor does not work on that text, or somebody said so before
     */
    public void finish(Actor actor, String answer) {
        OutsideAnswerRow row = rows.answer(answer).orElseThrow(() -> Refused.because("desk.refused.outside.none"));
        OutsideRow review = found(actor, row.review());
        RevisionKey key = row.answer(review.page(), List.of()).key();
        Refused.ifAny(role(actor, key.language()));
        if (!row.isOpen()) {
            throw Refused.because("desk.refused.outside.done");
        }
        row.finish(actor.name(), pages.now());
        acts.append(actor.act("page.review-done", "page:" + review.page(), clock.instant())
                .in(key.language())
                .to(key.number()));
    }

    /** Deletes what reviewers wrote, and the links that were over, more than so many months ago. */
    public void forget(int months) {
        forget(clock.instant().atZone(Clock.ZONE).minusMonths(months).toInstant());
    }

    /** Deletes what reviewers wrote before a moment, and the links that were over by then. */
    void forget(Instant before) {
        rows.forget(before.atOffset(ZoneOffset.UTC));
    }

    /** The reviews of a page, the newest first. @throws Refused if it is another institution's */
    public List<OutsideReview> of(Actor actor, String page) {
        Refused.ifAny(pages.foreign(page, actor));
        return rows.told(rows.ofPage(page));
    }

    /** Reviews that go on, or have an answer that nobody is done with; of pages that the actor may work on. */
    public List<OutsideReview> waiting(Actor actor) {
        List<OutsideRow> own = rows.waiting().stream()
                .filter(row -> pages.foreign(row.page(), actor).isEmpty())
                .toList();
        return rows.told(own).stream()
                .filter(review -> review.isOpen() || review.answers().stream().anyMatch(OutsideAnswer::isOpen))
                .toList();
    }
}
