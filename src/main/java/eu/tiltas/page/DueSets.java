package eu.tiltas.page;

import eu.tiltas.audit.Act;
import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Colleagues;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;

/** Release sets whose time comes while nobody need be there. */
@ApplicationScoped
class DueSets {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Releases releases;

    @Inject
    ReleaseSets sets;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    @Inject
    Colleagues colleagues;

    /** The ids of sets whose time has come, also long ago: those that are due while the portal is down wait for it. */
    @Transactional
    public List<String> ids() {
        return entities.createQuery(
                        "select s.id from ReleaseSet s where s.state = :scheduled and s.due <= :now order by s.due, s.id",
                        String.class)
                .setParameter("scheduled", ReleaseSet.State.SCHEDULED.code())
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    /**
     * Lets a set go live whose time has come, in the name of who gave it that time and by what that one may now; does
     * nothing if another node was faster.
     *
     * @throws Refused with the reasons of all its texts; then nothing has changed
     */
    @Transactional
    public void release(String id) {
        ReleaseSet set = releases.locked(id);
        if (set.is(ReleaseSet.State.SCHEDULED)) {
            Actor actor = colleagues
                    .at(set.account())
                    .filter(now -> now.may(Role.PUBLISHER))
                    .orElseThrow(() -> Refused.because(ReleaseSets.Entry.NO_PUBLISHER, set.accountName()));
            List<RevisionKey> keys = sets.items(id);
            Refused.ifAny(releases.refusals(actor, keys, Step.PUBLISH));
            releases.publish(actor, set, keys);
        }
    }

    /** Notes that a set whose time came could not go live, so that it is not tried again until somebody looks at it. */
    @Transactional
    public void fail(String id, Refused refused) {
        ReleaseSet set = releases.locked(id);
        if (!set.is(ReleaseSet.State.SCHEDULED)) {
            return;
        }
        releases.stop(set, ReleaseSet.State.FAILED);
        if (refused.reasons().get(0).key().equals(ReleaseSets.Entry.NO_PUBLISHER)) {
            set.lacksPublisher();
        }
        acts.append(Act.of(Act.PORTAL, Act.PORTAL, "release.fail", "release:" + id, clock.instant())
                .with(refused.reasons().toString()));
    }
}
