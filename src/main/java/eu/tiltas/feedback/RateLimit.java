package eu.tiltas.feedback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.tiltas.config.Clock;
import eu.tiltas.security.Hmac;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much an address has sent lately. It is known in memory only, by a hash under a key that ends with the process, and
 * forgotten after ten minutes; of more addresses than can be remembered the least busy are forgotten first.
 */
@ApplicationScoped
class RateLimit {

    /** A reader who answers on every page they read, and an office behind one address, stay below. */
    static final int MOST = 20;

    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 50_000;

    private final Hmac hmac;
    private final Cache<String, AtomicInteger> counts;
    private final Cache<String, Boolean> sent;

    protected RateLimit() {
        hmac = null;
        counts = null;
        sent = null;
    }

    @Inject
    RateLimit(Clock clock) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        hmac = new Hmac(key);
        counts = memory(clock);
        sent = memory(clock);
    }

    private static <T> Cache<String, T> memory(Clock clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(MOST_REMEMBERED)
                .ticker(() -> nanos(clock.instant()))
                .executor(Runnable::run)
                .build();
    }

    private static long nanos(Instant moment) {
        return TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
    }

    /** Whether one more may come from an address; counts it. */
    boolean admits(String address) {
        return counts.get(hash(address), hash -> new AtomicInteger()).incrementAndGet() <= MOST;
    }

    /** Whether an address has sent the same within the window, as a double click does; remembers it. */
    boolean isRepeated(String address, String what) {
        return sent.asMap().putIfAbsent(hash(address + '\n' + what), Boolean.TRUE) != null;
    }

    /** Lets what was remembered be sent again, because it could not be kept. */
    void forget(String address, String what) {
        sent.invalidate(hash(address + '\n' + what));
    }

    /** Drops from memory what is over. */
    void tidy() {
        counts.cleanUp();
        sent.cleanUp();
    }

    long remembered() {
        return counts.estimatedSize() + sent.estimatedSize();
    }

    private String hash(String text) {
        return Base64.getEncoder().encodeToString(hmac.of(text));
    }
}
