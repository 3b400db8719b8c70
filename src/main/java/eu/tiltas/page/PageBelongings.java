package eu.tiltas.page;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Belongings;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages on which the people of one institution alone work. */
@ApplicationScoped
class PageBelongings implements Belongings {

    @PersistenceContext
    EntityManager entities;

    @Override
    @Transactional
    public Set<String> foreignTo(Actor actor) {
        if (actor.may(Role.ADMINISTRATOR)) {
            return Set.of();
        }
        return entities.createQuery(
                        "select p.key from Page p where p.organisation <> '' and p.organisation <> :own", String.class)
                .setParameter("own", actor.organisation().orElse(""))
                .getResultStream()
                .map(key -> PageDocuments.KIND + ":" + key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
