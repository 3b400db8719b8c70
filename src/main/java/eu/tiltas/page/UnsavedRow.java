package eu.tiltas.page;

import eu.tiltas.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;

/** A text that is being written, as it is stored. */
@Entity
@Table(name = "unsaved_text")
@IdClass(UnsavedRow.Key.class)
class UnsavedRow {

    /** Whose it is and of which text. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String account;
        private String pageKey;
        private String language;

        protected Key() {}

        Key(String account, String pageKey, Language language) {
            this.account = account;
            this.pageKey = pageKey;
            this.language = language.code();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(account, key.account)
                    && Objects.equals(pageKey, key.pageKey)
                    && Objects.equals(language, key.language);
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, pageKey, language);
        }
    }

    @Id
    @Column(name = "account")
    private String account;

    @Id
    @Column(name = "page_key")
    private String pageKey;

    @Id
    @Column(name = "language")
    private String language;

    @Column(name = "based_on")
    private int basedOn;

    @Column(name = "title")
    private String title;

    @Column(name = "slug")
    private String slug;

    @Column(name = "summary")
    private String summary;

    @Column(name = "keywords")
    private String keywords;

    @Column(name = "body")
    private String body;

    @Column(name = "kept")
    private OffsetDateTime kept;

    protected UnsavedRow() {}

    UnsavedRow(Key key) {
        this.account = key.account;
        this.pageKey = key.pageKey;
        this.language = key.language;
    }

    void take(DraftText text, int base, OffsetDateTime now) {
        basedOn = base;
        title = text.title();
        slug = text.slug();
        summary = text.summary();
        keywords = String.join("\n", text.keywords());
        body = text.body();
        kept = now;
    }

    UnsavedText text() {
        Language spoken = Language.of(language).orElseThrow();
        return new UnsavedText(
                new DraftText(spoken, title, slug, summary, keywords.lines().toList(), body),
                basedOn,
                kept.toInstant());
    }
}
