package eu.tiltas.page;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Release sets: several pages and languages that go live together or not at all, by hand or when their time comes. */
@ApplicationScoped
public class Releases {

    private static final int MAX_TITLE = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ReleaseSets sets;

    @Inject
    PageRows rows;

    @Inject
    Publishing publishing;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    /**
     * Begins a set.
     *
     * @return its id
     * @throws Refused if the actor is no publisher or gives no title
     */
    @Transactional
    public String begin(Actor actor, String title) {
        List<Reason> reasons = mayRelease(actor);
        String named = title.replaceAll("\\s+", " ").strip();
        if (named.isEmpty()) {
            reasons.add(Reason.of("desk.refused.title"));
        }
        Refused.ifAny(reasons);
        String id = UUID.randomUUID().toString();
        entities.persist(new ReleaseSet(id, named.substring(0, Math.min(named.length(), MAX_TITLE)), actor));
        acts.append(actor.act("release.begin", "release:" + id, clock.instant()).with(named));
        return id;
    }

    private static List<Reason> mayRelease(Actor actor) {
        List<Reason> reasons = new ArrayList<>();
        if (!actor.may(Role.PUBLISHER)) {
            reasons.add(Reason.of("desk.refused.role.publisher"));
        }
        return reasons;
    }

    /**
     * Puts a revision into a set, in the place of another of the same translation.
     *
     * @throws Refused if the set is not open or the revision can't be worked on
     */
    @Transactional
    public void add(Actor actor, String id, RevisionKey revision) {
        ReleaseSet set = changeable(actor, id);
        Page page = rows.locked(revision.page());
        List<Reason> reasons = new ArrayList<>(PageRows.foreign(page, actor));
        Stage stage = rows.revision(revision).stage();
        if (!stage.isOpen() || stage == Stage.SCHEDULED) {
            reasons.add(Reason.of("desk.refused.stage." + stage.code()));
        }
        Refused.ifAny(reasons);
        ReleaseItem item = entities.find(
                ReleaseItem.class,
                new ReleaseItem.Key(id, revision.page(), revision.language().code()));
        if (item == null) {
            entities.persist(new ReleaseItem(id, revision));
        } else {
            item.take(revision.number());
        }
        acts.append(actor.act("release.add", "release:" + set.id(), clock.instant())
                .in(revision.language())
                .to(revision.number())
                .with(revision.page()));
    }

    /** Takes a revision out of a set that is not scheduled. @throws Refused if the set is not open */
    @Transactional
    public void remove(Actor actor, String id, RevisionKey revision) {
        changeable(actor, id);
        rows.locked(revision.page(), actor);
        ReleaseItem item = entities.find(
                ReleaseItem.class,
                new ReleaseItem.Key(id, revision.page(), revision.language().code()));
        if (item != null) {
            entities.remove(item);
            acts.append(actor.act("release.remove", "release:" + id, clock.instant())
                    .in(revision.language())
                    .from(revision.number())
                    .with(revision.page()));
        }
    }

    private ReleaseSet changeable(Actor actor, String id) {
        List<Reason> reasons = mayRelease(actor);
        ReleaseSet set = locked(id);
        if (!set.isOpen()) {
            reasons.add(Reason.of("desk.refused.release"));
        }
        if (sets.foreign(actor).contains(id)) {
            reasons.add(Reason.of("desk.refused.organisation"));
        }
        Refused.ifAny(reasons);
        return set;
    }

