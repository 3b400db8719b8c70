package eu.tiltas.page;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The way of a revision from draft to ready, which no reader sees. */
@ApplicationScoped
public class Review {

    private static final Set<Step> STEPS = EnumSet.of(Step.SUBMIT, Step.CHECK_FACTS, Step.APPROVE, Step.RETURN);

    private static final int MAX_NOTE = 1000;

    @Inject
    PageRows rows;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    /** Whether a step is one of these. */
    static boolean has(Step step) {
        return STEPS.contains(step);
    }

    /**
     * Takes a step with a revision.
     *
     * @param remark for those who go on with it, kept in the log of acts
     * @throws Refused with all reasons if the state table does not let the actor
     */
    @Transactional
    public void take(Actor actor, RevisionKey key, Step step, String remark) {
        if (!has(step)) {
            throw new IllegalArgumentException("no step of the review: " + step);
        }
        Page page = rows.locked(key.page());
        Revision revision = rows.revision(key);
        List<Reason> reasons = new ArrayList<>(PageRows.foreign(page, actor));
        reasons.addAll(step.refusals(actor, key.language(), revision.stage(), revision.isBy(actor)));
        Refused.ifAny(reasons);
        rows.move(revision, step.to());
        acts.append(actor.act("page." + step.code(), "page:" + key.page(), clock.instant())
                .in(key.language())
                .to(key.number())
                .with(remark));
    }

    /**
     * Says what readers are told of the change. What was approved has to be approved again then, unless somebody says it
     * who could approve it.
     *
     * @param minor whether it matters to no reader, so that the day of the last change stays
     * @throws Refused if the actor may neither write nor publish it, or it is public already or has its time
     */
    @Transactional
    public void explain(Actor actor, RevisionKey key, String note, boolean minor) {
        Page page = rows.locked(key.page());
        Revision revision = rows.revision(key);
        List<Reason> reasons = new ArrayList<>(PageRows.foreign(page, actor));
        if (!actor.writes(key.language()) && !actor.mayAny(Role.REVIEWER, Role.PUBLISHER, Role.ADMINISTRATOR)) {
            reasons.add(actor.mayNotWrite(key.language()));
        }
        if (!revision.stage().isOpen() || revision.stage() == Stage.SCHEDULED) {
            reasons.add(Reason.of("desk.refused.stage." + revision.stage().code()));
        }
        Refused.ifAny(reasons);
        String told = note.replaceAll("\\s+", " ").strip();
        revision.explain(told.length() > MAX_NOTE ? told.substring(0, MAX_NOTE) : told, minor);
        if (revision.stage() == Stage.READY && !approves(actor, key, revision)) {
            rows.move(revision, Stage.IN_REVIEW);
        }
        acts.append(actor.act("page.explain", "page:" + key.page(), clock.instant())
                .in(key.language())
                .to(key.number())
                .with(told));
    }

    private static boolean approves(Actor actor, RevisionKey key, Revision revision) {
        return Step.APPROVE
                .refusals(actor, key.language(), Stage.IN_REVIEW, revision.isBy(actor))
                .isEmpty();
    }
}
