package eu.tiltas.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** A file that the desk has changed. */
@Entity
@Table(name = "edited_file")
class EditedRow {

    @Id
    @Column(name = "path")
    private String path;

    @Column(name = "text")
    private String text;

    @Column(name = "tree")
    private String tree;

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "edited")
    private OffsetDateTime edited;

    protected EditedRow() {}

    EditedRow(String path, String tree) {
        this.path = path;
        this.tree = tree;
    }

    void take(Optional<String> newText, String by, Instant now) {
        text = newText.orElse(null);
        accountName = by;
        edited = now.atOffset(ZoneOffset.UTC);
    }

    EditedFile file() {
        return new EditedFile(path, Optional.ofNullable(text), tree);
    }
}
