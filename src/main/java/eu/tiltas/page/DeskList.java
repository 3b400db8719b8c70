package eu.tiltas.page;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The newest texts of all pages, narrowed and in order. Only what a list shows is read, never all. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DeskList {

    /** So many translations are looked at for whether their source has changed; more cannot be worked on in a day. */
    private static final int MOST_STALE = 2_000;

    private static final String TEXTS = " from Page p, Translation t, Revision r";

    /** The live text of a translation, and the one that its source has now. */
    private static final String SOURCES = ", Revision v, Translation s";

    private static final String NEWEST = " where t.pageKey = p.key and r.pageKey = t.pageKey"
            + " and r.language = t.language and r.number = t.latestRevision";

    private static final String OLDER = " and v.pageKey = t.pageKey and v.language = t.language"
            + " and v.number = t.liveRevision and v.madeFrom > 0 and t.live = true and s.pageKey = t.pageKey"
            + " and s.language = p.sourceLanguage and s.language <> t.language and s.live = true"
            + " and v.madeFrom < s.liveRevision";

    private static final String COLUMNS = "select p.key, t.language, r.number, r.title, r.stage, t.live, p.section,"
            + " r.authorName, r.recorded, p.reviewDue, p.keeper";

    /** A text of a page. */
    private record Text(String key, String language) {}

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
                : query(actor, filter, "select count(r.number)", "", Long.class)
                        .getSingleResult()
                        .intValue();
    }

    List<DeskEntry> list(Actor actor, DeskFilter filter, int from) {
        if (filter.stale()) {
            List<DeskEntry> stale = stale(actor, filter);
            return stale.subList(Math.min(from, stale.size()), Math.min(from + DeskPages.TOGETHER, stale.size()));
        }
        List<Object[]> rows = query(actor, filter, COLUMNS, filter.order().clause(), Object[].class)
                .setFirstResult(from)
                .setMaxResults(DeskPages.TOGETHER)
                .getResultList();
        Map<Text, Integer> changed = changed(rows);
        return rows.stream()
                .map(row -> entry(row, changed.getOrDefault(new Text((String) row[0], (String) row[1]), 0)))
                .toList();
    }

    private List<DeskEntry> stale(Actor actor, DeskFilter filter) {
        return query(
                        actor,
                        filter,
                        COLUMNS + ", p.sourceLanguage, v.madeFrom, s.liveRevision",
                        filter.order().clause(),
                        Object[].class)
                .setMaxResults(MOST_STALE)
                .getResultList()
                .stream()
                .map(row ->
                        entry(row, changed((String) row[0], (String) row[11], (Integer) row[12], (Integer) row[13])))
                .filter(entry -> entry.changed() > 0)
                .toList();
    }

    /** How many blocks of their sources changed since live texts were made, where any did: one question for all. */
    private Map<Text, Integer> changed(List<Object[]> rows) {
        Map<Text, Integer> changed = new HashMap<>();
        List<Object> keys = rows.stream().map(row -> row[0]).distinct().toList();
        if (!keys.isEmpty()) {
            entities.createQuery(
                            "select p.key, t.language, p.sourceLanguage, v.madeFrom, s.liveRevision"
                                    + " from Page p, Translation t" + SOURCES
                                    + " where t.pageKey = p.key and p.key in :keys" + OLDER,
                            Object[].class)
                    .setParameter("keys", keys)
                    .getResultStream()
                    .forEach(row -> changed.put(
                            new Text((String) row[0], (String) row[1]),
                            changed((String) row[0], (String) row[2], (Integer) row[3], (Integer) row[4])));
        }
        return changed;
    }

    private int changed(String key, String source, int madeFrom, int live) {
        return staleness.changed(key, Language.of(source).orElseThrow(), madeFrom, live);
    }

    private <T> TypedQuery<T> query(Actor actor, DeskFilter filter, String select, String order, Class<T> type) {
        Map<String, Object> values = new TreeMap<>();
        String where = condition(actor, filter, values);
        String from = TEXTS + (filter.stale() ? SOURCES : "") + NEWEST;
        TypedQuery<T> query = entities.createQuery(select + from + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }

    private String condition(Actor actor, DeskFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        if (!actor.may(Role.ADMINISTRATOR)) {
            where.append(" and (p.organisation = '' or p.organisation = :organisation)");
            values.put("organisation", actor.organisation().orElse(""));
        }
        if (!filter.words().isBlank()) {
            where.append(" and (lower(r.title) like :words escape '!' or lower(p.key) like :words escape '!'"
                    + " or r.slug like :words escape '!')");
            values.put("words", "%" + literal(filter.words()) + "%");
        }
        filter.stage().ifPresent(stage -> equal(where, values, "r.stage", "stage", stage.code()));
        filter.language().ifPresent(spoken -> equal(where, values, "t.language", "language", spoken.code()));
        if (!filter.section().isEmpty()) {
            equal(where, values, "p.section", "section", filter.section());
        }
        if (!filter.keeper().isEmpty()) {
            equal(
                    where,
                    values,
                    "p.keeper",
                    "keeper",
                    filter.keeper().equals(DeskFilter.NOBODY) ? "" : filter.keeper());
        }
        if (filter.reviewDue()) {
            where.append(" and p.reviewDue <= :today");
            values.put("today", clock.today());
        }
        if (filter.broken()) {
            Set<String> keys = broken.texts();
            where.append(
                    keys.isEmpty()
                            ? " and p.key is null"
                            : " and p.key in :pages and concat(t.pageKey, concat(' ', t.language)) in :broken");
            if (!keys.isEmpty()) {
                values.put("broken", keys);
                values.put(
                        "pages",
                        keys.stream().map(text -> text.split(" ")[0]).distinct().toList());
            }
        }
        return where.append(filter.stale() ? OLDER : "").toString();
    }

    private static void equal(
            StringBuilder where, Map<String, Object> values, String column, String name, String value) {
        where.append(" and ").append(column).append(" = :").append(name);
        values.put(name, value);
    }

    private static String literal(String words) {
        return words.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
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
