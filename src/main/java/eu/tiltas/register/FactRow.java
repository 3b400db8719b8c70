package eu.tiltas.register;

import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A fact as it was stored once. All that ever changes is that it ends. */
@Entity
@Table(name = "register_fact")
@IdClass(FactRow.Key.class)
class FactRow {

    /** The key of a fact. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String register;
        private String subject;
        private int number;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && number == key.number
                    && Objects.equals(register, key.register)
                    && Objects.equals(subject, key.subject);
        }

        @Override
        public int hashCode() {
            return Objects.hash(register, subject, number);
        }
    }

    @Id
    @Column(name = "register")
    private String register;

    @Id
    @Column(name = "subject_key")
    private String subject;

    @Id
    @Column(name = "number")
    private int number;

    @Column(name = "digest")
    private String digest;

    @Column(name = "field")
    private String field;

    @Column(name = "content")
    private String content;

    @Column(name = "localized")
    private boolean localized;

    @Column(name = "valid_from")
    private String from;

    @Column(name = "valid_until")
    private String until;

    @Column(name = "sources")
    private String sources;

    @Column(name = "as_of")
    private String asOf;

    @Column(name = "confidence")
    private String confidence;

    @Column(name = "note")
    private String note;

    @Column(name = "recorded")
    private LocalDate recorded;

    @Column(name = "superseded")
    private LocalDate superseded;

    @Column(name = "in_file")
    private boolean inFile;

    @Column(name = "stored")
    private OffsetDateTime stored;

    protected FactRow() {}

    FactRow(String register, String subject, int number, Fact fact, String digest, OffsetDateTime now) {
        this.register = register;
        this.subject = subject;
        this.number = number;
        this.digest = digest;
        this.field = fact.field();
        this.localized = fact.value().neutral() == null;
        this.content = localized ? Stored.text(fact.value()) : fact.text();
        this.from = fact.period().from().map(PartialDate::iso).orElse(null);
        this.until = fact.period().until().map(PartialDate::iso).orElse(null);
        this.sources = Stored.digests(fact.sources());
        this.asOf = fact.asOf().map(PartialDate::iso).orElse(null);
        this.confidence = fact.confidence().word();
        this.note = fact.note().map(Stored::text).orElse(null);
        this.recorded = fact.recorded();
        this.superseded = fact.superseded().orElse(null);
        this.inFile = true;
        this.stored = now;
    }

    String subject() {
        return subject;
    }

    int number() {
        return number;
    }

    String digest() {
        return digest;
    }

    /** As {@link #digest}, of what is stored: the day on which it was recorded may be another than its file said. */
    String ownDigest() {
        return Stored.digest(
                field,
                localized ? content : Stored.text(Localized.neutral(content)),
                Objects.toString(from, ""),
                Objects.toString(until, ""),
                sources,
                Objects.toString(asOf, ""),
                confidence,
                Objects.toString(note, ""),
                recorded.toString());
    }

    boolean isInFile() {
        return inFile;
    }

    /** Ends the fact as its file says; whether that is another end. */
    boolean endAsWritten(Optional<LocalDate> day) {
        boolean different = !Objects.equals(superseded, day.orElse(null));
        superseded = day.orElse(null);
        return different;
    }

    /** The digests of its sources. */
    List<String> sources() {
        return List.of(sources.split(" "));
    }

    /** Ends a fact that its file no longer has: it is kept, and was known until that day. */
    void leaveFile(LocalDate day) {
        inFile = false;
        if (superseded == null) {
            superseded = day.isBefore(recorded) ? recorded : day;
        }
    }

    Fact fact(Map<String, Source> known) {
        return new Fact(
                field,
                localized ? Stored.localized(content) : Localized.neutral(content),
                new Period(
                        Optional.ofNullable(from).map(PartialDate::new),
                        Optional.ofNullable(until).map(PartialDate::new)),
                sources().stream().map(known::get).toList(),
                Optional.ofNullable(asOf).map(PartialDate::new),
                Confidence.of(confidence).orElseThrow(),
                Optional.ofNullable(note).map(Stored::localized),
                recorded,
                Optional.ofNullable(superseded));
    }
}
