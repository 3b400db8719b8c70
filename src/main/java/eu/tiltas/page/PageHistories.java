package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.page.PageHistory.Release;
import eu.tiltas.page.PageHistory.TextHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What happened to pages, read from the tree and written into it. Part of the transaction of who asks. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PageHistories {

    @PersistenceContext
    EntityManager entities;

    /** Takes over what folders tell: former addresses that nobody has, and what went before a text that is new here. */
    void take(List<PageFolder> folders, Map<String, Page> pages) {
        entities.flush();
        for (PageFolder folder : folders) {
            folder.history().texts().forEach((language, history) -> {
                addresses(folder.key(), language, history.former());
                if (folder.texts().containsKey(language)) {
                    pages.get(folder.key()).inLanguage(language).ifPresent(text -> take(folder.key(), text, history));
                }
            });
        }
    }

    private void addresses(String key, Language language, List<String> former) {
        for (String slug : former) {
            Address.Key id = new Address.Key(language.code(), slug);
            if (entities.find(Address.class, id) == null) {
                entities.persist(new Address(id, key));
            }
        }
    }

    private void take(String key, Translation text, TextHistory history) {
        Revision revision = entities.find(Revision.class, new Revision.Key(key, text.language(), text.liveRevision()));
        if (revision != null) {
            history.gone().ifPresent(gone -> revision.move(gone.stage()));
            text.shows(revision);
            if (text.latestRevision() == 1 && releases(key, text.language()).isEmpty()) {
                history.releases().forEach(release -> entities.persist(new Publication(revision, release)));
            }
        }
    }

    private List<Publication> releases(String key, String language) {
        return releases(List.of(key)).getOrDefault(name(key, language), List.of());
    }

    /** When texts of pages went live, by the names of the texts, the first time first. */
    private Map<String, List<Publication>> releases(Collection<String> keys) {
        return entities.createQuery(
                        "select p from Publication p where p.pageKey in :keys order by p.at", Publication.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.groupingBy(release -> name(release.pageKey(), release.language())));
    }

    /** The slugs that lead to texts of pages, by the names of the texts. */
    private Map<String, List<String>> slugs(Collection<String> keys) {
        return entities.createQuery(
                        "select a.pageKey, a.language, a.slug from Address a where a.pageKey in :keys", Object[].class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> name((String) row[0], (String) row[1]),
                        Collectors.mapping(row -> (String) row[2], Collectors.toList())));
    }

    private static String name(String key, String language) {
        return key + "/" + language;
    }

    /** What happened to the texts of pages that an export writes, by the keys of the pages. */
    Map<String, PageHistory> of(Collection<Page> pages) {
        Set<String> keys = pages.stream().map(Page::key).collect(Collectors.toSet());
        Map<String, List<Publication>> releases = releases(keys);
        Map<String, List<String>> slugs = slugs(keys);
        return pages.stream().collect(Collectors.toMap(Page::key, page -> of(page, releases, slugs)));
    }

    private static PageHistory of(Page page, Map<String, List<Publication>> releases, Map<String, List<String>> slugs) {
        Map<Language, TextHistory> histories = new EnumMap<>(Language.class);
        boolean released = false;
        for (Translation text : page.told()) {
            String name = name(page.key(), text.language());
            List<Release> live = releases.getOrDefault(name, List.of()).stream()
                    .map(Publication::release)
                    .toList();
            List<String> former = slugs.getOrDefault(name, List.of()).stream()
                    .filter(slug -> !slug.equals(text.slug()))
                    .sorted()
                    .toList();
            released |= !live.isEmpty();
            histories.put(Language.of(text.language()).orElseThrow(), new TextHistory(former, text.gone(), live));
        }
        return new PageHistory(released ? page.untoldDay() : Optional.empty(), histories);
    }
}
