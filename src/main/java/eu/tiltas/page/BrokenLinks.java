package eu.tiltas.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The newest texts that lead to a page that readers can't reach. It takes a look at the links of all texts, so it is
 * looked up once in a minute at most.
 */
@ApplicationScoped
class BrokenLinks {

    /** More than can be mended in a day. */
    static final int MOST = 2_000;

    private static final Boolean ONE = Boolean.TRUE;

    @PersistenceContext
    EntityManager entities;

    private final Cache<Boolean, Set<String>> found =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    /** Key and language of these texts, with a space between; the first 2000 by key. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<String> texts() {
        return found.get(ONE, any -> look());
    }

    private Set<String> look() {
        Set<String> live =
                new HashSet<>(entities.createQuery("select p.key from Page p where p.live = true", String.class)
                        .getResultList());
        Set<String> broken = new TreeSet<>();
        entities.createQuery(
                        "select t.pageKey, t.language, r.links from Translation t, Revision r where r.pageKey = t.pageKey"
                                + " and r.language = t.language and r.number = t.latestRevision and r.links <> ''",
                        Object[].class)
                .getResultStream()
                .filter(row ->
                        PageText.linksFromText((String) row[2]).stream().anyMatch(link -> !live.contains(link.key())))
                .forEach(row -> broken.add(row[0] + " " + row[1]));
        return broken.stream().limit(MOST).collect(Collectors.toUnmodifiableSet());
    }
}
