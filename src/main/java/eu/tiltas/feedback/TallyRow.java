package eu.tiltas.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** The answers about a revision of a page in a month, counted. */
@Entity
@Table(name = "feedback_tally")
@IdClass(TallyRow.Key.class)
class TallyRow {

    /** What is counted together. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String subject;
        private String language;
        private long revision;
        private LocalDate month;

        protected Key() {}

        Key(Seen seen, long revision, LocalDate day) {
            this.subject = seen.subject();
            this.language = seen.language().code();
            this.revision = revision;
            this.month = day.withDayOfMonth(1);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(subject, key.subject)
                    && Objects.equals(language, key.language)
                    && revision == key.revision
                    && Objects.equals(month, key.month);
        }

        @Override
        public int hashCode() {
            return Objects.hash(subject, language, revision, month);
        }
    }

    @Id
    @Column(name = "subject")
    private String subject;

    @Id
    @Column(name = "language")
    private String language;

    @Id
    @Column(name = "revision")
    private long revision;

    @Id
    @Column(name = "answered")
    private LocalDate month;

    @Column(name = "helpful")
    private int helpful;

    @Column(name = "unhelpful")
    private int unhelpful;

    protected TallyRow() {}

    TallyRow(Key key) {
        this.subject = key.subject;
        this.language = key.language;
        this.revision = key.revision;
        this.month = key.month;
    }

    void count(boolean helped) {
        if (helped) {
            helpful++;
        } else {
            unhelpful++;
        }
    }
}