    /** A set that nobody else changes until the transaction ends. */
    ReleaseSet locked(String id) {
        ReleaseSet set = entities.find(ReleaseSet.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (set == null) {
            throw Refused.because("desk.refused.release.gone");
        }
        return set;
    }

    /**
     * Gives a single revision a time.
     *
     * @return the id of the set that is made for it
     * @throws Refused with all reasons
     */
    @Transactional
    public String schedule(Actor actor, RevisionKey revision, LocalDateTime time, ZoneId zone) {
        String id = begin(actor, revision.page() + " · " + revision.language().code());
        entities.flush();
        add(actor, id, revision);
        entities.flush();
        schedule(actor, id, time, zone);
        return id;
    }

    /**
     * Gives a set its time. Everything in it must be ready now, so that nobody has to be there then.
     *
     * @throws Refused with the reasons of all its texts, or if that time is past or does not exist in that zone
     */
    @Transactional
    public void schedule(Actor actor, String id, LocalDateTime time, ZoneId zone) {
        ReleaseSet set = changeable(actor, id);
        List<Reason> reasons = new ArrayList<>();
        if (zone.getRules().getValidOffsets(time).isEmpty()) {
            reasons.add(Reason.of("desk.refused.time"));
        } else if (!time.atZone(zone).toInstant().isAfter(clock.instant())) {
            reasons.add(Reason.of("desk.refused.past"));
        }
        List<RevisionKey> keys = sets.items(id);
        reasons.addAll(refusals(actor, keys, Step.SCHEDULE));
        Refused.ifAny(reasons);
        keys.forEach(key -> rows.move(rows.revision(key), Stage.SCHEDULED));
        set.schedule(time.atZone(zone).toInstant(), zone, actor);
        acts.append(actor.act("release.schedule", "release:" + id, clock.instant())
                .with(time.atZone(zone).toString()));
    }

    /** Why a set can't be scheduled or go live, all reasons of all its texts, each said of its text. */
    List<Reason> refusals(Actor actor, List<RevisionKey> keys, Step step) {
        List<Reason> reasons = new ArrayList<>();
        if (keys.isEmpty()) {
            reasons.add(Reason.of("desk.refused.release.empty"));
        }
        for (RevisionKey key : keys) {
            Page page = rows.locked(key.page());
            Revision revision = rows.revision(key);
            List<Reason> found = new ArrayList<>(PageRows.foreign(page, actor));
            found.addAll(step.refusals(actor, key.language(), revision.stage(), revision.isBy(actor)));
            found.addAll(publishing.refusalsOf(page, revision, keys));
            found.forEach(reason -> reasons.add(Publishing.of(key, reason)));
        }
        return reasons;
    }

    /** Takes its time from a set; its texts are ready again. @throws Refused if it has none or the actor is no publisher */
    @Transactional
    public void unschedule(Actor actor, String id) {
        List<Reason> reasons = mayRelease(actor);
        ReleaseSet set = locked(id);
        if (!set.is(ReleaseSet.State.SCHEDULED)) {
            reasons.add(Reason.of("desk.refused.release"));
        }
        if (sets.foreign(actor).contains(id)) {
            reasons.add(Reason.of("desk.refused.organisation"));
        }
        Refused.ifAny(reasons);
        stop(set, ReleaseSet.State.OPEN);
        acts.append(actor.act("release.unschedule", "release:" + id, clock.instant()));
    }

    /** Takes its time from a set; its texts are ready again. */
    void stop(ReleaseSet set, ReleaseSet.State state) {
        sets.items(set.id()).stream()
                .map(rows::revision)
                .filter(revision -> revision.stage() == Stage.SCHEDULED)
                .forEach(revision -> rows.move(revision, Stage.READY));
        set.move(state);
    }

    /** Lets a set go live now, whole. @throws Refused with the reasons of all its texts; then nothing has changed */
    @Transactional
    public void release(Actor actor, String id) {
        ReleaseSet set = changeable(actor, id);
        List<RevisionKey> keys = sets.items(id);
        Refused.ifAny(refusals(actor, keys, Step.PUBLISH));
        publish(actor, set, keys);
    }

    /** Lets a set go live of which it was looked whether it may. */
    void publish(Actor actor, ReleaseSet set, List<RevisionKey> keys) {
        publishing.publish(actor, keys);
        set.move(ReleaseSet.State.RELEASED);
        acts.append(actor.act("release.publish", "release:" + set.id(), clock.instant()));
    }

    /** Why an open set could not go live now by an actor's hand, all reasons; none if it would. */
    @Transactional
    public List<Reason> refusals(Actor actor, String id) {
        List<Reason> reasons = mayRelease(actor);
        reasons.addAll(refusals(actor, sets.items(actor, id), Step.PUBLISH));
        return reasons.stream().distinct().toList();
    }
}
