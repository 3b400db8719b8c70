package eu.tiltas.audit;

import eu.tiltas.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/** An act as it is stored: written once, with no verb that would change it. */
@Entity
@Table(name = "audit")
class ActRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_number")
    @SequenceGenerator(name = "audit_number", sequenceName = "audit_number", allocationSize = 1)
    @Column(name = "number", updatable = false)
    private long number;

    @Column(name = "who", updatable = false)
    private String who;

    @Column(name = "who_name", updatable = false)
    private String name;

    @Column(name = "what", updatable = false)
    private String what;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(name = "language", updatable = false)
    private String language;

    @Column(name = "from_revision", updatable = false)
    private Integer from;

    @Column(name = "to_revision", updatable = false)
    private Integer to;

    @Column(name = "details", updatable = false)
    private String details;

    @Column(name = "at", updatable = false)
    private OffsetDateTime at;

    protected ActRow() {}

    ActRow(Act act) {
        this.who = act.who();
        this.name = act.name();
        this.what = act.what();
        this.subject = act.subject();
        this.language = act.language().map(Language::code).orElse(null);
        this.from = act.from().isPresent() ? act.from().getAsInt() : null;
        this.to = act.to().isPresent() ? act.to().getAsInt() : null;
        this.details = act.details();
        this.at = act.at().atOffset(ZoneOffset.UTC);
    }

    Act act() {
        return new Act(
                who,
                name,
                what,
                subject,
                Optional.ofNullable(language).flatMap(Language::of),
                number(from),
                number(to),
                details,
                at.toInstant());
    }

    private static OptionalInt number(Integer revision) {
        return revision == null ? OptionalInt.empty() : OptionalInt.of(revision);
    }
}
