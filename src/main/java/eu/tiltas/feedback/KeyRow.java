package eu.tiltas.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one secret of the {@link Seal}. */
@Entity
@Table(name = "feedback_key")
class KeyRow {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "secret")
    private String secret;

    protected KeyRow() {}

    KeyRow(String secret) {
        this.id = ONLY;
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
