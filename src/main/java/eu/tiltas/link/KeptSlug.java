package eu.tiltas.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A slug that something has or had in a language. */
@Entity
@Table(name = "kept_slug")
@IdClass(KeptSlug.Key.class)
class KeptSlug {

    /** The key of a slug. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String kind;
        private String language;
        private String slug;

        protected Key() {}

        Key(String kind, String language, String slug) {
            this.kind = kind;
            this.language = language;
            this.slug = slug;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(kind, key.kind)
                    && Objects.equals(language, key.language)
                    && Objects.equals(slug, key.slug);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, language, slug);
        }
    }

    @Id
    @Column(name = "kind")
    private String kind;

    @Id
    @Column(name = "language")
    private String language;

    @Id
    @Column(name = "slug")
    private String slug;

    @Column(name = "name")
    private String name;

    @Column(name = "former")
    private boolean former;

    protected KeptSlug() {}

    KeptSlug(Key key, String name) {
        this.kind = key.kind;
        this.language = key.language;
        this.slug = key.slug;
        this.name = name;
    }

    /** One that something had, as the content tree tells it. */
    static KeptSlug former(Key key, String name) {
        KeptSlug kept = new KeptSlug(key, name);
        kept.former = true;
        return kept;
    }

    String kind() {
        return kind;
    }

    String language() {
        return language;
    }

    String slug() {
        return slug;
    }

    /** Is the slug of what has it, or was. */
    void leave(boolean whether) {
        former = whether;
    }

    String name() {
        return name;
    }

    /** Gives the slug to another; the one that had it lives elsewhere by now. */
    void belongTo(String other) {
        name = other;
    }
}
