package eu.tiltas.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** A file as it is now. */
@Entity
@Table(name = "attachment")
class AttachmentRow {

    @Id
    @Column(name = "file_key")
    private String key;

    @Column(name = "name")
    private String name;

    @Column(name = "type")
    private String type;

    @Column(name = "hash")
    private String hash;

    @Column(name = "size")
    private long size;

    @Column(name = "width")
    private int width;

    @Column(name = "height")
    private int height;

    @Column(name = "metadata")
    private String metadata = "";

    @Column(name = "version")
    private int version;

    @Column(name = "live")
    private boolean live;

    @Column(name = "tree_checksum")
    private String treeChecksum = "";

    @Column(name = "edited")
    private boolean edited;

    @Column(name = "recorded")
    private OffsetDateTime recorded;

    protected AttachmentRow() {}

    AttachmentRow(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    String hash() {
        return hash;
    }

    long size() {
        return size;
    }

    int version() {
        return version;
    }

    boolean isLive() {
        return live;
    }

    boolean isEdited() {
        return edited;
    }

    String treeChecksum() {
        return treeChecksum;
    }

    String metadata() {
        return metadata;
    }

    /** Puts other bytes at the address; whether they are others than those that stand there. */
    boolean put(FileName called, Received received, OffsetDateTime now) {
        boolean same = live && received.hash().equals(hash) && called.value().equals(name);
        name = called.value();
        type = received.type().ending();
        hash = received.hash();
        size = received.bytes().length;
        width = received.width();
        height = received.height();
        live = true;
        if (!same) {
            version++;
            recorded = now;
        }
        return !same;
    }

    void describe(String yaml) {
        metadata = yaml;
    }

    /** Is as the content tree has it. */
    void imported(String checksum) {
        treeChecksum = checksum;
        edited = false;
    }

    /** Is as somebody at the desk made it, whatever the content tree says. */
    void edit() {
        edited = true;
    }

    void remove() {
        live = false;
    }

    Attachment attachment(List<Attachment.Variant> variants) {
        return new Attachment(
                key,
                name,
                FileType.ofEnding(type).orElseThrow(),
                hash,
                size,
                width,
                height,
                Description.read(metadata, new ArrayList<>()),
                version,
                recorded.toInstant(),
                variants);
    }
}
