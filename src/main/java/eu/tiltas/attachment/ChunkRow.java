package eu.tiltas.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A piece of bytes that are kept: all but the last of a content are of the same size. Written once. */
@Entity
@Table(name = "file_chunk")
class ChunkRow {

    /** How many bytes a piece has. */
    static final int SIZE = 256 * 1024;

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "hash", updatable = false)
    private String hash;

    @Column(name = "number", updatable = false)
    private int number;

    @Column(name = "bytes", updatable = false)
    private byte[] bytes;

    protected ChunkRow() {}

    ChunkRow(String hash, int number, byte[] bytes) {
        this.id = id(hash, number);
        this.hash = hash;
        this.number = number;
        this.bytes = bytes.clone();
    }

    static String id(String hash, int number) {
        return hash + "/" + number;
    }
}
