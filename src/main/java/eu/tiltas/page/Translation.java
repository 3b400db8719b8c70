package eu.tiltas.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/** A page in one language, live in one of its revisions or withdrawn. */
@Entity
@Table(name = "translation")
@IdClass(Translation.Key.class)
class Translation {

    /** The key of a translation. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String pageKey;
        private String language;

        protected Key() {}

        Key(String pageKey, String language) {
            this.pageKey = pageKey;
            this.language = language;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key id
                    && Objects.equals(pageKey, id.pageKey)
                    && Objects.equals(language, id.language);
        }

        @Override
        public int hashCode() {
            return Objects.hash(pageKey, language);
        }
    }

    @Id
    @Column(name = "page_key")
    private String pageKey;

    @Id
    @Column(name = "language")
    private String language;

    @Column(name = "slug")
    private String slug;

    @Column(name = "live_revision")
    private int liveRevision;

    @Column(name = "checksum")
    private String checksum;

    @Column(name = "live")
    private boolean live;

    protected Translation() {}

    Translation(String pageKey, String language) {
        this.pageKey = pageKey;
        this.language = language;
    }

    String language() {
        return language;
    }

    boolean isLive() {
        return live;
    }

    boolean isNew() {
        return liveRevision == 0;
    }

    /** Whether going live with a text would change what the public sees. */
    boolean differsFrom(PageText text) {
        return !live || !text.slug().value().equals(slug) || !text.checksum().equals(checksum);
    }

    /** Goes live with a text; the new revision that this takes, unless the text is the one it had. */
    Optional<Revision> publish(PageText text, LocalDate updated, OffsetDateTime now) {
        slug = text.slug().value();
        live = true;
        if (text.checksum().equals(checksum)) {
            return Optional.empty();
        }
        checksum = text.checksum();
        liveRevision++;
        return Optional.of(new Revision(pageKey, liveRevision, text, updated, now));
    }

    void withdraw() {
        live = false;
    }
}
