package eu.tiltas.security;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Setting up the second factor, and the codes on paper that stand in for it. */
@ApplicationScoped
public class SecondFactors {

    static final String PURPOSE = "totp";
    private static final String ISSUER = "Tiltas";

    /**
     * A secret that is shown to somebody and not yet kept.
     *
     * @param closed goes with the form and comes back with the first code; good for that account only
     * @param text to type into an app
     * @param uri to show as a picture
     */
    public record Proposal(String closed, String text, String uri) {}

    /** What is told once: the codes on paper. */
    public record Enrolled(Opened opened, List<String> codes) {}

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
    Seal seal;

    public Proposal propose(Account account) {
        return proposal(account, Totp.fresh());
    }

    /** The proposal that was shown before; empty if it was for somebody else, or none. */
    public Optional<Proposal> again(Account account, String closed) {
        return seal.open(proposed(account), closed).map(Totp::new).map(totp -> proposal(account, totp));
    }

    private Proposal proposal(Account account, Totp totp) {
        return new Proposal(
                seal.close(proposed(account), totp.secret()), totp.text(), totp.uri(ISSUER, account.login()));
    }

    private static String proposed(Account account) {
        return "totp proposed to " + account.id();
    }

    /**
     * Keeps the proposed secret in the place of the one before, if the first code shows that the app has it.
     *
     * @throws Refused if the code is wrong
     */
    @Transactional
    public Enrolled enrol(SignIn who, String closed, String code) {
        Totp totp = seal.open(proposed(who.account()), closed)
                .map(Totp::new)
                .orElseThrow(() -> Refused.because("desk.refused.code.wrong"));
        OptionalLong step = totp.accept(code, clock.instant(), -1);
        if (step.isEmpty()) {
            throw Refused.because("desk.refused.code.wrong");
        }
        AccountRow account = entities.find(AccountRow.class, who.account().id(), LockModeType.PESSIMISTIC_WRITE);
        account.protect(seal.close(PURPOSE, totp.secret()), step.getAsLong());
        sessions.endAll(who.account().id(), Optional.of(who.session()));
        log(who, "account.protect");
        return new Enrolled(sessions.complete(who, account), freshCodes(who));
    }

    /** New codes on paper in the place of all before. */
    @Transactional
    public List<String> renewCodes(SignIn who) {
        log(who, "account.renew-codes");
        return freshCodes(who);
    }

    private List<String> freshCodes(SignIn who) {
        String account = who.account().id();
        entities.createQuery("delete from RecoveryRow r where r.account = :account")
                .setParameter("account", account)
                .executeUpdate();
        List<RecoveryCode> codes = RecoveryCode.fresh();
        codes.forEach(code -> entities.persist(new RecoveryRow(account, code)));
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /** How many codes on paper can still be used. */
    @Transactional
    public long codesLeft(Actor actor) {
        return entities.createQuery(
                        "select count(r) from RecoveryRow r where r.account = :account and r.used is null", Long.class)
                .setParameter("account", actor.account())
                .getSingleResult();
    }

    /** @throws Refused if the account's roles need a second factor */
    @Transactional
    public void remove(SignIn who) {
        if (settings.secondFactorRequired() && who.account().profile().needsSecondFactor()) {
            throw Refused.because("desk.refused.factor.needed");
        }
        AccountRow account = entities.find(AccountRow.class, who.account().id(), LockModeType.PESSIMISTIC_WRITE);
        account.unprotect();
        log(who, "account.unprotect");
    }

    private void log(SignIn who, String what) {
        audit.append(who.account().actor().act(what, who.account().subject(), clock.instant()));
    }
}
