package eu.tiltas.feedback;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps feedback; each call is one transaction, and what it kept outlives the process. */
@ApplicationScoped
class FeedbackStore {

    private static final int KEY_BYTES = 32;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ChangeLog changes;

    /** The secret of the forms, made by whoever asks first. */
    @Transactional
    byte[] secret() {
        KeyRow row = entities.find(KeyRow.class, KeyRow.ONLY);
        if (row == null) {
            byte[] random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            row = new KeyRow(HexFormat.of().formatHex(random));
            entities.persist(row);
        }
        return HexFormat.of().parseHex(row.secret());
    }

    /**
     * Counts an answer.
     *
     * @throws jakarta.persistence.PersistenceException or one of the transaction's, if another counted the first one of
     *     the same page at the same time
     */
    @Transactional
    void count(Seen seen, boolean helped, LocalDate day) {
        TallyRow.Key key = new TallyRow.Key(seen, revision(seen), day);
        TallyRow row = entities.find(TallyRow.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new TallyRow(key);
            entities.persist(row);
        }
        row.count(helped);
    }

    @Transactional
    void keep(Seen seen, Draft draft, Instant now) {
        entities.persist(new RemarkRow(seen, revision(seen), draft, now));
    }

    private long revision(Seen seen) {
        return changes.lastOf(seen.changeKind(), seen.changeSubject(), seen.change());
    }

    @Transactional
    List<Remark> list(RemarkQuery query, Scope scope) {
        return asked("select r from RemarkRow r", " order by r.received desc, r.id desc", RemarkRow.class, query, scope)
                .setFirstResult((query.page() - 1) * query.size())
                .setMaxResults(query.size())
                .getResultStream()
                .map(RemarkRow::remark)
                .toList();
    }

    @Transactional
    long total(RemarkQuery query, Scope scope) {
        return asked("select count(r) from RemarkRow r", "", Long.class, query, scope)
                .getSingleResult();
    }

    private <T> TypedQuery<T> asked(String select, String order, Class<T> type, RemarkQuery query, Scope scope) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        query.subject().ifPresent(subject -> add(conditions, values, "r.subject = :subject", "subject", subject));
        query.language().ifPresent(l -> add(conditions, values, "r.language = :language", "language", l.code()));
        query.kind().ifPresent(kind -> add(conditions, values, "r.kind = :kind", "kind", kind.word()));
        query.since().ifPresent(day -> add(conditions, values, "r.received >= :since", "since", start(day)));
        if (scope.languages().size() < Language.values().length) {
            List<String> codes = scope.languages().stream().map(Language::code).toList();
            add(conditions, values, "r.language in :own", "own", codes);
        }
        List<String> hidden = hidden(scope);
        if (!hidden.isEmpty()) {
            add(conditions, values, "r.subject not in :hidden", "hidden", hidden);
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<T> asked = entities.createQuery(select + where + order, type);
        values.forEach(asked::setParameter);
        return asked;
    }

    /** Of what is hidden, what something was said of: the rest would only make the question long. */
    private List<String> hidden(Scope scope) {
        return scope.hidden().isEmpty()
                ? List.of()
                : entities.createQuery("select distinct r.subject from RemarkRow r", String.class)
                        .getResultStream()
                        .filter(scope.hidden()::contains)
                        .toList();
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Clock.ZONE).toOffsetDateTime();
    }

    /** All answers, by page and language. */
    @Transactional
    List<Tally> tallies() {
        return entities.createQuery(
                        "select t.subject, t.language, sum(t.helpful), sum(t.unhelpful) from TallyRow t"
                                + " group by t.subject, t.language order by t.subject, t.language",
                        Object[].class)
                .getResultStream()
                .map(row -> new Tally(
                        (String) row[0],
                        Language.of((String) row[1]).orElseThrow(),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
                .toList();
    }

    /** Deletes the remarks received before a moment, and of the others all but the newest; how many. */
    @Transactional
    int forget(Instant before, int most) {
        int old = entities.createQuery("delete from RemarkRow r where r.received < :before")
                .setParameter("before", before.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        List<OffsetDateTime> beyond = entities.createQuery(
                        "select r.received from RemarkRow r order by r.received desc", OffsetDateTime.class)
                .setFirstResult(most)
                .setMaxResults(1)
                .getResultList();
        return beyond.isEmpty()
                ? old
                : old
                        + entities.createQuery("delete from RemarkRow r where r.received <= :last")
                                .setParameter("last", beyond.get(0))
                                .executeUpdate();
    }
}
