package eu.tiltas.page;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The rows of pages for those who change them: whoever has a page locked is the only one who changes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PageRows {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** A page that nobody else changes until the transaction ends. */
    Page locked(String key) {
        Page page = entities.find(Page.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (page == null) {
            throw Refused.because("desk.refused.page");
        }
        return page;
    }

    /** Likewise, for somebody who works on it. */
    Page locked(String key, Actor actor) {
        Page page = locked(key);
        Refused.ifAny(foreign(page, actor));
        return page;
    }

    /** Why somebody of another institution can't work on a page. */
    static List<Reason> foreign(Page page, Actor actor) {
        return actor.belongsTo(page.organisation()) || actor.may(Role.ADMINISTRATOR)
                ? List.of()
                : List.of(Reason.of("desk.refused.organisation"));
    }

    /** Likewise, of a page by its key; of one that is not there nobody is told. */
    List<Reason> foreign(String key, Actor actor) {
        Page page = entities.find(Page.class, key);
        return page == null ? List.of(Reason.of("desk.refused.page")) : foreign(page, actor);
    }

    boolean has(String key) {
        return entities.find(Page.class, key) != null;
    }

    Optional<Revision> revision(String key, Language language, int number) {
        return Optional.ofNullable(entities.find(Revision.class, new Revision.Key(key, language.code(), number)));
    }

    Revision revision(RevisionKey key) {
        return revision(key.page(), key.language(), key.number())
                .orElseThrow(() -> Refused.because("desk.refused.revision"));
    }

    /** Adds a page. @throws Refused if somebody else has begun one with that key since it was looked for */
    void begin(Page page) {
        try {
            entities.persist(page);
            entities.flush();
        } catch (PersistenceException e) {
            throw Refused.because("desk.refused.key.taken", page.key());
        }
    }

    /** Adds a revision, after the translation it belongs to. */
    void add(Page page, Revision revision) {
        page.inLanguage(Language.of(revision.language()).orElseThrow())
                .orElseThrow()
                .shows(revision);
        entities.persist(page);
        entities.flush();
        entities.persist(revision);
    }

    void add(Publication publication) {
        entities.flush();
        entities.persist(publication);
    }

    /** Sets aside what a revision has taken the place of. */
    void supersede(RevisionKey by, List<Stage> stages) {
        entities.flush();
        entities.createQuery(
                        "select r from Revision r where r.pageKey = :page and r.language = :language"
                                + " and r.number < :number and r.stage in :stages",
                        Revision.class)
                .setParameter("page", by.page())
                .setParameter("language", by.language().code())
                .setParameter("number", by.number())
                .setParameter("stages", stages.stream().map(Stage::code).toList())
                .getResultStream()
                .forEach(revision -> move(revision, Stage.SUPERSEDED));
    }

    /** Lets a revision stand at a stage. */
    void move(Revision revision, Stage to) {
        revision.move(to);
        entities.find(Translation.class, new Translation.Key(revision.pageKey(), revision.language()))
                .shows(revision);
    }

    /**
     * Gives a page an address in a language; one it had keeps leading to it. Whoever else takes the same address waits
     * for the end of the transaction: what stands there is to be looked at after this.
     *
     * @throws Refused if somebody else took the address, which was nobody's, since it was looked at
     */
    void address(RevisionKey page, String slug) {
        Address.Key id = new Address.Key(page.language().code(), slug);
        Address address = entities.find(Address.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (address == null) {
            try {
                entities.persist(new Address(id, page.page()));
                entities.flush();
            } catch (PersistenceException e) {
                throw Refused.because("desk.lists.refused.address", slug);
            }
        } else {
            address.belongTo(page.page());
        }
    }

    /** Lets what led on to a page lead to where that leads now, so that no way has two steps. */
    void leadOn(String from, Language language, String to) {
        entities.createQuery(
                        "update Translation t set t.onward = :to where t.onward = :from and t.language = :language")
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("language", language.code())
                .executeUpdate();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
