package eu.tiltas.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A source by what it says. */
@Entity
@Table(name = "register_source")
class SourceRow {

    @Id
    @Column(name = "digest")
    private String digest;

    @Column(name = "content")
    private String content;

    protected SourceRow() {}

    SourceRow(String digest, String content) {
        this.digest = digest;
        this.content = content;
    }

    String digest() {
        return digest;
    }

    String content() {
        return content;
    }
}
