package eu.tiltas.page;

import eu.tiltas.content.ContentSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Published pages as files of the content tree: as they were imported, or as editors made them since. */
@ApplicationScoped
@Transactional
class PageExport implements ContentSource {

    /** So many pages are held in memory together. */
    private static final int TOGETHER = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    PageHistories histories;

    @Override
    public String folder() {
        return PageHolder.FOLDER;
    }

    @Override
    public void write(Files files) {
        for (List<String> keys = keys(""); !keys.isEmpty(); keys = keys(keys.get(keys.size() - 1))) {
            write(keys, files);
            entities.clear();
        }
    }

    /** Those behind a key with a text that is public, or was until an editor took it away. */
    private List<String> keys(String behind) {
        return entities.createQuery(
                        "select p.key from Page p where p.key > :behind and p.key in (select t.pageKey from Translation t"
                                + " where t.live = true or t.taken <> '') order by p.key",
                        String.class)
                .setParameter("behind", behind)
                .setMaxResults(TOGETHER)
                .getResultList();
    }

    /** Asks the database as often for many pages as for one. */
    private void write(List<String> keys, Files files) {
        Map<String, Page> pages = entities.createQuery(
                        "select distinct p from Page p left join fetch p.translations where p.key in :keys", Page.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(Page::key, page -> page));
        Map<String, Revision> revisions = entities.createQuery(
                        "select r from Revision r, Translation t where t.pageKey in :keys and r.pageKey = t.pageKey"
                                + " and r.language = t.language and r.number = t.liveRevision",
                        Revision.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(PageExport::path, revision -> revision));
        Map<String, PageHistory> told = histories.of(pages.values());
        keys.forEach(key -> write(pages.get(key), revisions, told.get(key), files));
    }

    private static String path(Revision revision) {
        return path(revision.pageKey(), revision.language() + ".md");
    }

    private static String path(String key, String file) {
        return PageHolder.FOLDER + "/" + key + "/" + file;
    }

    private static void write(Page page, Map<String, Revision> revisions, PageHistory history, Files files) {
        for (Translation text : page.told()) {
            String path = path(page.key(), text.language() + ".md");
            files.add(path, revisions.get(path).file());
        }
        if (!history.isEmpty()) {
            files.add(path(page.key(), PageHistory.FILE), history.written());
        }
        if (!page.metadata().isEmpty()) {
            files.add(path(page.key(), PageFolder.METADATA), page.metadata());
        }
    }
}
