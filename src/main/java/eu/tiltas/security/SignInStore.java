package eu.tiltas.security;

import eu.tiltas.audit.Act;
import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalLong;

/** What signing in reads and writes. Hashing happens outside, so that it holds no connection. */
@ApplicationScoped
class SignInStore {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Sessions sessions;

    @Inject
    Seal seal;

    @Transactional
    Optional<AccountRow> find(String login) {
        return entities.createQuery("select a from AccountRow a where a.login = :login", AccountRow.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    Opened begin(AccountRow found, String password, String browser) {
        AccountRow account = entities.find(AccountRow.class, found.account().id(), LockModeType.PESSIMISTIC_WRITE);
        account.renew(password);
        return sessions.begin(account, browser);
    }

    /** One row whether there is such an account or not: so it is the same work. */
    @Transactional
    void refused(Optional<AccountRow> found, String address) {
        Act act = found.map(AccountRow::account)
                .map(account -> account.actor().act("account.refuse", account.subject(), clock.instant()))
                .orElseGet(() -> Act.of(Act.PORTAL, Act.PORTAL, "account.refuse", "account:unknown", clock.instant()));
        audit.append(act.with(address));
    }

    /** Takes the code, once; the row is locked, so that of two who bring the same one of them gets in. */
    @Transactional
    Optional<Opened> confirm(SignIn before, String typed) {
        AccountRow account = entities.find(AccountRow.class, before.account().id(), LockModeType.PESSIMISTIC_WRITE);
        if (account.suspended() || !acceptApp(account, typed) && !acceptPaper(account, typed)) {
            return Optional.empty();
        }
        return Optional.of(sessions.complete(before, account));
    }

    private boolean acceptApp(AccountRow account, String typed) {
        Optional<byte[]> secret = account.totp().flatMap(closed -> seal.open(SecondFactors.PURPOSE, closed));
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = new Totp(secret.get()).accept(typed, clock.instant(), account.totpStep());
        step.ifPresent(account::used);
        return step.isPresent();
    }

    private boolean acceptPaper(AccountRow account, String typed) {
        Account known = account.account();
        Optional<RecoveryRow> code = RecoveryCode.of(typed)
                .map(paper -> entities.find(RecoveryRow.class, new RecoveryRow.Key(known.id(), paper.hash())))
                .filter(RecoveryRow::isOpen);
        code.ifPresent(row -> {
            row.use(clock.instant());
            audit.append(known.actor().act("account.recover", known.subject(), clock.instant()));
        });
        return code.isPresent();
    }
}
