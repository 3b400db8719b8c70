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
    private final int most;
    private final Duration kept;
    private final Cache<String, Attempts> attempts;

    /**
     * @param free attempts without waiting
     * @param first the wait before the attempt after these
     * @param longest what a wait grows to
     * @param most attempts in a row; then there is none until they are forgotten
     * @param kept after how long without an attempt everything is forgotten: longer than any wait, or whoever waits a
     *     little longer begins anew
     */
    Throttle(Clock clock, int free, Duration first, Duration longest, int most, Duration kept) {
        this.clock = clock;
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.most = most;
        this.kept = kept;
        this.attempts = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    }

    /** Begins an attempt, or says how long to wait for it. */
    Optional<Duration> enter(String key) {
        Instant now = clock.instant();
        AtomicReference<Duration> wait = new AtomicReference<>();
        attempts.asMap().compute(key, (k, before) -> {
            if (before == null || now.isAfter(before.last().plus(kept))) {
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

    /** Takes back the last attempt: it was a right one, and counts for nobody who shares the key. */
    void forgive(String key) {
        attempts.asMap()
                .computeIfPresent(key, (k, before) -> new Attempts(Math.max(0, before.count() - 1), before.last()));
    }

    /** Forgets what was tried: somebody has shown to be the right one. */
    void clear(String key) {
        attempts.invalidate(key);
    }

    private Duration pause(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        if (count >= most) {
            return kept;
        }
        Duration pause = first.multipliedBy(1L << Math.min(count - free, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
