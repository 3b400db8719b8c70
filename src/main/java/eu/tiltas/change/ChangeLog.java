package eu.tiltas.change;

import eu.tiltas.config.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The change log in the database. */
@ApplicationScoped
public class ChangeLog implements Changes {

    /** Fired after the commit of new changes, and by the poll that bounds a lost wake-up. */
    public record Moved(long latest) {}

    /** Fired inside the transaction that appends. */
    record Appended(long number) {}

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Event<Appended> appended;

    @Inject
    Event<Moved> moved;

    private final AtomicLong latest = new AtomicLong();
    private volatile String origin = "";

    /** Finds or makes the log; to be called once before anything else. */
    @Transactional
    public void open() {
        ChangeCounter counter = entities.find(ChangeCounter.class, ChangeCounter.ONLY);
        if (counter == null) {
            counter = new ChangeCounter(UUID.randomUUID().toString());
            entities.persist(counter);
        }
        origin = counter.origin();
        latest.set(counter.lastNumber());
    }

    /**
     * Records that subjects are different from now on. Takes part in the caller's transaction: there is no change
     * without what changed, and nothing changes without its row.
     *
     * @return the number of the last of them; the present number if there are none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(String kind, Collection<String> subjects) {
        ChangeCounter counter = entities.find(ChangeCounter.class, ChangeCounter.ONLY, LockModeType.PESSIMISTIC_WRITE);
        for (String subject : subjects) {
            entities.persist(new ChangeRow(counter.next(), kind, subject, clock.instant()));
        }
        entities.flush();
        appended.fire(new Appended(counter.lastNumber()));
        return counter.lastNumber();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended change) {
        moveTo(change.number());
    }

    /** Looks whether another node, or a wake-up that was lost, has moved the log. */
    @Transactional
    public void poll() {
        List<Long> numbers = entities.createQuery("select c.lastNumber from ChangeCounter c", Long.class)
                .getResultList();
        numbers.forEach(this::moveTo);
    }

    private void moveTo(long number) {
        if (latest.getAndAccumulate(number, Math::max) < number) {
            moved.fireAsync(new Moved(number));
        }
    }

    @Override
    public long latest() {
        return latest.get();
    }

    @Override
    @Transactional
    public List<Change> after(long number, int limit) {
        return entities.createQuery(
                        "select c from ChangeRow c where c.number > :number order by c.number", ChangeRow.class)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultStream()
                .map(ChangeRow::change)
                .toList();
    }

    /** The number of a subject's last change up to a number; 0 if it had none. */
    @Transactional
    public long lastOf(String kind, String subject, long upTo) {
        Long last = entities.createQuery(
                        "select max(c.number) from ChangeRow c"
                                + " where c.subject = :subject and c.kind = :kind and c.number <= :upTo",
                        Long.class)
                .setParameter("subject", subject)
                .setParameter("kind", kind)
                .setParameter("upTo", upTo)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    @Override
    public String origin() {
        return origin;
    }
}
