package eu.tiltas.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.page.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Rendered pages under their address and the state they were rendered from: the newest change, the day, the build.
 * Nothing is ever invalidated; what belongs to an older state is no longer asked for and falls out.
 */
@ApplicationScoped
class PageCache {

    /** What a page was rendered from; {@code origin} names the change log, for another begins at 1 again. */
    record State(String origin, long change, LocalDate day) {

        String etag(String build) {
            String log = origin.substring(0, Math.min(origin.length(), 8));
            return "\"" + log + "-" + change + "-" + day.toEpochDay() + "-" + build + "\"";
        }
    }

    private record Key(String address, State state) {}

    @Inject
    ChangeLog changes;

    @Inject
    Clock clock;

    @Inject
    Build build;

    @Inject
    Reads reads;

    private Cache<Key, Body> bodies;

    protected PageCache() {}

    @Inject
    PageCache(Settings settings) {
        bodies = Caffeine.newBuilder()
                .maximumWeight(settings.pageCacheBytes())
                .weigher((Key key, Body body) ->
                        body.weight() + 2 * key.address().length())
                .build();
    }

    /** The state of this moment; costs no database access. */
    State now() {
        return new State(changes.origin(), changes.latest(), clock.today());
    }

    Optional<Body> get(String address, State state) {
        Body body = bodies.getIfPresent(new Key(address, state));
        if (body != null) {
            reads.read(address);
        }
        return Optional.ofNullable(body);
    }

    /** Keeps a page rendered after the state was looked at. */
    Body put(String address, State state, byte[] bytes, String type) {
        Body body = Body.of(bytes, type, state.etag(build.id()));
        bodies.put(new Key(address, state), body);
        reads.read(address);
        return body;
    }
}
