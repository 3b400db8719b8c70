package eu.tiltas.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/** A file of a change set. */
@Entity
@Table(name = "change_set_file")
@IdClass(ChangeSetFileRow.Key.class)
class ChangeSetFileRow {

    /** The key of a file in its set. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String set;
        private String path;

        protected Key() {}

        Key(String set, String path) {
            this.set = set;
            this.path = path;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(set, key.set) && Objects.equals(path, key.path);
        }

        @Override
        public int hashCode() {
            return Objects.hash(set, path);
        }
    }

    @Id
    @Column(name = "change_set")
    private String set;

    @Id
    @Column(name = "path")
    private String path;

    @Column(name = "text")
    private String text;

    @Column(name = "base")
    private String base;

    protected ChangeSetFileRow() {}

    ChangeSetFileRow(String set, ProposedFile file) {
        this.set = set;
        this.path = file.path();
        this.base = file.base();
        take(file);
    }

    /** Another text on the same base. */
    final void take(ProposedFile file) {
        text = file.text().orElse(null);
    }

    ProposedFile file() {
        return new ProposedFile(path, Optional.ofNullable(text), base);
    }
}
