package eu.tiltas.page;

import eu.tiltas.config.Clock;
import eu.tiltas.security.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/** That a revision went live, when and by whose hand. */
@Entity
@Table(name = "publication")
@IdClass(Publication.Key.class)
class Publication {

    /** The key of a publication: a revision can go live again. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String pageKey;
        private String language;
        private int number;
        private OffsetDateTime at;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && number == key.number
                    && Objects.equals(pageKey, key.pageKey)
                    && Objects.equals(language, key.language)
                    && Objects.equals(at, key.at);
        }

        @Override
        public int hashCode() {
            return Objects.hash(pageKey, language, number, at);
        }
    }

    @Id
    @Column(name = "page_key")
    private String pageKey;

    @Id
    @Column(name = "language")
    private String language;

    @Id
    @Column(name = "number")
    private int number;

    @Id
    @Column(name = "at")
    private OffsetDateTime at;

    @Column(name = "published_on")
    private LocalDate day;

    @Column(name = "account")
    private String account;

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "note")
    private String note;

    @Column(name = "minor")
    private boolean minor;

    @Column(name = "forced")
    private boolean forced;

    @Column(name = "approved_by")
    private String approvedBy = "";

    protected Publication() {}

    Publication(RevisionKey key, Revision revision, Actor actor, boolean forced, OffsetDateTime at, LocalDate day) {
        this.pageKey = key.page();
        this.language = key.language().code();
        this.number = key.number();
        this.at = at;
        this.day = day;
        this.account = actor.account();
        this.accountName = actor.name();
        this.note = revision.note();
        this.minor = revision.isMinor();
        this.forced = forced;
    }

    /** One that happened in another portal, or before this one lost its memory; nobody here did it. */
    Publication(Revision revision, PageHistory.Release release) {
        this.pageKey = revision.pageKey();
        this.language = revision.language();
        this.number = revision.number();
        this.at = release.at().atOffset(ZoneOffset.UTC);
        this.day = LocalDate.ofInstant(release.at(), Clock.ZONE);
        this.account = "";
        this.accountName = "";
        this.note = release.note();
        this.minor = release.minor();
        this.forced = release.forced();
    }

    String pageKey() {
        return pageKey;
    }

    String language() {
        return language;
    }

    /** As an export tells it. */
    PageHistory.Release release() {
        return new PageHistory.Release(at.toInstant(), note, minor, forced && approvedBy.isEmpty());
    }

    boolean isBy(Actor actor) {
        return account.equals(actor.account());
    }

    int number() {
        return number;
    }

    /** Is approved afterwards. */
    void approve(Actor actor) {
        approvedBy = actor.name();
    }
}
