package eu.tiltas.link;

import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
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
            } else if (!kept.name().equals(name)) {
                kept.belongTo(name);
            }
        });
    }

    /** The name of what has a slug or had it last, public now or not; empty if nothing ever had it. */
    public Optional<String> owner(String kind, Language language, String slug) {
        return Optional.ofNullable(entities.find(KeptSlug.class, new KeptSlug.Key(kind, language.code(), slug)))
                .map(KeptSlug::name);
    }
}
