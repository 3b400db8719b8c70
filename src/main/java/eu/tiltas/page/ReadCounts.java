package eu.tiltas.page;

import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The numbers of {@link Reads} in the database; several nodes add to the same. */
@ApplicationScoped
@Transactional
class ReadCounts {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Pages pages;

    /** Adds what was counted by address; what is no page's is left out. */
    void add(LocalDate day, Map<String, Long> reads, Map<String, Long> finds) {
        TreeSet<String> addresses = new TreeSet<>(reads.keySet());
        addresses.addAll(finds.keySet());
        for (String address : addresses) {
            Reads.place(address)
                    .flatMap(place ->
                            pages.keyAt(place.language(), place.slug()).map(key -> row(key, place.language(), day)))
                    .ifPresent(row -> row.add(reads.getOrDefault(address, 0L), finds.getOrDefault(address, 0L)));
        }
    }

    private ReadRow row(String page, Language language, LocalDate day) {
        ReadRow.Key key = new ReadRow.Key(page, language.code(), day);
        ReadRow row = entities.find(ReadRow.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new ReadRow(key);
            entities.persist(row);
        }
        return row;
    }

    Map<String, Long> since(LocalDate day) {
        Map<String, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select c.pageKey, sum(c.read + c.found) from ReadRow c where c.day >= :day group by c.pageKey",
                        Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    void forget(LocalDate before) {
        entities.createQuery("delete from ReadRow c where c.day < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
