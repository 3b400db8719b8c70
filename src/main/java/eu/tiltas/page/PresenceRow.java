package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** That somebody has a text open, as it is stored. */
@Entity
@Table(name = "presence")
@IdClass(UnsavedRow.Key.class)
class PresenceRow {

    @Id
    @Column(name = "account")
    private String account;

    @Id
    @Column(name = "page_key")
    private String pageKey;

    @Id
    @Column(name = "language")
    private String language;

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "since")
    private OffsetDateTime since;

    @Column(name = "seen")
    private OffsetDateTime seen;

    protected PresenceRow() {}

    PresenceRow(Actor actor, String pageKey, Language language, OffsetDateTime now) {
        this.account = actor.account();
        this.pageKey = pageKey;
        this.language = language.code();
        this.accountName = actor.name();
        this.since = now;
        this.seen = now;
    }

    /** Is seen again; after too long a pause it is as if they had come anew. */
    void see(OffsetDateTime now, OffsetDateTime gone) {
        if (seen.isBefore(gone)) {
            since = now;
        }
        seen = now;
    }

    Colleague colleague() {
        return new Colleague(pageKey, Language.of(language).orElseThrow(), accountName, since.toInstant());
    }
}
