package eu.tiltas.page;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Texts that were taken from elsewhere become drafts that say from where. */
@ApplicationScoped
public class Arrivals {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Drafts drafts;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    /** Where a page that is begun with a text has its place. */
    public record Beginning(PageType type, String section) {}

    /**
     * Keeps a text as a draft, of a page that it begins or of one that is there.
     *
     * @param beginning of a new page; empty if it is there
     * @param basedOn the newest revision that the editor knows of; 0 for none
     * @return as {@link Drafts#save} tells
     * @throws eu.tiltas.security.Refused if the actor may not begin or write it; nothing is kept then
     */
    @Transactional
    public Saving bring(
            Actor actor, String key, Optional<Beginning> beginning, DraftText text, int basedOn, Origin origin) {
        if (beginning.isPresent()) {
            Beginning page = beginning.get();
            drafts.begin(actor, key, page.type(), page.section(), text.language(), false);
            // What is locked next must be in the database.
            entities.flush();
        }
        Saving saving = drafts.save(actor, key, text, basedOn, 0);
        if (saving instanceof Saving.Saved saved) {
            entities.flush();
            entities.persist(new OriginRow(new RevisionKey(key, text.language(), saved.number()), origin));
            acts.append(actor.act("page.bring-in", "page:" + key, clock.instant())
                    .in(text.language())
                    .to(saved.number())
                    .with(origin.told()));
        }
        return saving;
    }

    /** Where a revision was taken from; empty if it was written here. */
    @Transactional
    public Optional<Origin> origin(RevisionKey revision) {
        Revision.Key key = new Revision.Key(revision.page(), revision.language().code(), revision.number());
        return Optional.ofNullable(entities.find(OriginRow.class, key)).map(OriginRow::origin);
    }
}
