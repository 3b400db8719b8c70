package eu.tiltas.security;

import eu.tiltas.audit.Act;
import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.config.Settings.ProviderSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Signing in by what a provider says. It lets nobody in whom an administrator has not let in before: there must be an
 * account, and what it may do is what the portal says. The first time an account is found by the claim that the settings
 * name; from then on it belongs to that person at the provider, whatever the claim says.
 */
@ApplicationScoped
public class ProviderSignIns {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Sessions sessions;

    @Inject
    AuditLog audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Begins a session.
     *
     * @param address from which the request came
     * @param browser as it names itself
     * @throws Refused if there is no such account, it is somebody else's, or it is suspended
     */
    @Transactional(dontRollbackOn = Refused.class)
    public Opened open(Identity who, String address, String browser) {
        Optional<AccountRow> found = bound(who).or(() -> claimed(who));
        if (found.isEmpty() || found.get().suspended() || !found.get().belongsTo(who)) {
            Act act = found.map(AccountRow::account)
                    .map(account -> account.actor().act("account.refuse", account.subject(), clock.instant()))
                    .orElseGet(
                            () -> Act.of(Act.PORTAL, Act.PORTAL, "account.refuse", "account:unknown", clock.instant()));
            audit.append(act.with(address));
            throw Refused.because("desk.refused.provider.account");
        }
        AccountRow account = found.get();
        account.bind(who);
        return sessions.beginByProvider(account, browser);
    }

    private Optional<AccountRow> bound(Identity who) {
        return locked("select a.id from AccountRow a where a.oidcSubject = :value", who.key());
    }

    private Optional<AccountRow> claimed(Identity who) {
        ProviderSettings chosen = settings.provider().orElseThrow(() -> Refused.because("desk.refused.provider"));
        Optional<String> login = chosen.bySubject() ? Optional.of(who.subject().toLowerCase(Locale.ROOT)) : who.email();
        return login.flatMap(name -> locked("select a.id from AccountRow a where a.login = :value", name));
    }

    private Optional<AccountRow> locked(String query, String value) {
        List<String> ids = entities.createQuery(query, String.class)
                .setParameter("value", value)
                .getResultList();
        return ids.stream().findFirst().map(id -> entities.find(AccountRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
