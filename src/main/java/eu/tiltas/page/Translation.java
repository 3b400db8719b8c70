package eu.tiltas.page;

import eu.tiltas.content.ContentFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/** A page in one language: live in one of its revisions, taken from the public, or not yet there. */
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

    @Column(name = "latest_revision")
    private int latestRevision;

    @Column(name = "file_checksum")
    private String fileChecksum = "";

    @Column(name = "file_taken")
    private String fileTaken = "";

    @Column(name = "taken")
    private String taken = "";

    @Column(name = "taken_on")
    private LocalDate takenOn;

    @Column(name = "reason")
    private String reason = "";

    @Column(name = "onward")
    private String onward = "";

    protected Translation() {}

    Translation(String pageKey, String language) {
        this.pageKey = pageKey;
        this.language = language;
        this.slug = "";
        this.checksum = "";
    }

    String language() {
        return language;
    }

    String slug() {
        return slug;
    }

    boolean isLive() {
        return live;
    }

    /** Whether it is withdrawn, and readable all the same. */
    boolean isWithdrawn() {
        return taken.equals(Stage.WITHDRAWN.code());
    }

    /** Whether it never was live. */
    boolean isNew() {
        return liveRevision == 0;
    }

    /** The revision that is live, or was last; 0 if none ever was. */
    int liveRevision() {
        return liveRevision;
    }

    /** The newest revision; 0 if there is none. */
    int latestRevision() {
        return latestRevision;
    }

    /** Takes the number of a new revision. */
    int nextRevision() {
        return ++latestRevision;
    }

    /** Whether going live with a text would change what the public sees. */
    boolean differsFrom(PageText text) {
        return !live || !text.slug().value().equals(slug) || !text.checksum().equals(checksum);
    }

    /** Goes live with a text from a file; the new revision that this takes, unless the text is the one it had. */
    Optional<Revision> publish(PageText text, LocalDate updated, OffsetDateTime now) {
        restore();
        fileTaken = "";
        return take(text, updated, now);
    }

    /** Whether the tree's word that a text is gone would change anything. */
    boolean differsFrom(PageText text, PageHistory.Gone gone) {
        return live
                || !text.checksum().equals(checksum)
                || !taken.equals(gone.stage().code())
                || !reason.equals(gone.reason())
                || !onward.equals(gone.onward())
                || !gone.on().equals(takenOn);
    }

    /** Is a text from a file that is not public; the new revision that this takes, unless the text is the one it had. */
    Optional<Revision> publish(PageText text, PageHistory.Gone gone, LocalDate updated, OffsetDateTime now) {
        Optional<Revision> revision = take(text, updated, now);
        revision.ifPresent(made -> made.move(gone.stage()));
        take(gone.stage(), gone.reason(), gone.onward(), gone.on());
        fileTaken = taken;
        return revision;
    }

    private Optional<Revision> take(PageText text, LocalDate updated, OffsetDateTime now) {
        slug = text.slug().value();
        fileChecksum = text.checksum();
        if (text.checksum().equals(checksum)) {
            return Optional.empty();
        }
        checksum = text.checksum();
        liveRevision = nextRevision();
        return Optional.of(new Revision(pageKey, liveRevision, text, updated, now));
    }

    /** Goes live with what was written at the desk. */
    void publish(Revision revision) {
        slug = revision.text().slug();
        live = true;
        taken = "";
        reason = "";
        onward = "";
        liveRevision = revision.number();
        rewritten(revision);
    }

    /** Is written otherwise as a file, while its words stay. */
    void rewritten(Revision revision) {
        checksum = ContentFile.checksum(revision.file().getBytes(StandardCharsets.UTF_8));
    }

    void withdraw() {
        live = false;
    }

    /** Is taken from the public by hand, so that no import brings it back. */
    void take(Stage stage, String why, String to, LocalDate day) {
        live = false;
        taken = stage.code();
        reason = why;
        onward = to;
        takenOn = day;
    }

    /** How it was taken from the public by hand; empty if it was not. */
    Optional<PageHistory.Gone> gone() {
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageHistory.Gone(Stage.of(taken), takenOn, reason, onward));
    }

    /** What the desk shows of it. */
    DeskPage.Text desk(RevisionEntry latest, int changed, boolean flagged) {
        return new DeskPage.Text(
                latest,
                live ? liveRevision : 0,
                liveRevision,
                slug,
                taken,
                reason,
                onward,
                Optional.ofNullable(takenOn),
                changed,
                flagged);
    }

    /** Comes back as it was. */
    void restore() {
        live = true;
        taken = "";
        reason = "";
        onward = "";
    }
}
