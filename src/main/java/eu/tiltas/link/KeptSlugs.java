package eu.tiltas.link;

import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose a slug is or last was, for what stands under a fixed place: an address once given leads on until another takes it. */
@ApplicationScoped
@Transactional
public class KeptSlugs {

    @PersistenceContext
    EntityManager entities;

    /**
     * Keeps the slugs that something has now. Part of the transaction in which it is saved.
     *
     * @param kind of what has them, as in the change log
     */
    public void keep(String kind, String name, Map<Language, String> slugs) {
        slugs.forEach((language, slug) -> {
            KeptSlug.Key key = new KeptSlug.Key(kind, language.code(), slug);
            KeptSlug kept = entities.find(KeptSlug.class, key);
            if (kept == null) {
                entities.persist(new KeptSlug(key, name));
            } else {
                kept.belongTo(name);
                kept.leave(false);
            }
            others(kind, name, language, slug).forEach(other -> other.leave(true));
        });
    }

    private List<KeptSlug> others(String kind, String name, Language language, String slug) {
        return entities.createQuery(
                        "select k from KeptSlug k where k.kind = :kind and k.name = :name and k.language = :language"
                                + " and k.slug <> :slug",
                        KeptSlug.class)
                .setParameter("kind", kind)
                .setParameter("name", name)
                .setParameter("language", language.code())
                .setParameter("slug", slug)
                .getResultList();
    }

    /** Those that something had and has no longer, by kind, name, language and slug. */
    List<KeptSlug> former() {
        return entities.createQuery(
                        "select k from KeptSlug k where k.former = true order by k.kind, k.name, k.language, k.slug",
                        KeptSlug.class)
                .getResultList();
    }

    /** Keeps one that something had, unless somebody has it. */
    void keepFormer(String kind, String name, Language language, String slug) {
        KeptSlug.Key key = new KeptSlug.Key(kind, language.code(), slug);
        if (entities.find(KeptSlug.class, key) == null) {
            entities.persist(KeptSlug.former(key, name));
        }
    }

    /** The name of what has a slug or had it last, public now or not; empty if nothing ever had it. */
    public Optional<String> owner(String kind, Language language, String slug) {
        return Optional.ofNullable(entities.find(KeptSlug.class, new KeptSlug.Key(kind, language.code(), slug)))
                .map(KeptSlug::name);
    }
}
