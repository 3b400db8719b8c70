package eu.tiltas.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** What stood at the address of a file from some moment on. Written once. */
@Entity
@Table(name = "attachment_version")
class VersionRow {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "file_key", updatable = false)
    private String key;

    @Column(name = "version", updatable = false)
    private int version;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "hash", updatable = false)
    private String hash;

    @Column(name = "size", updatable = false)
    private long size;

    @Column(name = "account_name", updatable = false)
    private String accountName;

    @Column(name = "recorded", updatable = false)
    private OffsetDateTime recorded;

    protected VersionRow() {}

    VersionRow(AttachmentRow row, long size, String accountName, OffsetDateTime recorded) {
        this.id = row.key() + "/" + row.version();
        this.key = row.key();
        this.version = row.version();
        this.name = row.name();
        this.hash = row.hash();
        this.size = size;
        this.accountName = accountName;
        this.recorded = recorded;
    }

    FileVersion version() {
        return new FileVersion(version, name, hash, size, accountName, recorded.toInstant());
    }
}
