package eu.tiltas.security;

import eu.tiltas.config.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Signing in. Whoever has no account is answered with the same words after the same work as who has a wrong password,
 * and both wait longer from attempt to attempt.
 */
@ApplicationScoped
public class SignIns {

    private static final int MAX_TYPED = 1_000;

    /**
     * Ten passwords an account, forty an address: many people share one. The waits of an account grow from 2 s to a day,
     * and after a hundred wrong ones in a row (NIST SP 800-63B-4, 3.2.2) there is none for a month; those of an address
     * grow to a quarter of an hour. Strangers can't keep anybody out by that: a browser that was signed in before has
     * attempts of its own, and a new password by an administrator's link ends all waits.
     */
    private static final int FREE_OF_ACCOUNT = 10;

    private static final int MOST_OF_ACCOUNT = 100;
    private static final int FREE_OF_ADDRESS = 40;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST_OF_ACCOUNT = Duration.ofDays(1);
    private static final Duration KEPT_OF_ACCOUNT = Duration.ofDays(30);
    private static final Duration LONGEST_OF_ADDRESS = Duration.ofMinutes(15);
    private static final Duration KEPT_OF_ADDRESS = Duration.ofDays(1);

    private SignInStore store;
    private KnownBrowsers browsers;
    private Throttle ofAccounts;
    private Throttle ofAddresses;

    protected SignIns() {}

    @Inject
    SignIns(SignInStore store, KnownBrowsers browsers, Clock clock) {
        this.store = store;
        this.browsers = browsers;
        this.ofAccounts =
                new Throttle(clock, FREE_OF_ACCOUNT, FIRST, LONGEST_OF_ACCOUNT, MOST_OF_ACCOUNT, KEPT_OF_ACCOUNT);
        this.ofAddresses =
                new Throttle(clock, FREE_OF_ADDRESS, FIRST, LONGEST_OF_ADDRESS, Integer.MAX_VALUE, KEPT_OF_ADDRESS);
    }

    /**
     * Begins a session.
     *
     * @param address from which the request came
     * @param browser as it names itself
     * @param word what the browser was given when somebody signed in with it before; anything else counts for nothing
     * @throws Refused if it is not to be, with a reason that does not tell which of account and password was wrong
     */
    public Opened open(String login, String password, String address, String browser, String word) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        String key = key(name) + browsers.of(name, word).map(own -> " " + own).orElse("");
        admit(key, address);
        boolean plausible = name.length() <= MAX_TYPED && password.length() <= MAX_TYPED;
        Optional<AccountRow> found = plausible ? store.find(name) : Optional.empty();
        String typed = plausible ? password : "";
        boolean right = found.map(row -> row.hasPassword(typed)).orElseGet(() -> Passwords.matchesNobody(typed));
        if (!right || found.get().suspended()) {
            store.refused(found, address);
            throw Refused.because("desk.refused.signin");
        }
        ofAccounts.clear(key);
        ofAddresses.forgive(address(address));
        return store.begin(found.get(), typed, browser);
    }

    /**
     * Goes on with a session whose password was right, by a code of the app or one on paper.
     *
     * @throws Refused if the code is wrong or was used before
     */
    public Opened confirm(SignIn before, String code, String address) {
        String key = "code " + before.account().id();
        admit(key, address);
        Opened opened = store.confirm(before, code).orElseThrow(() -> {
            store.refused(store.find(before.account().login()), address);
            return Refused.because("desk.refused.code.wrong");
        });
        ofAccounts.clear(key);
        ofAddresses.forgive(address(address));
        return opened;
    }

    private static String key(String login) {
        return "password " + Token.hash(login);
    }

    private static String address(String address) {
        return "address " + address;
    }

    /** Forgets what was tried with an account: it has a new password. */
    void forgive(Account account) {
        ofAccounts.clear(key(account.login()));
        ofAccounts.clear("code " + account.id());
        ofAccounts.clear("again " + account.id());
    }

    private void admit(String key, String address) {
        Duration wait = List.of(ofAccounts.enter(key), ofAddresses.enter(address(address))).stream()
                .flatMap(Optional::stream)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (!wait.isZero()) {
            throw Refused.because(
                    "desk.refused.wait", Math.max(1, wait.plusSeconds(59).toMinutes()));
        }
    }

    /** Whether that is the password of the account; guessing it is as slow as at the door. */
    boolean knows(Account account, String password) {
        String key = "again " + account.id();
        admit(key, account.id());
        boolean right = store.find(account.login())
                .filter(row -> row.hasPassword(password))
                .isPresent();
        if (right) {
            ofAccounts.clear(key);
            ofAddresses.clear(address(account.id()));
        }
        return right;
    }
}
