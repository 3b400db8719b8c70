package eu.tiltas.page;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The newest texts of all pages, narrowed and in order, read from what is kept beside translations for this. Only what a
 * list shows is read, never all.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DeskList {

    /** So many translations are looked at for whether their source has changed; more cannot be worked on in a day. */
    private static final int MOST_STALE = 2_000;

    private static final String TEXTS = " from Translation t where t.latestRevision > 0";

    private static final String COLUMNS =
            "select t.pageKey, t.language, t.latestRevision, t.listed.title, t.listed.stage,"
                    + " t.live, t.listed.section, t.listed.authorName, t.listed.recorded, t.listed.reviewDue, t.listed.keeper,"
                    + " t.listed.sourceLanguage, t.listed.madeFrom, t.listed.sourceLive";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Staleness staleness;

    @Inject
    BrokenLinks broken;

    @Inject
    Clock clock;

    int count(Actor actor, DeskFilter filter) {
        return filter.stale()
                ? stale(actor, filter).size()
                : query(actor, filter, "select count(t.pageKey)", "", Long.class)
                        .getSingleResult()
                        .intValue();
    }

    List<DeskEntry> list(Actor actor, DeskFilter filter, int from) {
        if (filter.stale()) {
            List<DeskEntry> stale = stale(actor, filter);
            return stale.subList(Math.min(from, stale.size()), Math.min(from + DeskPages.TOGETHER, stale.size()));
        }
        return entries(query(actor, filter, COLUMNS, filter.order().clause(), Object[].class)
                .setFirstResult(from)
                .setMaxResults(DeskPages.TOGETHER)
                .getResultList());
    }

    private List<DeskEntry> stale(Actor actor, DeskFilter filter) {
        return entries(query(actor, filter, COLUMNS, filter.order().clause(), Object[].class)
                        .setMaxResults(MOST_STALE)
                        .getResultList())
                .stream()
                .filter(entry -> entry.changed() > 0)
                .toList();
    }

    private List<DeskEntry> entries(List<Object[]> rows) {
        List<Integer> changed = staleness.changed(rows.stream()
                .map(row ->
                        new Staleness.Since((String) row[0], (String) row[11], (Integer) row[12], (Integer) row[13]))
                .toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> entry(rows.get(i), changed.get(i)))
                .toList();
    }

    private <T> TypedQuery<T> query(Actor actor, DeskFilter filter, String select, String order, Class<T> type) {
        DeskCondition condition = new DeskCondition(actor, filter, clock.today(), broken::texts);
        TypedQuery<T> query = entities.createQuery(select + TEXTS + condition.clause() + order, type);
        condition.values().forEach(query::setParameter);
        return query;
    }

    private static DeskEntry entry(Object[] row, int changed) {
        return new DeskEntry(
                (String) row[0],
                Language.of((String) row[1]).orElseThrow(),
                (Integer) row[2],
                (String) row[3],
                Stage.of((String) row[4]),
                (Boolean) row[5],
                (String) row[6],
                (String) row[7],
                ((OffsetDateTime) row[8]).toInstant(),
                Optional.ofNullable((LocalDate) row[9]),
                (String) row[10],
                changed);
    }
}
