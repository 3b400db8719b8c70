package eu.tiltas.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.OwnDatabase;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers tell, in a real database. */
abstract class FeedbackContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Instant MIDNIGHT = DAY.atStartOfDay(Clock.ZONE).toInstant();

    private OwnDatabase database;
    private FeedbackStore store;

    /** A new, empty database. */
    abstract DataSource database();

    @BeforeEach
    void begin() {
        database = new OwnDatabase(database()).with(new MovingClock(), Clock.class);
        store = database.get(FeedbackStore.class);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private static Seen seen(String subject) {
        return new Seen(subject, Language.LT, 0, "/lt/ėjimas", "1");
    }

    private void tell(String subject, String text, Instant at) {
        database.run(() -> store.keep(seen(subject), new Draft(Kind.PROBLEM, "", "", text, "", ""), at));
    }

    private List<String> asked(RemarkQuery query) {
        return database.in(() -> store.list(query, Scope.ALL)).stream()
                .map(Remark::text)
                .toList();
    }

    private static RemarkQuery since(LocalDate day) {
        return new RemarkQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(day), 1, 10);
    }

    @Test
    void answersAreCountedByPage() {
        database.run(() -> store.count(seen("page:emn"), true, DAY));
        database.run(() -> store.count(seen("page:emn"), false, DAY.plusMonths(1)));
        database.run(() -> store.count(seen("page:Emn"), true, DAY));

        assertThat(database.in(store::tallies))
                .containsExactlyInAnyOrder(
                        new Tally("page:emn", Language.LT, 1, 1), new Tally("page:Emn", Language.LT, 1, 0));
    }

    @Test
    void aDayBeginsAtMidnightInVilnius() {
        tell("page:emn", "Vakar.", MIDNIGHT.minusNanos(1000));
        tell("page:emn", "Šiandien „ačiū“ 🙂.", MIDNIGHT);

        assertThat(asked(since(DAY))).containsExactly("Šiandien „ačiū“ 🙂.");
        assertThat(asked(since(DAY.minusDays(1)))).containsExactly("Šiandien „ačiū“ 🙂.", "Vakar.");
    }

    @Test
    void whatIsOldAndWhatIsTooMuchIsForgotten() {
        for (int hour = 0; hour < 5; hour++) {
            tell("page:emn", "Valanda " + hour, MIDNIGHT.plusSeconds(3600L * hour));
        }

        assertThat(database.in(() -> store.forget(MIDNIGHT.plusSeconds(3600), 3)))
                .isEqualTo(2);
        assertThat(asked(RemarkQuery.ALL)).containsExactly("Valanda 4", "Valanda 3", "Valanda 2");
    }

    @Test
    void theSecretOfTheFormsStaysTheSame() {
        byte[] first = database.in(store::secret);
        assertThat(database.in(store::secret)).isEqualTo(first);
    }
}
