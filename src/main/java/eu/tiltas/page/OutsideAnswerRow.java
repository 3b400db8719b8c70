package eu.tiltas.page;

import eu.tiltas.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an outside reviewer sent, as it is stored. */
@Entity
@Table(name = "outside_answer")
class OutsideAnswerRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "review_id")
    private String review;

    @Column(name = "language")
    private String language;

    @Column(name = "number")
    private int number;

    @Column(name = "reviewer")
    private String reviewer;

    @Column(name = "verdict")
    private String verdict;

    @Column(name = "content")
    private String content;

    @Column(name = "received")
    private OffsetDateTime received;

    @Column(name = "done")
    private OffsetDateTime done;

    @Column(name = "done_by")
    private String doneBy = "";

    protected OutsideAnswerRow() {}

    OutsideAnswerRow(String review, RevisionKey key, OutsideDraft draft, OffsetDateTime now) {
        this.id = UUID.randomUUID().toString();
        this.review = review;
        this.language = key.language().code();
        this.number = key.number();
        this.reviewer = draft.reviewer();
        this.verdict = draft.verdict().orElseThrow().code();
        this.content = draft.text();
        this.received = now;
    }

    String id() {
        return id;
    }

    String review() {
        return review;
    }

    OffsetDateTime received() {
        return received;
    }

    boolean isOpen() {
        return done == null;
    }

    void finish(String by, OffsetDateTime now) {
        done = now;
        doneBy = by;
    }

    OutsideAnswer answer(String page, List<OutsideAnswer.Comment> comments) {
        return new OutsideAnswer(
                id,
                new RevisionKey(page, Language.of(language).orElseThrow(), number),
                reviewer,
                Verdict.of(verdict).orElseThrow(),
                content,
                comments,
                received.toInstant(),
                Optional.of(doneBy).filter(name -> !name.isEmpty()));
    }
}
