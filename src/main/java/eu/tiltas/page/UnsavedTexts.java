package eu.tiltas.page;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what people are writing, so that nothing is lost when a browser, a connection or the portal ends. One text an
 * account, page and language; saving it as a draft removes it. Nobody else sees it, and it is no act of the log.
 */
@ApplicationScoped
@Transactional
public class UnsavedTexts {

    /** So many an account; the oldest make room. Nobody writes on more pages at a time. */
    static final int MOST = 40;

    /** Longer than any leave of a few weeks; what nobody took back by then nobody misses. */
    static final Duration LONGEST = Duration.ofDays(60);

    @PersistenceContext
    EntityManager entities;

    @Inject
    PageRows rows;

    @Inject
    Clock clock;

    /**
     * Keeps a text in the place of what was kept of it before; nothing where it says what the newest revision says.
     *
     * @param basedOn the newest revision that its writer saw; 0 for none
     * @return whether there is something unsaved now
     * @throws Refused if the actor may not write it
     */
    public boolean keep(Actor actor, String key, DraftText text, int basedOn) {
        actor.demandWriting(text.language());
        Page page = entities.find(Page.class, key);
        Refused.ifAny(page == null ? Refused.because("desk.refused.page").reasons() : PageRows.foreign(page, actor));
        if (says(page, text)) {
            forget(actor, key, text.language());
            return false;
        }
        UnsavedRow.Key id = new UnsavedRow.Key(actor.account(), key, text.language());
        UnsavedRow row = entities.find(UnsavedRow.class, id);
        if (row == null) {
            makeRoom(actor);
            row = new UnsavedRow(id);
            entities.persist(row);
        }
        row.take(text, basedOn, clock.instant().atOffset(ZoneOffset.UTC));
        return true;
    }

    private boolean says(Page page, DraftText text) {
        int latest = page.inLanguage(text.language())
                .map(Translation::latestRevision)
                .orElse(0);
        return rows.revision(page.key(), text.language(), latest)
                .map(Revision::text)
                .filter(text::equals)
                .isPresent();
    }

    /** What is too old goes, and of too many the oldest. */
    private void makeRoom(Actor actor) {
        entities.createQuery("delete from UnsavedRow u where u.kept < :before")
                .setParameter("before", clock.instant().minus(LONGEST).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        List<UnsavedRow> newest = entities.createQuery(
                        "select u from UnsavedRow u where u.account = :account order by u.kept desc", UnsavedRow.class)
                .setParameter("account", actor.account())
                .setFirstResult(MOST - 1)
                .getResultList();
        newest.forEach(entities::remove);
    }

    /** What the actor wrote of a text and did not save; empty if nothing is kept, or no more than what is saved. */
    public Optional<UnsavedText> find(Actor actor, String key, Language language) {
        return Optional.ofNullable(entities.find(UnsavedRow.class, new UnsavedRow.Key(actor.account(), key, language)))
                .map(UnsavedRow::text);
    }

    /** Throws away what the actor wrote of a text and did not save. */
    public void forget(Actor actor, String key, Language language) {
        UnsavedRow row = entities.find(UnsavedRow.class, new UnsavedRow.Key(actor.account(), key, language));
        if (row != null) {
            entities.remove(row);
        }
    }
}
