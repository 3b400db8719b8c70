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

/** One immutable saved text of a translation. */
@Entity
@Table(name = "revision")
@IdClass(Revision.Key.class)
class Revision {

    /** The key of a revision. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String pageKey;
        private String language;
        private int number;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && number == key.number
                    && Objects.equals(pageKey, key.pageKey)
                    && Objects.equals(language, key.language);
        }

        @Override
        public int hashCode() {
            return Objects.hash(pageKey, language, number);
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

    @Column(name = "title")
    private String title;

    @Column(name = "summary")
    private String summary;

    @Column(name = "keywords")
    private String keywords;

    @Column(name = "body")
    private String body;

    @Column(name = "links")
    private String links;

    @Column(name = "updated")
    private LocalDate updated;

    @Column(name = "recorded")
    private OffsetDateTime recorded;

    protected Revision() {}

    Revision(String pageKey, int number, PageText text, LocalDate updated, OffsetDateTime recorded) {
        this.pageKey = pageKey;
        this.language = text.language().code();
        this.number = number;
        this.title = text.title();
        this.summary = text.summary();
        this.keywords = String.join("\n", text.keywords());
        this.body = text.body();
        this.links = text.linksAsText();
        this.updated = updated;
        this.recorded = recorded;
    }
}
