package eu.tiltas.page;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.security.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of outside reviews, and what they tell together with those of pages. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OutsideRows {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    Optional<OutsideRow> at(Token token) {
        return entities.createQuery("select r from OutsideRow r where r.hash = :hash", OutsideRow.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst();
    }

    Optional<OutsideRow> review(String id) {
        return Optional.ofNullable(entities.find(OutsideRow.class, id));
    }

    /** Likewise, so that nobody else answers by the same link until the transaction ends. */
    void lock(OutsideRow row) {
        entities.lock(row, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<OutsideAnswerRow> answer(String id) {
        return Optional.ofNullable(entities.find(OutsideAnswerRow.class, id));
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    void forget(OffsetDateTime before) {
        for (String old : List.of(
                "OutsideCommentRow c where c.answer in (select a.id from OutsideAnswerRow a where a.received < :before)",
                "OutsideAnswerRow a where a.received < :before",
                "OutsideRow r where r.expires < :before and r.id not in (select a.review from OutsideAnswerRow a)")) {
            entities.createQuery("delete from " + old)
                    .setParameter("before", before)
                    .executeUpdate();
        }
    }

    List<OutsideRow> ofPage(String page) {
        return entities.createQuery(
                        "select r from OutsideRow r where r.page = :page order by r.made desc", OutsideRow.class)
                .setParameter("page", page)
                .getResultList();
    }

    /** Those that are not over by time or hand, and those with an answer that nobody is done with; the newest first. */
    List<OutsideRow> waiting() {
        return entities.createQuery(
                        "select r from OutsideRow r where (r.revoked is null and r.expires > :now) or r.id in"
                                + " (select a.review from OutsideAnswerRow a where a.done is null)"
                                + " order by r.made desc",
                        OutsideRow.class)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setMaxResults(200)
                .getResultList();
    }

    List<OutsideAnswerRow> answers(Collection<String> reviews) {
        return reviews.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select a from OutsideAnswerRow a where a.review in :reviews"
                                        + " order by a.received desc, a.id",
                                OutsideAnswerRow.class)
                        .setParameter("reviews", reviews)
                        .getResultList();
    }

    private Map<String, List<OutsideAnswer.Comment>> comments(Collection<String> answers) {
        return answers.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select c from OutsideCommentRow c where c.answer in :answers order by c.place",
                                OutsideCommentRow.class)
                        .setParameter("answers", answers)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                OutsideCommentRow::answer,
                                Collectors.mapping(OutsideCommentRow::comment, Collectors.toList())));
    }

    /** Reviews with their answers. */
    List<OutsideReview> told(List<OutsideRow> rows) {
        List<OutsideAnswerRow> answers =
                answers(rows.stream().map(OutsideRow::id).toList());
        Map<String, List<OutsideAnswer.Comment>> comments =
                comments(answers.stream().map(OutsideAnswerRow::id).toList());
        Map<String, List<OutsideAnswerRow>> byReview =
                answers.stream().collect(Collectors.groupingBy(OutsideAnswerRow::review));
        return rows.stream()
                .map(row -> row.review(
                        end(row),
                        byReview.getOrDefault(row.id(), List.of()).stream()
                                .map(answer -> answer.answer(row.page(), comments.getOrDefault(answer.id(), List.of())))
                                .toList()))
                .toList();
    }

    /** Why none of its languages can be reviewed any more. */
    private Optional<OutsideEnd> end(OutsideRow row) {
        Map<Language, Optional<OutsideEnd>> ends = new HashMap<>();
        row.revisions().keySet().forEach(language -> ends.put(language, end(row, language)));
        return ends.values().stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : ends.values().stream().flatMap(Optional::stream).min(Enum::compareTo);
    }

    /** Why one of its languages can't be reviewed any more. */
    Optional<OutsideEnd> end(OutsideRow row, Language language) {
        Translation text = entities.find(Translation.class, new Translation.Key(row.page(), language.code()));
        return row.end(row.revisions().get(language), text == null ? 0 : text.liveRevision(), clock.instant());
    }
}
