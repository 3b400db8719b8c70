package eu.tiltas.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.OwnDatabase;
import eu.tiltas.audit.ActQuery;
import eu.tiltas.audit.Acts;
import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, sessions and the log of acts in a real database. */
abstract class AccountsContract {

    private static final String PASSWORD = "blue lamp under seven rivers";
    private static final String PHONE = "Phone";

    private Instant now = Instant.parse("2026-11-28T10:00:00.123456Z");
    private boolean leftToProvider = true;
    private OwnDatabase database;

    /** A new, empty database. */
    abstract DataSource database();

    @BeforeEach
    void begin() {
        database = new OwnDatabase(database())
                .with(
                        new Clock() {
                            @Override
                            public Instant instant() {
                                return now;
                            }
                        },
                        Clock.class)
                .with(new Chosen(), Settings.class)
                .with(new Seal(new byte[32]), Seal.class);
        SignInStore store = database.get(SignInStore.class);
        database.with(new SignIns(store, database.get(KnownBrowsers.class), database.get(Clock.class)), SignIns.class);
    }

    @AfterEach
    void end() {
        database.close();
    }

    /** What an operator would have set. */
    private final class Chosen extends Settings {

        Chosen() {
            super(null);
        }

        @Override
        public boolean secondFactorRequired() {
            return true;
        }

        @Override
        public Duration deskIdle() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration deskLongest() {
            return Duration.ofHours(12);
        }

        @Override
        public Duration linkValid() {
            return Duration.ofHours(72);
        }

        @Override
        public Optional<ProviderSettings> provider() {
            return Optional.of(new ProviderSettings(
                    "https://id.example", "tiltas", Path.of("secret"), false, leftToProvider, "Id"));
        }
    }

    private <T> T in(Supplier<T> work) {
        return database.in(work);
    }

    private <T> T get(Class<T> type) {
        return database.get(type);
    }

    private Opened first(String login) {
        Token token = in(() -> get(OneTimeLinks.class).freshSetup());
        return accept(token, login);
    }

    private Opened accept(Token token, String login) {
        return in(() ->
                get(OneTimeLinks.class).accept(token, new NewAccount(login, login, PASSWORD, Language.LT), PHONE));
    }

    private SignIn at(Opened opened) {
        return in(() -> get(Sessions.class).at(opened.token())).orElseThrow();
    }

    private List<String> refused(Supplier<?> work) {
        try {
            in(work);
            return List.of();
        } catch (Refused e) {
            return e.reasons().stream().map(Reason::key).toList();
        }
    }

