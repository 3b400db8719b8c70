package eu.tiltas.page;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Going live. Each call is one transaction: live revision, addresses, the row of the change log that everything public
 * follows, and the row of the log of acts are there together, or none of them is.
 */
@ApplicationScoped
public class Publishing {

    private static final List<Stage> REPLACED = List.of(
            Stage.DRAFT,
            Stage.IN_REVIEW,
            Stage.FACT_CHECK,
            Stage.READY,
            Stage.SCHEDULED,
            Stage.PUBLISHED,
            Stage.WITHDRAWN,
            Stage.UNPUBLISHED);

    @PersistenceContext
    EntityManager entities;

    @Inject
    PageRows rows;

    @Inject
    PublicationCheck check;

    @Inject
    ChangeLog changes;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    /**
     * Lets a revision go live.
     *
     * @param forced whether an administrator does so without review, which is flagged until somebody else approves
     * @throws Refused with all reasons; then nothing has changed
     */
    @Transactional
    public void publish(Actor actor, RevisionKey key, boolean forced) {
        Page page = rows.locked(key.page());
        Revision revision = rows.revision(key);
        List<Reason> gone = check.hold(List.of(revision.text())).get(revision.text());
        List<Reason> reasons = refusals(actor, forced ? Step.FORCE : Step.PUBLISH, key.language(), page, revision);
        Refused.ifAny(Stream.concat(reasons.stream(), gone.stream()).distinct().toList());
        goLive(actor, page, revision, forced);
        changes.append(PageDocuments.KIND, List.of(key.page()));
    }

    /** Why somebody can't let a revision go live now, all reasons; none if it would. */
    @Transactional
    public List<Reason> refusals(Actor actor, RevisionKey key) {
        return refusals(actor, Step.PUBLISH, key.language(), rows.locked(key.page()), rows.revision(key));
    }

    private List<Reason> refusals(Actor actor, Step step, Language language, Page page, Revision revision) {
        List<Reason> reasons = new ArrayList<>(PageRows.foreign(page, actor));
        reasons.addAll(step.refusals(actor, language, revision.stage(), revision.isBy(actor)));
        reasons.addAll(check.refusals(page, revision, Set.of()));
        return reasons;
    }

    /**
     * Lets revisions go live together. Part of the transaction of a release, which has looked at who asks.
     *
     * @throws Refused with the reasons of all of them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void publish(Actor actor, Collection<RevisionKey> keys) {
        Set<String> together = keys.stream().map(RevisionKey::page).collect(Collectors.toCollection(TreeSet::new));
        // In the order of keys, so that two releases never wait for each other.
        together.forEach(rows::locked);
        Map<DraftText, List<Reason>> gone =
                check.hold(keys.stream().map(rows::revision).map(Revision::text).toList());
        List<Reason> reasons = new ArrayList<>();
        for (RevisionKey key : keys) {
            Revision revision = rows.revision(key);
            List<Reason> found = new ArrayList<>();
            if (!Step.PUBLISH.leadsFrom(revision.stage())) {
                found.add(Reason.of("desk.refused.stage." + revision.stage().code()));
            }
            found.addAll(check.refusals(rows.locked(key.page()), revision, together));
            found.addAll(gone.get(revision.text()));
            found.stream().distinct().forEach(reason -> reasons.add(of(key, reason)));
        }
        Refused.ifAny(reasons);
        keys.stream()
                .sorted(Comparator.comparing(RevisionKey::page).thenComparing(RevisionKey::language))
                .forEach(key -> goLive(actor, rows.locked(key.page()), rows.revision(key), false));
        changes.append(PageDocuments.KIND, together);
    }

    /** Why a text could not go live together with others, whoever asks. */
    List<Reason> refusalsOf(Page page, Revision revision, Collection<RevisionKey> together) {
        return check.refusals(
                page, revision, together.stream().map(RevisionKey::page).collect(Collectors.toSet()));
    }

    /** A reason that says of which text it speaks. */
    static Reason of(RevisionKey key, Reason reason) {
        return Reason.of("desk.refused.of", key.page(), key.language().code(), reason);
    }

    private void goLive(Actor actor, Page page, Revision revision, boolean forced) {
        Language language = revision.text().language();
        RevisionKey key = new RevisionKey(page.key(), language, revision.number());
        int before = page.translation(language).liveRevision();
        LocalDate today = clock.today();
        LocalDate updated = revision.isMinor() && before > 0
                ? rows.revision(page.key(), language, before)
                        .map(Revision::updated)
                        .orElse(today)
                : today;
        rows.supersede(key, REPLACED);
        revision.goLive(updated);
        page.publish(revision, today);
        rows.address(key, revision.text().slug());
        // Once more, now that nobody else can take it: two pages may have asked at one time.
        Refused.ifAny(check.address(page.key(), language, revision.text().slug()));
        rows.add(new Publication(key, revision, actor, forced, rows.now(), today));
        acts.append(actor.act(forced ? "page.force" : "page.publish", "page:" + page.key(), clock.instant())
                .in(language)
                .from(before)
                .to(revision.number())
                .with(revision.note()));
    }

    /**
     * Approves what an administrator published without review.
     *
     * @throws Refused if the actor may not review, or published or wrote it, or there is nothing to approve
     */
    @Transactional
    public void approve(Actor actor, String key, Language language) {
        Page page = rows.locked(key, actor);
        List<Reason> reasons = new ArrayList<>();
        if (!actor.mayAny(Role.REVIEWER, Role.PUBLISHER)) {
            reasons.add(Reason.of("desk.refused.step.approve"));
        }
        List<Publication> forced = entities.createQuery(
                        "select p from Publication p where p.pageKey = :page and p.language = :language"
                                + " and p.forced = true and p.approvedBy = ''",
                        Publication.class)
                .setParameter("page", key)
                .setParameter("language", language.code())
                .getResultList();
        if (forced.isEmpty()) {
            reasons.add(Reason.of("desk.refused.approved"));
        }
        boolean own = forced.stream()
                .anyMatch(publication -> publication.isBy(actor)
                        || rows.revision(new RevisionKey(key, language, publication.number()))
                                .isBy(actor));
        if (own) {
            reasons.add(Reason.of("desk.refused.own.review"));
        }
        Refused.ifAny(reasons);
        forced.forEach(publication -> publication.approve(actor));
        acts.append(actor.act("page.approve-forced", "page:" + page.key(), clock.instant())
                .in(language)
                .to(page.translation(language).liveRevision()));
    }
}
