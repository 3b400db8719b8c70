package eu.tiltas.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final String ADDRESS = "192.0.2.1";

    private final MovingClock clock = new MovingClock();
    private final RateLimit limit = new RateLimit(clock);

    @Test
    void anAddressIsHeardUntilItHasSentMuch() {
        assertThat(IntStream.range(0, RateLimit.MOST)).allMatch(i -> limit.admits(ADDRESS));
        assertThat(limit.admits(ADDRESS)).isFalse();
    }

    @Test
    void othersAreStillHeard() {
        IntStream.rangeClosed(0, RateLimit.MOST).forEach(i -> limit.admits(ADDRESS));

        assertThat(limit.admits("192.0.2.2")).isTrue();
    }

    @Test
    void anAddressIsForgottenAfterTheWindow() {
        IntStream.rangeClosed(0, RateLimit.MOST).forEach(i -> limit.admits(ADDRESS));
        clock.pass(RateLimit.WINDOW.plusSeconds(1));

        assertThat(limit.admits(ADDRESS)).isTrue();
        limit.tidy();
        assertThat(limit.remembered()).isEqualTo(1);
    }

    @Test
    void theWindowDoesNotGrowWithEachTry() {
        for (int i = 0; i <= RateLimit.MOST; i++) {
            limit.admits(ADDRESS);
            clock.pass(Duration.ofSeconds(25));
        }
        clock.pass(RateLimit.WINDOW.minusSeconds(25L * RateLimit.MOST));

        assertThat(limit.admits(ADDRESS)).isTrue();
    }

    @Test
    void theSameIsKnownAgainWithinTheWindow() {
        assertThat(limit.isRepeated(ADDRESS, "a")).isFalse();
        assertThat(limit.isRepeated(ADDRESS, "a")).isTrue();
        assertThat(limit.isRepeated(ADDRESS, "b")).isFalse();
        assertThat(limit.isRepeated("192.0.2.2", "a")).isFalse();
        clock.pass(RateLimit.WINDOW.plusSeconds(1));
        assertThat(limit.isRepeated(ADDRESS, "a")).isFalse();
    }

    @Test
    void manyAddressesTakeNoMoreMemoryThanIsSet() {
        IntStream.range(0, 60_000).forEach(i -> limit.admits("2001:db8::" + i));

        assertThat(limit.remembered()).isLessThanOrEqualTo(50_000);
    }
}
