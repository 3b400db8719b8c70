package eu.tiltas.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * How far translations are behind their sources. It is never stored: it follows from the revision a translation was
 * made from and the one that the source has now. Both texts never change, so what was once compared stays true.
 */
@ApplicationScoped
class Staleness {

    private static final int REMEMBERED = 50_000;

    private record Pair(String page, Language source, int from, int to) {}

    @PersistenceContext
    EntityManager entities;

    private final Cache<Pair, Integer> counts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * How many blocks of the source are different between two of its revisions; 0 where it is not known from which one
     * a translation was made, or where that is newer.
     */
    @Transactional
    int changed(String page, Language source, int from, int to) {
        return from <= 0 || from >= to ? 0 : counts.get(new Pair(page, source, from, to), this::count);
    }

    private int count(Pair pair) {
        Revision from = revision(pair, pair.from());
        Revision to = revision(pair, pair.to());
        return from == null || to == null
                ? 0
                : SourceChanges.between(from.text(), to.text()).count();
    }

    private Revision revision(Pair pair, int number) {
        return entities.find(
                Revision.class, new Revision.Key(pair.page(), pair.source().code(), number));
    }
}
