package eu.tiltas.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A change as it is stored. */
@Entity
@Table(name = "change_log")
class ChangeRow {

    @Id
    private long number;

    @Column(name = "kind")
    private String kind;

    @Column(name = "subject")
    private String subject;

    @Column(name = "at")
    private OffsetDateTime at;

    protected ChangeRow() {}

    ChangeRow(long number, String kind, String subject, Instant at) {
        this.number = number;
        this.kind = kind;
        this.subject = subject;
        this.at = at.atOffset(ZoneOffset.UTC);
    }

    Change change() {
        return new Change(number, kind, subject, at.toInstant());
    }
}
