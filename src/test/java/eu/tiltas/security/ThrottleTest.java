package eu.tiltas.security;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.config.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private Instant now = Instant.parse("2026-11-28T10:00:00Z");

    private final Throttle throttle = new Throttle(
            new Clock(java.time.Clock.fixed(now, ZoneOffset.UTC)) {
                @Override
                public Instant instant() {
                    return now;
                }
            },
            3,
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            20,
            Duration.ofDays(30));

    private void enterFreely(String key) {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.enter(key)).isEmpty();
        }
    }

    @Test
    void waitsDoubleAfterTheFreeAttempts() {
        enterFreely("ona");
        assertThat(throttle.enter("ona")).contains(Duration.ofSeconds(2));
        now = now.plusSeconds(2);
        assertThat(throttle.enter("ona")).isEmpty();
        assertThat(throttle.enter("ona")).contains(Duration.ofSeconds(4));
    }

    @Test
    void anAttemptThatMustWaitDoesNotLengthenTheWait() {
        enterFreely("ona");
        now = now.plusSeconds(1);
        assertThat(throttle.enter("ona")).contains(Duration.ofSeconds(1));
    }

    @Test
    void othersDoNotWait() {
        enterFreely("ona");
        assertThat(throttle.enter("ilze")).isEmpty();
    }

    @Test
    void successForgets() {
        enterFreely("ona");
        throttle.clear("ona");
        assertThat(throttle.enter("ona")).isEmpty();
    }

    @Test
    void whoeverWaitsALittleLongerThanTheLongestWaitBeginsNotAnew() {
        enterFreely("ona");
        now = now.plusSeconds(61);
        assertThat(throttle.enter("ona")).isEmpty();
        assertThat(throttle.enter("ona")).contains(Duration.ofSeconds(4));
    }

    @Test
    void thereAreNotManyAttemptsInARowHoweverSlowly() {
        int admitted = 0;
        for (int day = 0; day < 25; day++) {
            now = now.plus(Duration.ofDays(1));
            admitted += throttle.enter("ona").isEmpty() ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(20);
    }

    @Test
    void aMonthForgets() {
        enterFreely("ona");
        now = now.plus(Duration.ofDays(31));
        enterFreely("ona");
    }

    @Test
    void aRightAttemptIsTakenBack() {
        enterFreely("office");
        throttle.forgive("office");
        assertThat(throttle.enter("office")).isEmpty();
    }
}
