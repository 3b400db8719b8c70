package eu.tiltas.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.tiltas.config.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes guessing slow: after a number of free attempts each further one must wait twice as long as the one before. An
 * attempt counts when it begins, so that many at once gain nothing. Lives in memory, bounded.
 */
final class Throttle {

    private static final int REMEMBERED = 100_000;

    private record Attempts(int count, Instant last) {}

    private final Clock clock;
    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Cache<String, Attempts> attempts;

    /**
     * @param free attempts without waiting
     * @param first the wait before the attempt after these
     * @param longest what a wait grows to; after as long without an attempt everything is forgotten
     */
    Throttle(Clock clock, int free, Duration first, Duration longest) {
        this.clock = clock;
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.attempts = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    }

    /** Begins an attempt, or says how long to wait for it. */
    Optional<Duration> enter(String key) {
        Instant now = clock.instant();
        AtomicReference<Duration> wait = new AtomicReference<>();
        attempts.asMap().compute(key, (k, before) -> {
            if (before == null || now.isAfter(before.last().plus(longest))) {
                return new Attempts(1, now);
            }
            Instant open = before.last().plus(pause(before.count()));
            if (now.isBefore(open)) {
                wait.set(Duration.between(now, open));
                return before;
            }
            return new Attempts(before.count() + 1, now);
        });
        return Optional.ofNullable(wait.get());
    }

    /** Forgets what was tried: somebody has shown to be the right one. */
    void clear(String key) {
        attempts.invalidate(key);
    }

    private Duration pause(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration pause = first.multipliedBy(1L << Math.min(count - free, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
