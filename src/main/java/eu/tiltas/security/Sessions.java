package eu.tiltas.security;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is signed in with which browser. A session ends when it is idle, when it is old, or when somebody ends it. */
@ApplicationScoped
public class Sessions {

    private static final String OPEN = "select s from SessionRow s where s.account = :account and s.ended is null";

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /** Who asks with that token, if its session lasts. What the account may is looked up each time. */
    @Transactional
    public Optional<SignIn> at(Token token) {
        Instant now = clock.instant();
        SessionRow session = entities.find(SessionRow.class, token.hash());
        if (session == null || !session.isOpen(now, settings.deskIdle(), settings.deskLongest())) {
            return Optional.empty();
        }
        AccountRow account = entities.find(AccountRow.class, session.account());
        if (account.suspended()) {
            return Optional.empty();
        }
        session.see(now, settings.deskIdle());
        return Optional.of(new SignIn(session.hash(), account.account(), standing(session, account)));
    }

    private Standing standing(SessionRow session, AccountRow account) {
        return session.isByProvider() && isLeftToProvider()
                ? Standing.SIGNED_IN
                : standing(session.complete(), account);
    }

    /** Whether who comes by the provider has shown a second factor there. */
    private boolean isLeftToProvider() {
        return settings.provider()
                .filter(Settings.ProviderSettings::secondFactor)
                .isPresent();
    }

    /** Who had that session, if it was complete and has ended; it lets do nothing any more. */
    @Transactional
    public Optional<SignIn> ended(Token token) {
        SessionRow session = entities.find(SessionRow.class, token.hash());
        if (session == null
                || !session.complete()
                || session.isOpen(clock.instant(), settings.deskIdle(), settings.deskLongest())) {
            return Optional.empty();
        }
        AccountRow account = entities.find(AccountRow.class, session.account());
        return Optional.of(new SignIn(session.hash(), account.account(), Standing.CODE_NEEDED));
    }

    private Standing standing(boolean complete, AccountRow account) {
        if (account.totp().isEmpty()
                && settings.secondFactorRequired()
                && account.account().profile().needsSecondFactor()) {
            return Standing.FACTOR_NEEDED;
        }
        return complete || account.totp().isEmpty() ? Standing.SIGNED_IN : Standing.CODE_NEEDED;
    }

    /** Begins a session of somebody whose password was right. */
    @Transactional(Transactional.TxType.MANDATORY)
    Opened begin(AccountRow account, String browser) {
        Standing standing = standing(false, account);
        return begin(account, browser, standing == Standing.SIGNED_IN, standing);
    }

    /** Begins a session of somebody for whom a provider speaks; the settings say whether that is enough. */
    @Transactional(Transactional.TxType.MANDATORY)
    Opened beginByProvider(AccountRow account, String browser) {
        if (!isLeftToProvider()) {
            return begin(account, browser);
        }
        Token token = Token.fresh();
        Account known = account.account();
        entities.persist(new SessionRow(token, known.id(), true, browser, clock.instant()).byProvider());
        audit.append(known.actor().act("account.sign-in", known.subject(), clock.instant()));
        return new Opened(token, Standing.SIGNED_IN);
    }

    /** Puts a session of somebody who has shown the second factor too in the place of the one before. */
    @Transactional(Transactional.TxType.MANDATORY)
    Opened complete(SignIn before, AccountRow account) {
        SessionRow old = entities.find(SessionRow.class, before.session());
        old.end(clock.instant());
        return begin(account, old.browser(), true, Standing.SIGNED_IN);
    }

    private Opened begin(AccountRow row, String browser, boolean complete, Standing standing) {
        Token token = Token.fresh();
        Account account = row.account();
        entities.persist(new SessionRow(token, account.id(), complete, browser, clock.instant()));
        if (complete) {
            audit.append(account.actor().act("account.sign-in", account.subject(), clock.instant()));
        }
        return new Opened(token, standing);
    }

    /** Ends one's own session. */
    @Transactional
    public void signOut(SignIn who) {
        entities.find(SessionRow.class, who.session()).end(clock.instant());
        audit.append(who.account().actor().act("account.sign-out", who.account().subject(), clock.instant()));
    }

    /** One's own sessions that last, the newest first. */
    @Transactional
    public List<Session> of(Actor actor) {
        return open(actor.account()).stream()
                .map(SessionRow::session)
                .sorted((a, b) -> b.seen().compareTo(a.seen()))
                .toList();
    }

    /** Ends all of one's own sessions but that one. */
    @Transactional
    public void endOthers(SignIn who) {
        endAll(who.account().id(), Optional.of(who.session()));
        audit.append(
                who.account().actor().act("account.end-sessions", who.account().subject(), clock.instant()));
    }

    /** Ends the sessions of an account, but perhaps for one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endAll(String account, Optional<String> but) {
        open(account).stream()
                .filter(session -> !but.equals(Optional.of(session.hash())))
                .forEach(session -> session.end(clock.instant()));
    }

    private List<SessionRow> open(String account) {
        Instant now = clock.instant();
        return entities.createQuery(OPEN, SessionRow.class)
                .setParameter("account", account)
                .getResultStream()
                .filter(session -> session.isOpen(now, settings.deskIdle(), settings.deskLongest()))
                .toList();
    }
}
