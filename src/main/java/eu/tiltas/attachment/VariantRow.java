package eu.tiltas.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A picture that was made of another. Written once. */
@Entity
@Table(name = "file_variant")
class VariantRow {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "hash", updatable = false)
    private String hash;

    @Column(name = "width", updatable = false)
    private int width;

    @Column(name = "height", updatable = false)
    private int height;

    @Column(name = "variant_hash", updatable = false)
    private String variantHash;

    @Column(name = "size", updatable = false)
    private long size;

    protected VariantRow() {}

    VariantRow(String hash, Attachment.Variant variant) {
        this.id = hash + "/" + variant.width();
        this.hash = hash;
        this.width = variant.width();
        this.height = variant.height();
        this.variantHash = variant.hash();
        this.size = variant.size();
    }

    String of() {
        return hash;
    }

    Attachment.Variant variant() {
        return new Attachment.Variant(width, height, variantHash, size);
    }
}
