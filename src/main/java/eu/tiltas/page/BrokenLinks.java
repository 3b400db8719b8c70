package eu.tiltas.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.tiltas.config.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The newest texts that lead to a page that readers can't reach. It takes a look at the links of all texts, so these are
 * kept in memory, and it is looked up once in a minute at most.
 */
@ApplicationScoped
class BrokenLinks {

    /** More than can be mended in a day. */
    static final int MOST = 2_000;

    private static final Boolean ONE = Boolean.TRUE;

    /** No transaction takes as long, and no clock of another node is as wrong. */
    private static final Duration SLOWEST = Duration.ofMinutes(10);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** The pages that newest texts lead to, by key and language of the text. */
    private final Map<String, List<String>> targets = new HashMap<>();

    private OffsetDateTime learnt = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final Cache<Boolean, Set<String>> found =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    /** Key and language of these texts, with a space between; the first 2000 by key. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<String> texts() {
        return found.get(ONE, any -> look());
    }

    private synchronized Set<String> look() {
        learn();
        Set<String> live =
                new HashSet<>(entities.createQuery("select p.key from Page p where p.live = true", String.class)
                        .getResultList());
        Set<String> broken = new TreeSet<>();
        targets.forEach((text, keys) -> {
            if (!live.containsAll(keys)) {
                broken.add(text);
            }
        });
        return broken.stream().limit(MOST).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads the links of texts that are newer than those it knows, the first time of all. */
    private void learn() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Map<String, String> names = new HashMap<>();
        entities.createQuery(
                        "select t.pageKey, t.language, r.links from Translation t, Revision r"
                                + " where t.listed.recorded >= :since and r.pageKey = t.pageKey"
                                + " and r.language = t.language and r.number = t.latestRevision",
                        Object[].class)
                .setParameter("since", learnt)
                .getResultStream()
                .forEach(row -> targets.put(
                        row[0] + " " + row[1],
                        PageText.linksFromText((String) row[2]).stream()
                                .map(link -> names.computeIfAbsent(link.key(), key -> key))
                                .distinct()
                                .toList()));
        targets.values().removeIf(List::isEmpty);
        learnt = now.minus(SLOWEST);
    }
}
