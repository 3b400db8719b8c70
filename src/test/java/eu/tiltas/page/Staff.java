package eu.tiltas.page;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Role;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;

/** Accounts of the actors of a test, as the desk has them in its tables. */
final class Staff {

    @PersistenceContext
    EntityManager entities;

    /** Who is there already stays. */
    void employ(Actor... actors) {
        for (Actor actor : actors) {
            if (isThere(actor)) {
                continue;
            }
            entities.createNativeQuery("insert into account (id, login, name, password, roles, languages, organisation,"
                            + " desk_language, suspended, totp_step, created) values (?1, ?1, ?2, '', ?3, '', ?4, 'en',"
                            + " false, -1, current_timestamp)")
                    .setParameter(1, actor.account())
                    .setParameter(2, actor.name())
                    .setParameter(3, roles(actor))
                    .setParameter(4, actor.organisation().orElse(null))
                    .executeUpdate();
        }
    }

    private boolean isThere(Actor actor) {
        return !entities.createNativeQuery("select id from account where id = ?1")
                .setParameter(1, actor.account())
                .getResultList()
                .isEmpty();
    }

    private static String roles(Actor actor) {
        return actor.roles().stream().map(Role::code).collect(Collectors.joining(" "));
    }

    void suspend(Actor actor) {
        set("suspended = true", actor);
    }

    void demote(Actor actor) {
        set("roles = 'author'", actor);
    }

    private void set(String what, Actor actor) {
        entities.createNativeQuery("update account set " + what + " where id = ?1")
                .setParameter(1, actor.account())
                .executeUpdate();
    }
}
