package eu.tiltas.page;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Release sets for those who look at them. */
@ApplicationScoped
public class ReleaseSets {

    private static final int MOST_OFFERED = 200;

    /**
     * A set as the desk shows it.
     *
     * @param due empty where it has no time
     * @param zone the time zone in which that was given
     * @param state open, scheduled, released or failed
     * @param orphaned whether it failed because who gave it its time could not publish any more
     */
    public record Entry(
            String id,
            String title,
            Optional<Instant> due,
            String zone,
            String accountName,
            String state,
            boolean orphaned) {

        static final String NO_PUBLISHER = "desk.lists.refused.orphaned";

        /** Why it failed at its time, where that can't be seen in its texts. */
        public Optional<Reason> failure() {
            return orphaned ? Optional.of(Reason.of(NO_PUBLISHER, accountName)) : Optional.empty();
        }
    }

    /** How many sets a list shows at once. */
    public static final int TOGETHER = 50;

    @PersistenceContext
    EntityManager entities;

    /** The sets with a text of a page that belongs to another institution than the actor. */
    Set<String> foreign(Actor actor) {
        if (actor.may(Role.ADMINISTRATOR)) {
            return Set.of();
        }
        return Set.copyOf(entities.createQuery(
                        "select distinct i.setId from ReleaseItem i, Page p where p.key = i.pageKey"
                                + " and p.organisation <> '' and p.organisation <> :organisation",
                        String.class)
                .setParameter("organisation", actor.organisation().orElse(""))
                .getResultList());
    }

    /**
     * The sets, those first that are not over; of those the newest come first that are. Those with a text that belongs
     * to another institution are not among them.
     *
     * @param from how many come before
     */
    @Transactional
    public List<Entry> all(Actor actor, int from) {
        return sets(
                        actor,
                        "select s",
                        "",
                        " order by case when s.state = 'released' then 1 else 0 end, s.due desc nulls first, s.title, s.id",
                        ReleaseSet.class)
                .setFirstResult(from)
                .setMaxResults(TOGETHER)
                .getResultStream()
                .map(ReleaseSet::entry)
                .toList();
    }

    /** How many sets there are for the actor. */
    @Transactional
    public int count(Actor actor) {
        return sets(actor, "select count(s.id)", "", "", Long.class)
                .getSingleResult()
                .intValue();
    }

    /** The sets that can still take something in, as many as a form can offer. */
    @Transactional
    public List<Entry> open(Actor actor) {
        return sets(
                        actor,
                        "select s",
                        " and s.state in ('open', 'failed')",
                        " order by s.title, s.id",
                        ReleaseSet.class)
                .setMaxResults(MOST_OFFERED)
                .getResultStream()
                .map(ReleaseSet::entry)
                .toList();
    }

    private <T> TypedQuery<T> sets(Actor actor, String select, String and, String order, Class<T> type) {
        String own = actor.may(Role.ADMINISTRATOR)
                ? " where s.id = s.id"
                : " where not exists (select i.setId from ReleaseItem i, Page p where i.setId = s.id"
                        + " and p.key = i.pageKey and p.organisation <> '' and p.organisation <> :organisation)";
        TypedQuery<T> query = entities.createQuery(select + " from ReleaseSet s" + own + and + order, type);
        return actor.may(Role.ADMINISTRATOR)
                ? query
                : query.setParameter("organisation", actor.organisation().orElse(""));
    }

    /** A set with that id; empty if there is none, or a text in it belongs to another institution. */
    @Transactional
    public Optional<Entry> find(Actor actor, String id) {
        return foreign(actor).contains(id)
                ? Optional.empty()
                : Optional.ofNullable(entities.find(ReleaseSet.class, id)).map(ReleaseSet::entry);
    }

    /** The revisions in a set, by page and language; none where {@link #find} shows no such set. */
    @Transactional
    public List<RevisionKey> items(Actor actor, String id) {
        return foreign(actor).contains(id) ? List.of() : items(id);
    }

    /** The revisions in a set, by page and language, whoever asks; in the caller's transaction. */
    List<RevisionKey> items(String id) {
        return entities.createQuery("select i from ReleaseItem i where i.setId = :id", ReleaseItem.class)
                .setParameter("id", id)
                .getResultStream()
                .map(ReleaseItem::revision)
                .sorted(Comparator.comparing(RevisionKey::page).thenComparing(RevisionKey::language))
                .toList();
    }
}
