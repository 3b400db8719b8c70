package eu.tiltas.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A subject as it was last taken over, or withdrawn. */
@Entity
@Table(name = "register_subject")
@IdClass(SubjectRow.Key.class)
class SubjectRow {

    /** The key of a subject. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String register;
        private String key;

        protected Key() {}

        Key(String register, String key) {
            this.register = register;
            this.key = key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key id && Objects.equals(register, id.register) && Objects.equals(key, id.key);
        }

        @Override
        public int hashCode() {
            return Objects.hash(register, key);
        }
    }

    @Id
    @Column(name = "register")
    private String register;

    @Id
    @Column(name = "subject_key")
    private String key;

    @Column(name = "also")
    private String also;

    @Column(name = "pages")
    private String pages;

    @Column(name = "checksum")
    private String checksum;

    @Column(name = "changed")
    private LocalDate changed;

    @Column(name = "live")
    private boolean live;

    protected SubjectRow() {}

    SubjectRow(String register, String key) {
        this.register = register;
        this.key = key;
        this.also = "";
        this.pages = "";
        this.checksum = "";
    }

    String key() {
        return key;
    }

    String checksum() {
        return checksum;
    }

    /** The day before which no fact that is new now can have been known; empty text and null for a new subject. */
    LocalDate changed() {
        return changed;
    }

    boolean isLive() {
        return live;
    }

    List<String> also() {
        return also.lines().toList();
    }

    List<String> pages() {
        return pages.lines().toList();
    }

    /** Takes a subject over but for its facts; whether it is another. */
    boolean take(Subject subject, String newChecksum, LocalDate today) {
        String newAlso = String.join("\n", subject.also());
        String newPages = String.join("\n", subject.pages());
        boolean different = !live || !newAlso.equals(also) || !newPages.equals(pages);
        also = newAlso;
        pages = newPages;
        checksum = newChecksum;
        changed = today;
        live = true;
        return different;
    }

    void withdraw() {
        live = false;
        checksum = "";
    }
}
