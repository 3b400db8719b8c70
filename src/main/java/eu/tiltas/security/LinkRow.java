package eu.tiltas.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** A link that works once, as it is stored: its word itself is nowhere. */
@Entity
@Table(name = "account_link")
class LinkRow {

    @Id
    @Column(name = "hash")
    private String hash;

    @Column(name = "purpose")
    private String purpose;

    @Column(name = "account_id")
    private String account;

    @Column(name = "roles")
    private String roles;

    @Column(name = "languages")
    private String languages;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "note")
    private String note;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made")
    private OffsetDateTime made;

    @Column(name = "expires")
    private OffsetDateTime expires;

    @Column(name = "used")
    private OffsetDateTime used;

    protected LinkRow() {}

    LinkRow(Token token, Link link, String madeBy, Instant now) {
        this.hash = token.hash();
        this.purpose = link.purpose().name();
        this.account = link.account().orElse(null);
        this.roles = link.profile().roleCodes();
        this.languages = link.profile().languageCodes();
        this.organisation = link.profile().organisation().orElse(null);
        this.note = link.note();
        this.madeBy = madeBy;
        this.made = now.atOffset(ZoneOffset.UTC);
        this.expires = link.expires().atOffset(ZoneOffset.UTC);
    }

    boolean isOpen(Instant now) {
        return used == null && now.isBefore(expires.toInstant());
    }

    /** The account that made it, or the portal. */
    String madeBy() {
        return madeBy;
    }

    void use(Instant now) {
        used = now.atOffset(ZoneOffset.UTC);
    }

    Link link() {
        return new Link(
                hash.substring(0, Link.ID),
                Link.Purpose.valueOf(purpose),
                Optional.ofNullable(account),
                Profile.of(roles, languages, organisation),
                note,
                expires.toInstant());
    }
}
