package eu.tiltas.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A session at the desk as it is stored, under the hash of its token. */
@Entity
@Table(name = "account_session")
class SessionRow {

    private static final int MAX_BROWSER = 300;

    /** How exactly it is known when a session was last seen. */
    private static final Duration GRAIN = Duration.ofSeconds(20);

    @Id
    @Column(name = "hash")
    private String hash;

    @Column(name = "account_id")
    private String account;

    @Column(name = "complete")
    private boolean complete;

    @Column(name = "provider")
    private boolean provider;

    @Column(name = "browser")
    private String browser;

    @Column(name = "opened")
    private OffsetDateTime opened;

    @Column(name = "seen")
    private OffsetDateTime seen;

    @Column(name = "ended")
    private OffsetDateTime ended;

    protected SessionRow() {}

    SessionRow(Token token, String account, boolean complete, String browser, Instant now) {
        this.hash = token.hash();
        this.account = account;
        this.complete = complete;
        this.browser = browser.substring(0, Math.min(browser.length(), MAX_BROWSER));
        this.opened = now.atOffset(ZoneOffset.UTC);
        this.seen = opened;
    }

    boolean isOpen(Instant now, Duration idle, Duration longest) {
        return ended == null
                && now.isBefore(seen.toInstant().plus(idle))
                && now.isBefore(opened.toInstant().plus(longest));
    }

    /** Writes down that it was used, now and then. */
    void see(Instant now, Duration idle) {
        Duration since = Duration.between(seen.toInstant(), now);
        if (since.compareTo(GRAIN) > 0 || since.multipliedBy(10).compareTo(idle) > 0) {
            seen = now.atOffset(ZoneOffset.UTC);
        }
    }

    void end(Instant now) {
        ended = ended == null ? now.atOffset(ZoneOffset.UTC) : ended;
    }

    String account() {
        return account;
    }

    /** Was begun by a provider's word. */
    SessionRow byProvider() {
        provider = true;
        return this;
    }

    boolean isByProvider() {
        return provider;
    }

    boolean complete() {
        return complete;
    }

    String browser() {
        return browser;
    }

    String hash() {
        return hash;
    }

    Session session() {
        return new Session(hash.substring(0, Session.ID), browser, opened.toInstant(), seen.toInstant());
    }
}
