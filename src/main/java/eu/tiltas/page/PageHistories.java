package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.page.PageHistory.Release;
import eu.tiltas.page.PageHistory.TextHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return entities.createQuery(
                        "select p from Publication p where p.pageKey = :key and p.language = :language order by p.at",
                        Publication.class)
                .setParameter("key", key)
                .setParameter("language", language)
                .getResultList();
    }

    /** What happened to the texts of a page that an export writes. */
    PageHistory of(Page page, List<Translation> texts) {
        String key = page.key();
        Map<Language, TextHistory> histories = new EnumMap<>(Language.class);
        boolean released = false;
        for (Translation text : texts) {
            List<Release> releases = releases(key, text.language()).stream()
                    .map(Publication::release)
                    .toList();
            released |= !releases.isEmpty();
            histories.put(
                    Language.of(text.language()).orElseThrow(),
                    new TextHistory(former(key, text), text.gone(), releases));
        }
        return new PageHistory(released ? page.untoldDay() : Optional.empty(), histories);
    }

    private List<String> former(String key, Translation text) {
        List<String> slugs = new ArrayList<>(entities.createQuery(
                        "select a.slug from Address a where a.pageKey = :key and a.language = :language", String.class)
                .setParameter("key", key)
                .setParameter("language", text.language())
                .getResultList());
        slugs.remove(text.slug());
        slugs.sort(null);
        return slugs;
    }
}
