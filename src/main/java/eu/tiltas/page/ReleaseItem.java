package eu.tiltas.page;

import eu.tiltas.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A revision in a release set; a translation is in a set once. */
@Entity
@Table(name = "release_item")
@IdClass(ReleaseItem.Key.class)
class ReleaseItem {

    /** The key of an item. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String setId;
        private String pageKey;
        private String language;

        protected Key() {}

        Key(String setId, String pageKey, String language) {
            this.setId = setId;
            this.pageKey = pageKey;
            this.language = language;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(setId, key.setId)
                    && Objects.equals(pageKey, key.pageKey)
                    && Objects.equals(language, key.language);
        }

        @Override
        public int hashCode() {
            return Objects.hash(setId, pageKey, language);
        }
    }

    @Id
    @Column(name = "set_id")
    private String setId;

    @Id
    @Column(name = "page_key")
    private String pageKey;

    @Id
    @Column(name = "language")
    private String language;

    @Column(name = "number")
    private int number;

    protected ReleaseItem() {}

    ReleaseItem(String setId, RevisionKey revision) {
        this.setId = setId;
        this.pageKey = revision.page();
        this.language = revision.language().code();
        this.number = revision.number();
    }

    RevisionKey revision() {
        return new RevisionKey(pageKey, Language.of(language).orElseThrow(), number);
    }

    /** Takes a newer revision of the same translation. */
    void take(int newer) {
        number = newer;
    }
}
