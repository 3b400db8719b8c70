package eu.tiltas.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The log of acts in the database. */
@ApplicationScoped
public class AuditLog {

    @PersistenceContext
    EntityManager entities;

    /**
     * Adds an act. Takes part in the caller's transaction: nothing is done without its row, and there is no row for what
     * was not done.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Act act) {
        entities.persist(new ActRow(act));
    }

    /** The acts that are wanted; who may see which is for the caller to look at. */
    @Transactional
    public Acts find(ActQuery query) {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<ActRow> select = build.createQuery(ActRow.class);
        Root<ActRow> row = select.from(ActRow.class);
        List<Predicate> all = new ArrayList<>();
        query.who().ifPresent(who -> all.add(build.equal(row.get("who"), who)));
        query.what()
                .ifPresent(what -> all.add(build.or(
                        build.equal(row.get("what"), what), build.like(row.get("what"), escaped(what) + ".%", '!'))));
        query.subject().ifPresent(subject -> all.add(build.like(row.get("subject"), escaped(subject) + "%", '!')));
        query.from().ifPresent(from -> all.add(build.greaterThanOrEqualTo(row.get("at"), utc(from))));
        query.until().ifPresent(until -> all.add(build.lessThan(row.get("at"), utc(until))));
        select.where(all.toArray(Predicate[]::new)).orderBy(build.desc(row.get("number")));
        List<Act> acts = entities.createQuery(select)
                .setFirstResult((query.page() - 1) * ActQuery.PAGE)
                .setMaxResults(ActQuery.PAGE + 1)
                .getResultStream()
                .map(ActRow::act)
                .toList();
        return new Acts(acts.subList(0, Math.min(acts.size(), ActQuery.PAGE)), acts.size() > ActQuery.PAGE);
    }

    /** The keys of acts that were ever done, in their order. */
    @Transactional
    public List<String> kinds() {
        return entities.createQuery("select distinct a.what from ActRow a order by a.what", String.class)
                .getResultList();
    }

    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
