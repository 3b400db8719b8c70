package eu.tiltas.security;

import eu.tiltas.audit.Act;
import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links that work once and for a time: who has one makes an account, or chooses a new password. */
@ApplicationScoped
public class OneTimeLinks {

    private static final int MAX_NOTE = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Sessions sessions;

    @Inject
    Colleagues colleagues;

    @Inject
    SignIns signIns;

    /** A link for the first administrator, if there is none who could let others in; earlier ones end. */
    @Transactional
    public Optional<Token> setup() {
        List<AccountRow> accounts = entities.createQuery("select a from AccountRow a", AccountRow.class)
                .getResultList();
        boolean kept = accounts.stream()
                .map(AccountRow::account)
                .anyMatch(account ->
                        !account.suspended() && account.profile().roles().contains(Role.ADMINISTRATOR));
        return kept ? Optional.empty() : Optional.of(freshSetup());
    }

    /** A link for one more administrator, for whoever commands the machine: those there were may be lost. */
    @Transactional
    public Token freshSetup() {
        end(Link.Purpose.SETUP, null);
        Token token = make(Link.setup(expiry()), Act.PORTAL);
        audit.append(Act.of(Act.PORTAL, Act.PORTAL, "account.setup-link", "account:new", clock.instant()));
        return token;
    }

    /** A link for somebody new. @throws Refused with all reasons */
    @Transactional
    public Token invite(Actor actor, Profile profile, String note) {
        actor.demand(Role.ADMINISTRATOR);
        List<Reason> reasons = new ArrayList<>(profile.reasons());
        if (note.length() > MAX_NOTE) {
            reasons.add(Reason.of("desk.refused.note.long", MAX_NOTE));
        }
        Refused.ifAny(reasons);
        Token token = make(Link.invitation(profile, note.strip(), expiry()), actor.account());
        audit.append(actor.act("account.invite", "account:new", clock.instant())
                .with(profile.told() + (note.isBlank() ? "" : ": " + note.strip())));
        return token;
    }

    /** A link by which an account gets a new password. @throws Refused if the actor is no administrator */
    @Transactional
    public Token password(Actor actor, String account) {
        actor.demand(Role.ADMINISTRATOR);
        if (entities.find(AccountRow.class, account) == null) {
            throw Refused.because("desk.refused.account.none");
        }
        end(Link.Purpose.PASSWORD, account);
        Token token = make(Link.password(account, expiry()), actor.account());
        audit.append(actor.act("account.password-link", "account:" + account, clock.instant()));
        return token;
    }

