package eu.tiltas.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/** The hash of a recovery code, and when it was used. */
@Entity
@Table(name = "account_recovery")
@IdClass(RecoveryRow.Key.class)
class RecoveryRow {

    /** Whose code it is, and which. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String account;
        private String hash;

        Key() {}

        Key(String account, String hash) {
            this.account = account;
            this.hash = hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && account.equals(key.account) && hash.equals(key.hash);
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, hash);
        }
    }

    @Id
    @Column(name = "account_id")
    private String account;

    @Id
    @Column(name = "hash")
    private String hash;

    @Column(name = "used")
    private OffsetDateTime used;

    protected RecoveryRow() {}

    RecoveryRow(String account, RecoveryCode code) {
        this.account = account;
        this.hash = code.hash();
    }

    boolean isOpen() {
        return used == null;
    }

    void use(Instant now) {
        used = now.atOffset(ZoneOffset.UTC);
    }
}
