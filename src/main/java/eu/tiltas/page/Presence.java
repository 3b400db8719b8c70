package eu.tiltas.page;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Who is writing what just now. It locks nothing: a save that comes too late still shows both texts. */
@ApplicationScoped
@Transactional
public class Presence {

    /** Three heartbeats of a browser, which come every 20 seconds: one lost on the way is no leaving. */
    static final Duration STAY = Duration.ofSeconds(60);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** Says that somebody has a text open; whoever may not write it is a reader, of whom nobody need know. */
    public void see(Actor actor, String key, Language language) {
        Page page = entities.find(Page.class, key);
        if (page == null
                || !actor.writes(language)
                || !PageRows.foreign(page, actor).isEmpty()) {
            return;
        }
        OffsetDateTime now = now();
        PresenceRow row = entities.find(PresenceRow.class, new UnsavedRow.Key(actor.account(), key, language));
        if (row == null) {
            entities.createQuery("delete from PresenceRow p where p.seen < :gone")
                    .setParameter("gone", now.minus(STAY))
                    .executeUpdate();
            entities.persist(new PresenceRow(actor, key, language, now));
        } else {
            row.see(now, now.minus(STAY));
        }
    }

    /** Those who have a text of one of the pages open, without the actor; the first who came first. */
    public List<Colleague> others(Actor actor, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select p from PresenceRow p where p.pageKey in :keys and p.account <> :account"
                                + " and p.seen >= :gone order by p.since",
                        PresenceRow.class)
                .setParameter("keys", keys)
                .setParameter("account", actor.account())
                .setParameter("gone", now().minus(STAY))
                .getResultStream()
                .map(PresenceRow::colleague)
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
