package eu.tiltas.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Bytes that are kept, by their hash, and the words in them. Written once. */
@Entity
@Table(name = "file_content")
class ContentRow {

    @Id
    @Column(name = "hash", updatable = false)
    private String hash;

    @Column(name = "size", updatable = false)
    private long size;

    @Column(name = "words", updatable = false)
    private String words;

    protected ContentRow() {}

    ContentRow(String hash, long size, String words) {
        this.hash = hash;
        this.size = size;
        this.words = words;
    }

    String words() {
        return words;
    }
}
