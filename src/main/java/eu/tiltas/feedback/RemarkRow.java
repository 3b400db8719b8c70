package eu.tiltas.feedback;

import eu.tiltas.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A remark as it is stored. */
@Entity
@Table(name = "feedback_remark")
class RemarkRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "kind")
    private String kind;

    @Column(name = "subject")
    private String subject;

    @Column(name = "language")
    private String language;

    @Column(name = "revision")
    private long revision;

    @Column(name = "address")
    private String address;

    @Column(name = "build")
    private String build;

    @Column(name = "searched")
    private String searched;

    @Column(name = "content")
    private String content;

    @Column(name = "received")
    private OffsetDateTime received;

    protected RemarkRow() {}

    RemarkRow(Seen seen, long revision, Draft draft, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.kind = draft.kind().word();
        this.subject = seen.subject();
        this.language = seen.language().code();
        this.revision = revision;
        this.address = Discretion.strip(seen.address());
        this.build = seen.build();
        this.searched = Discretion.strip(draft.searched());
        this.content = Discretion.strip(draft.text());
        this.received = now.atOffset(ZoneOffset.UTC);
    }

    Remark remark() {
        return new Remark(
                id,
                Kind.of(kind).orElseThrow(),
                subject,
                Language.of(language).orElseThrow(),
                revision,
                address,
                build,
                searched,
                content,
                received.toInstant());
    }
}
