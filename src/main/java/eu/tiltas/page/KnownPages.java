package eu.tiltas.page;

import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an import must know of the pages there are, before it decides what to keep and again when it writes. */
@ApplicationScoped
class KnownPages {

    @PersistenceContext
    EntityManager entities;

    /** The live pages, by key. */
    @Transactional
    Map<String, KnownPage> live() {
        Map<String, KnownPage> pages = new HashMap<>();
        entities.createQuery("select p.key, p.checksum from Page p where p.live = true", Object[].class)
                .getResultStream()
                .forEach(row -> pages.put((String) row[0], new KnownPage((String) row[0], (String) row[1])));
        entities.createQuery(
                        "select t.pageKey, t.language, t.slug, r.links from Translation t, Revision r where t.live = true"
                                + " and r.pageKey = t.pageKey and r.language = t.language and r.number = t.liveRevision",
                        Object[].class)
                .getResultStream()
                .filter(row -> pages.containsKey((String) row[0]))
                .forEach(row -> pages.get((String) row[0])
                        .texts()
                        .put(
                                Language.of((String) row[1]).orElseThrow(),
                                new KnownPage.KnownText(
                                        (String) row[2],
                                        PageText.linksFromText((String) row[3]),
                                        PageText.quotesFromText((String) row[3]))));
        return pages;
    }

    /** The pages that editors changed since the tree last said something of them, by key. */
    @Transactional
    Map<String, EditedPage> edited() {
        return edited(List.of());
    }

    /** Likewise, of some pages; of all for no keys. */
    private Map<String, EditedPage> edited(Collection<String> keys) {
        Map<String, EditedPage> pages = new HashMap<>();
        rows(
                        "select p.key, p.metadata, p.fileMetadata from Page p where (p.fileMetadata is null"
                                + " or p.fileMetadata <> p.metadata or p.key in (select t.pageKey from Translation t"
                                + " where t.checksum <> t.fileChecksum or t.taken <> t.fileTaken))",
                        "p.key",
                        keys)
                .forEach(row -> pages.put(
                        (String) row[0],
                        new EditedPage(
                                (String) row[1], Optional.ofNullable((String) row[2]), new EnumMap<>(Language.class))));
        rows(
                        "select t.pageKey, t.language, t.checksum, t.fileChecksum, t.taken, t.fileTaken"
                                + " from Translation t where (t.checksum <> t.fileChecksum or t.taken <> t.fileTaken)",
                        "t.pageKey",
                        keys)
                .filter(row -> pages.containsKey((String) row[0]))
                .forEach(row -> pages.get((String) row[0])
                        .texts()
                        .put(
                                Language.of((String) row[1]).orElseThrow(),
                                new EditedPage.EditedText(
                                        (String) row[2], (String) row[3], (String) row[4], (String) row[5])));
        return pages;
    }

    private Stream<Object[]> rows(String query, String key, Collection<String> keys) {
        TypedQuery<Object[]> rows =
                entities.createQuery(keys.isEmpty() ? query : query + " and " + key + " in :keys", Object[].class);
        return (keys.isEmpty() ? rows : rows.setParameter("keys", keys)).getResultStream();
    }

    /** The addresses of withdrawn texts, which can still be read there, with the keys of their pages, by language. */
    @Transactional
    Map<Language, Map<String, String>> withdrawn() {
        Map<Language, Map<String, String>> addresses = new EnumMap<>(Language.class);
        entities.createQuery(
                        "select t.language, t.slug, t.pageKey from Translation t where t.taken = :withdrawn",
                        Object[].class)
                .setParameter("withdrawn", Stage.WITHDRAWN.code())
                .getResultStream()
                .forEach(row -> addresses
                        .computeIfAbsent(Language.of((String) row[0]).orElseThrow(), language -> new HashMap<>())
                        .put((String) row[1], (String) row[2]));
        return addresses;
    }

    /** Which pages are not as they were when it was decided what to do with them. */
    @Transactional
    Set<String> overtaken(Collection<String> keys, Map<String, EditedPage> planned) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        Map<String, EditedPage> now = edited(keys);
        Set<String> overtaken = new TreeSet<>(keys);
        overtaken.removeIf(key -> Objects.equals(now.get(key), planned.get(key)));
        return overtaken;
    }
}