    /** Invitations that can still be used, the newest first. @throws Refused if the actor is no administrator */
    @Transactional
    public List<Link> invitations(Actor actor) {
        actor.demand(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        return entities.createQuery(
                        "select l from LinkRow l where l.purpose = :purpose and l.used is null order by l.made desc",
                        LinkRow.class)
                .setParameter("purpose", Link.Purpose.INVITATION.name())
                .getResultStream()
                .filter(row -> isGood(row, now))
                .map(LinkRow::link)
                .toList();
    }

    /** Takes an invitation back. @throws Refused if the actor is no administrator */
    @Transactional
    public void withdraw(Actor actor, String id) {
        actor.demand(Role.ADMINISTRATOR);
        entities.createQuery("select l from LinkRow l where l.hash like :id and l.used is null", LinkRow.class)
                .setParameter("id", id.replaceAll("[^0-9a-f]", "") + "%")
                .getResultStream()
                .filter(row -> row.link().id().equals(id))
                .forEach(row -> row.use(clock.instant()));
        audit.append(actor.act("account.withdraw-invitation", "account:new", clock.instant()));
    }

    /** What a link is good for; empty if it is none, was used or is too old. */
    @Transactional
    public Optional<Link> at(Token token) {
        return Optional.ofNullable(entities.find(LinkRow.class, token.hash()))
                .filter(row -> isGood(row, clock.instant()))
                .map(LinkRow::link);
    }

    /** Makes the account that a link allows, and signs in. @throws Refused with all reasons; the link then stays good */
    @Transactional
    public Opened accept(Token token, NewAccount wanted, String browser) {
        LinkRow row = open(token, Link.Purpose.SETUP, Link.Purpose.INVITATION);
        List<Reason> reasons = new ArrayList<>(wanted.reasons());
        if (isTaken(wanted.login())) {
            reasons.add(Reason.of("desk.refused.login.taken"));
        }
        Refused.ifAny(reasons);
        row.use(clock.instant());
        AccountRow account =
                new AccountRow(UUID.randomUUID().toString(), wanted, row.link().profile(), clock.instant());
        store(account);
        Account made = account.account();
        audit.append(made.actor()
                .act("account.make", made.subject(), clock.instant())
                .with(made.login() + ": " + made.profile().told()));
        return sessions.begin(account, browser);
    }

    private boolean isTaken(String login) {
        return !entities.createQuery("select a.id from AccountRow a where a.login = :login", String.class)
                .setParameter("login", login)
                .getResultList()
                .isEmpty();
    }

    private void store(AccountRow account) {
        try {
            entities.persist(account);
            entities.flush();
        } catch (PersistenceException e) {
            // Another took the name since it was looked for.
            throw Refused.because("desk.refused.login.taken");
        }
    }

    /** The account whose password a link lets choose. */
    @Transactional
    public Optional<Account> accountOf(Link link) {
        return link.account().map(id -> entities.find(AccountRow.class, id)).map(AccountRow::account);
    }

    /** Chooses the password that a link lets choose; all sessions end. @throws Refused; the link then stays good */
    @Transactional
    public void choosePassword(Token token, String password) {
        LinkRow row = open(token, Link.Purpose.PASSWORD);
        AccountRow account =
                entities.find(AccountRow.class, row.link().account().orElseThrow(), LockModeType.PESSIMISTIC_WRITE);
        Account known = account.account();
        Refused.ifAny(PasswordRule.reasons(password, known.login(), known.name()));
        row.use(clock.instant());
        account.choose(password);
        signIns.forgive(known);
        sessions.endAll(known.id(), Optional.empty());
        audit.append(known.actor().act("account.password", known.subject(), clock.instant()));
    }

    private LinkRow open(Token token, Link.Purpose... purposes) {
        LinkRow row = entities.find(LinkRow.class, token.hash(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null
                || !isGood(row, clock.instant())
                || !List.of(purposes).contains(row.link().purpose())) {
            throw Refused.because("desk.refused.link");
        }
        return row;
    }

    /** A link is worth what its maker may now: nothing, once that one is suspended or no administrator any more. */
    private boolean isGood(LinkRow row, Instant now) {
        return row.isOpen(now)
                && (row.madeBy().equals(Act.PORTAL)
                        || colleagues
                                .at(row.madeBy())
                                .filter(maker -> maker.may(Role.ADMINISTRATOR))
                                .isPresent());
    }

    /** Ends for good what an account made: it does not come back with the account. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endMadeBy(String account) {
        entities.createQuery("select l from LinkRow l where l.used is null and l.madeBy = :account", LinkRow.class)
                .setParameter("account", account)
                .getResultStream()
                .forEach(row -> row.use(clock.instant()));
    }

    /** Likewise, and what lets choose its password. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endAllOf(String account) {
        endMadeBy(account);
        end(Link.Purpose.PASSWORD, account);
    }

    private Token make(Link link, String by) {
        Token token = Token.fresh();
        entities.persist(new LinkRow(token, link, by, clock.instant()));
        return token;
    }

    private void end(Link.Purpose purpose, String account) {
        entities.createQuery("select l from LinkRow l where l.purpose = :purpose and l.used is null", LinkRow.class)
                .setParameter("purpose", purpose.name())
                .getResultStream()
                .filter(row -> account == null || row.link().account().equals(Optional.of(account)))
                .forEach(row -> row.use(clock.instant()));
    }

    private Instant expiry() {
        return clock.instant().plus(settings.linkValid());
    }
}
