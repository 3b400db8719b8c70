package eu.tiltas.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far translations are behind their sources. It is never stored: it follows from the revision a translation was
 * made from and the one that the source has now. Both texts never change, so what was once compared stays true.
 */
@ApplicationScoped
class Staleness {

    private static final int REMEMBERED = 50_000;

    private static final int TOGETHER = 500;

    private record Pair(String page, Language source, int from, int to) {

        Revision.Key key(int number) {
            return new Revision.Key(page, source.code(), number);
        }
    }

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
        return count(
                entities.find(Revision.class, pair.key(pair.from())),
                entities.find(Revision.class, pair.key(pair.to())));
    }

    private static int count(Revision from, Revision to) {
        return from == null || to == null
                ? 0
                : SourceChanges.between(from.text(), to.text()).count();
    }

    /**
     * From which revision of a source a text was made, and which one the source has now.
     *
     * @param to 0 where one of the two is not live
     */
    record Since(String page, String source, int from, int to) {

        private boolean isBehind() {
            return from > 0 && from < to;
        }

        private Pair pair() {
            return new Pair(page, Language.of(source).orElseThrow(), from, to);
        }
    }

    /** Likewise of many texts, in their order. What was not compared before is read by a few queries, not one by one. */
    @Transactional
    List<Integer> changed(List<Since> texts) {
        Set<Pair> unknown = new LinkedHashSet<>(
                texts.stream().filter(Since::isBehind).map(Since::pair).toList());
        unknown.removeAll(counts.asMap().keySet());
        List<Pair> pairs = List.copyOf(unknown);
        for (int i = 0; i < pairs.size(); i += TOGETHER) {
            compare(pairs.subList(i, Math.min(i + TOGETHER, pairs.size())));
        }
        return texts.stream()
                .map(text -> text.isBehind() ? counts.get(text.pair(), this::count) : 0)
                .toList();
    }

    private void compare(List<Pair> pairs) {
        Map<Revision.Key, Revision> read = new HashMap<>();
        entities.createQuery(
                        "select r from Revision r where r.pageKey in :pages and r.language in :languages"
                                + " and r.number in :numbers",
                        Revision.class)
                .setParameter("pages", distinct(pairs.stream().map(Pair::page)))
                .setParameter("languages", distinct(pairs.stream().map(pair -> pair.source()
                        .code())))
                .setParameter("numbers", distinct(pairs.stream().flatMap(pair -> Stream.of(pair.from(), pair.to()))))
                .getResultList()
                .forEach(revision -> read.put(
                        new Revision.Key(revision.pageKey(), revision.language(), revision.number()), revision));
        pairs.forEach(pair -> counts.put(pair, count(read.get(pair.key(pair.from())), read.get(pair.key(pair.to())))));
    }

    private static <T> List<T> distinct(Stream<T> values) {
        return values.distinct().toList();
    }
}
