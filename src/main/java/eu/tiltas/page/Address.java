package eu.tiltas.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** An address that a page has or had in a language. One that is not the translation's slug now is a redirect. */
@Entity
@Table(name = "address")
@IdClass(Address.Key.class)
class Address {

    /** The key of an address. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String language;
        private String slug;

        protected Key() {}

        Key(String language, String slug) {
            this.language = language;
            this.slug = slug;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(language, key.language) && Objects.equals(slug, key.slug);
        }

        @Override
        public int hashCode() {
            return Objects.hash(language, slug);
        }
    }

    @Id
    @Column(name = "language")
    private String language;

    @Id
    @Column(name = "slug")
    private String slug;

    @Column(name = "page_key")
    private String pageKey;

    protected Address() {}

    Address(Key key, String pageKey) {
        this.language = key.language;
        this.slug = key.slug;
        this.pageKey = pageKey;
    }

    Key key() {
        return new Key(language, slug);
    }

    String pageKey() {
        return pageKey;
    }

    /** Gives the address to another page; the one that had it lives elsewhere by now. */
    void belongTo(String other) {
        pageKey = other;
    }
}
