package eu.tiltas.security;

import eu.tiltas.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** An account as it is stored. */
@Entity
@Table(name = "account")
class AccountRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "login")
    private String login;

    @Column(name = "name")
    private String name;

    @Column(name = "password")
    private String password;

    @Column(name = "roles")
    private String roles;

    @Column(name = "languages")
    private String languages;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "desk_language")
    private String deskLanguage;

    @Column(name = "suspended")
    private boolean suspended;

    @Column(name = "totp")
    private String totp;

    @Column(name = "totp_step")
    private long totpStep = -1;

    @Column(name = "oidc_subject")
    private String oidcSubject;

    @Column(name = "created")
    private OffsetDateTime created;

    protected AccountRow() {}

    AccountRow(String id, NewAccount wanted, Profile profile, Instant now) {
        this.id = id;
        this.login = wanted.login();
        this.name = wanted.name();
        this.deskLanguage = wanted.language().code();
        this.created = now.atOffset(ZoneOffset.UTC);
        choose(wanted.password());
        allow(profile);
    }

    void choose(String newPassword) {
        password = Passwords.hash(newPassword);
    }

    boolean hasPassword(String typed) {
        return Passwords.matches(typed, password);
    }

    /** Makes the hash of a password that was just seen to be right as costly as it is now. */
    void renew(String typed) {
        if (Passwords.isOutdated(password)) {
            choose(typed);
        }
    }

    void allow(Profile profile) {
        roles = profile.roleCodes();
        languages = profile.languageCodes();
        organisation = profile.organisation().orElse(null);
    }

    void speak(Language language) {
        deskLanguage = language.code();
    }

    void suspend(boolean whether) {
        suspended = whether;
    }

    boolean suspended() {
        return suspended;
    }

    Optional<String> totp() {
        return Optional.ofNullable(totp);
    }

    long totpStep() {
        return totpStep;
    }

    void protect(String closedSecret, long step) {
        totp = closedSecret;
        totpStep = step;
    }

    void unprotect() {
        totp = null;
    }

    /** Whether it is not somebody else's at the provider. */
    boolean belongsTo(Identity who) {
        return oidcSubject == null || oidcSubject.equals(who.key());
    }

    /** Belongs to that person at the provider from now on. */
    void bind(Identity who) {
        oidcSubject = who.key();
    }

    void used(long step) {
        totpStep = step;
    }

    Account account() {
        return new Account(
                id,
                login,
                name,
                Profile.of(roles, languages, organisation),
                Language.of(deskLanguage).orElse(Language.EN),
                suspended,
                totp != null,
                created.toInstant());
    }
}