    /** How many of several who do the same at one time succeed. */
    private int together(List<Runnable> all) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        int done = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(all.size())) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (Runnable one : all) {
                answers.add(people.submit(() -> {
                    begun.await();
                    try {
                        database.run(one);
                        return true;
                    } catch (Refused e) {
                        return false;
                    }
                }));
            }
            begun.countDown();
            for (Future<Boolean> answer : answers) {
                done += answer.get() ? 1 : 0;
            }
        }
        return done;
    }

    @Test
    void aSignInNameIsOneWhateverItsCase() {
        first("Ona");
        Token token = in(() -> get(OneTimeLinks.class).freshSetup());
        NewAccount same = new NewAccount("ONA", "Ona", PASSWORD, Language.LT);
        assertThat(refused(() -> get(OneTimeLinks.class).accept(token, same, PHONE)))
                .containsExactly("desk.refused.login.taken");
    }

    @Test
    void ofManyWhoUseOneLinkAtOnceOneGetsIn() throws Exception {
        Token token = in(() -> get(OneTimeLinks.class).freshSetup());
        List<Runnable> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            NewAccount wanted = new NewAccount("login" + i, "Name", PASSWORD, Language.LT);
            all.add(() -> get(OneTimeLinks.class).accept(token, wanted, PHONE));
        }
        assertThat(together(all)).isEqualTo(1);
    }

    @Test
    void ofManyWhoWantOneNameAtOnceOneGetsIt() throws Exception {
        List<Runnable> all = new ArrayList<>();
        Actor chief = at(first("ona")).account().actor();
        for (int i = 0; i < 6; i++) {
            Token token = in(() -> get(OneTimeLinks.class).invite(chief, Profile.FIRST, ""));
            NewAccount wanted = new NewAccount("same", "Name", PASSWORD, Language.LT);
            all.add(() -> get(OneTimeLinks.class).accept(token, wanted, PHONE));
        }
        assertThat(together(all)).isEqualTo(1);
    }

    @Test
    void twoAdministratorsWhoSuspendEachOtherAtOnceLeaveOne() throws Exception {
        Account one = at(first("ona")).account();
        Account other = at(first("eva")).account();
        int done =
                together(List.of(() -> get(Accounts.class).suspend(one.actor(), other.id()), () -> get(Accounts.class)
                        .suspend(other.actor(), one.id())));
        assertThat(done).isEqualTo(1);
        assertThat(in(() -> get(Accounts.class).all(one.actor())))
                .extracting(Account::suspended)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void momentsComeBackAsTheyWereWritten() {
        SignIn who = at(first("ona"));
        assertThat(who.account().created()).isEqualTo(now);
        Acts acts = in(() -> get(Trail.class)
                .find(
                        who.account().actor(),
                        new ActQuery(
                                Optional.empty(),
                                Optional.of("account"),
                                Optional.empty(),
                                Optional.of(now),
                                Optional.of(now.plusNanos(1000)),
                                1)));
        assertThat(acts.acts()).extracting(act -> act.what()).contains("account.setup-link", "account.make");
    }

    @Test
    void whatAnActIsAskedByIsTakenToTheLetter() {
        first("ona");
        for (String pattern : List.of("acc_unt", "%", "ACCOUNT")) {
            assertThat(in(() -> get(AuditLog.class)
                                    .find(new ActQuery(
                                            Optional.empty(),
                                            Optional.of(pattern),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            1)))
                            .acts())
                    .isEmpty();
        }
    }

    @Test
    void aSessionEndsWhenItIsIdleAndTheOthersWhenOneSaysSo() {
        Opened opened = first("ona");
        SignIn who = at(opened);
        Opened second = in(() ->
                get(SignInStore.class).begin(get(SignInStore.class).find("ona").orElseThrow(), PASSWORD, PHONE));
        database.run(() -> get(Sessions.class).endOthers(who));
        assertThat(in(() -> get(Sessions.class).at(second.token()))).isEmpty();
        now = now.plus(Duration.ofHours(1));
        assertThat(in(() -> get(Sessions.class).at(opened.token()))).isEmpty();
    }

    private Opened byProvider(String subject, Optional<String> email) {
        Identity who = new Identity(Token.hash("https://id.example\n" + subject), subject, email);
        return in(() -> get(ProviderSignIns.class).open(who, "10.0.0.1", PHONE));
    }

    @Test
    void aProvidersWordOpensTheAccountThatIsBoundToItsSubject() {
        first("ona@example.org");
        assertThat(byProvider("1", Optional.of("ona@example.org")).standing()).isEqualTo(Standing.SIGNED_IN);
        assertThat(byProvider("1", Optional.empty()).standing()).isEqualTo(Standing.SIGNED_IN);
        assertThatThrownBy(() -> byProvider("2", Optional.of("ona@example.org")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> byProvider("3", Optional.of("eva@example.org")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theSecondFactorIsThePortalsUnlessItIsLeftToTheProvider() {
        first("ona@example.org");
        Opened trusted = byProvider("1", Optional.of("ona@example.org"));
        leftToProvider = false;

        assertThat(byProvider("1", Optional.empty()).standing()).isEqualTo(Standing.FACTOR_NEEDED);
        assertThat(at(trusted).standing()).isEqualTo(Standing.FACTOR_NEEDED);
    }

    @Test
    void ofPeopleAtTheProviderWhoComeAtOnceOneGetsTheAccount() throws Exception {
        first("ona@example.org");
        List<Runnable> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Identity who = new Identity(Token.hash("x" + i), "x" + i, Optional.of("ona@example.org"));
            all.add(() -> get(ProviderSignIns.class).open(who, "10.0.0.1", PHONE));
        }
        assertThat(together(all)).isEqualTo(1);
    }

    @Test
    void aRoleThatIsAskedForIsLookedUpAnewEachTime() {
        Opened opened = first("ona");
        Account eva = at(first("eva")).account();
        String ona = at(opened).account().id();
        database.run(() -> get(Accounts.class)
                .allow(eva.actor(), ona, new Profile(Set.of(Role.AUTHOR), Set.of(), Optional.empty())));
        assertThat(at(opened).account().profile().roles()).containsExactly(Role.AUTHOR);
    }
}
