package eu.tiltas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Those who work at the desk now, as colleagues know each other: what they may is looked up each time. */
@ApplicationScoped
@Transactional
public class Colleagues {

    @PersistenceContext
    EntityManager entities;

    /** Somebody with what they may now; empty for an account that is suspended, and for none. */
    public Optional<Actor> at(String account) {
        return Optional.ofNullable(account.isEmpty() ? null : entities.find(AccountRow.class, account))
                .map(AccountRow::account)
                .filter(found -> !found.suspended())
                .map(Account::actor);
    }

    /** The name of an account, also of one that is suspended; empty where there is none. */
    public Optional<String> name(String account) {
        return Optional.ofNullable(account.isEmpty() ? null : entities.find(AccountRow.class, account))
                .map(row -> row.account().name());
    }

    /** Those who work on texts, by name. */
    public List<Actor> all() {
        return entities.createQuery(
                        "select a from AccountRow a where a.suspended = false order by a.name, a.login",
                        AccountRow.class)
                .getResultStream()
                .map(row -> row.account().actor())
                .filter(actor -> actor.mayAny(Role.AUTHOR, Role.TRANSLATOR, Role.REVIEWER, Role.PUBLISHER))
                .toList();
    }
}
