package eu.tiltas.security;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The accounts of the desk, and what may be done to them. Every verb looks at who asks. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Sessions sessions;

    @Inject
    SignIns signIns;

    @Inject
    OneTimeLinks links;

    /** All accounts by name. @throws Refused if the actor is no administrator */
    @Transactional
    public List<Account> all(Actor actor) {
        actor.demand(Role.ADMINISTRATOR);
        return entities.createQuery("select a from AccountRow a order by a.name, a.login", AccountRow.class)
                .getResultStream()
                .map(AccountRow::account)
                .toList();
    }

    /** @throws Refused if the actor is no administrator */
    @Transactional
    public Optional<Account> at(Actor actor, String id) {
        actor.demand(Role.ADMINISTRATOR);
        return Optional.ofNullable(entities.find(AccountRow.class, id)).map(AccountRow::account);
    }

    /** Allows an account other things than before. @throws Refused with all reasons */
    @Transactional
    public void allow(Actor actor, String id, Profile profile) {
        actor.demand(Role.ADMINISTRATOR);
        boolean last = isLastAdministrator(id);
        AccountRow row = locked(id);
        List<Reason> reasons = new java.util.ArrayList<>(profile.reasons());
        if (!profile.roles().contains(Role.ADMINISTRATOR) && last) {
            reasons.add(Reason.of("desk.refused.roles.last"));
        }
        Refused.ifAny(reasons);
        String before = row.account().profile().told();
        row.allow(profile);
        if (!profile.roles().contains(Role.ADMINISTRATOR)) {
            links.endMadeBy(id);
        }
        audit.append(actor.act("account.allow", row.account().subject(), clock.instant())
                .with(before + " → " + profile.told()));
    }

    /** Keeps somebody out, at once; what they did stays. @throws Refused with all reasons */
    @Transactional
    public void suspend(Actor actor, String id) {
        actor.demand(Role.ADMINISTRATOR);
        boolean last = isLastAdministrator(id);
        AccountRow row = locked(id);
        if (last) {
            throw Refused.because("desk.refused.roles.last");
        }
        row.suspend(true);
        links.endAllOf(id);
        sessions.endAll(id, Optional.empty());
        audit.append(actor.act("account.suspend", row.account().subject(), clock.instant()));
    }

    /** Lets somebody in again. @throws Refused if the actor is no administrator */
    @Transactional
    public void restore(Actor actor, String id) {
        actor.demand(Role.ADMINISTRATOR);
        AccountRow row = locked(id);
        row.suspend(false);
        audit.append(actor.act("account.restore", row.account().subject(), clock.instant()));
    }

    /** Takes away the second factor of somebody who has lost it. @throws Refused if the actor is no administrator */
    @Transactional
    public void unprotect(Actor actor, String id) {
        actor.demand(Role.ADMINISTRATOR);
        AccountRow row = locked(id);
        row.unprotect();
        sessions.endAll(id, Optional.empty());
        audit.append(actor.act("account.unprotect", row.account().subject(), clock.instant()));
    }

    /** Chooses the language of one's own desk. */
    @Transactional
    public void speak(Actor actor, Language language) {
        locked(actor.account()).speak(language);
        audit.append(actor.act("account.language", "account:" + actor.account(), clock.instant())
                .in(language));
    }

    /** Chooses another password for oneself; one's other sessions end. @throws Refused with all reasons */
    @Transactional
    public void choosePassword(SignIn who, String present, String fresh) {
        Account account = who.account();
        List<Reason> reasons = new java.util.ArrayList<>(PasswordRule.reasons(fresh, account.login(), account.name()));
        if (!signIns.knows(account, present)) {
            reasons.add(0, Reason.of("desk.refused.password-now.wrong"));
        }
        Refused.ifAny(reasons);
        locked(account.id()).choose(fresh);
        sessions.endAll(account.id(), Optional.of(who.session()));
        audit.append(account.actor().act("account.password", account.subject(), clock.instant()));
    }

    /** @throws Refused if that is not the password of who asks */
    public void confirm(SignIn who, String password) {
        if (!signIns.knows(who.account(), password)) {
            throw Refused.because("desk.refused.password-now.wrong");
        }
    }

    private AccountRow locked(String id) {
        AccountRow row = entities.find(AccountRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw Refused.because("desk.refused.account.none");
        }
        return row;
    }

    /**
     * Locks all administrators, so that two of them can't take the right from each other at one time: in the order of their
     * ids, and before any other account, so that they never wait for each other.
     */
    private boolean isLastAdministrator(String id) {
        List<Account> administrators = entities.createQuery(
                        "select a from AccountRow a where a.roles like :role order by a.id", AccountRow.class)
                .setParameter("role", "%" + Role.ADMINISTRATOR.code() + "%")
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(AccountRow::account)
                .filter(account -> !account.suspended())
                .toList();
        return administrators.size() == 1 && administrators.get(0).id().equals(id);
    }
}
