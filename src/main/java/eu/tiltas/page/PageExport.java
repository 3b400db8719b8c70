package eu.tiltas.page;

import eu.tiltas.content.ContentSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Published pages as files of the content tree: as they were imported, or as editors made them since. */
@ApplicationScoped
@Transactional
class PageExport implements ContentSource {

    /** So many pages are held in memory together. */
    private static final int TOGETHER = 100;

    @PersistenceContext
    EntityManager entities;

    @Override
    public String folder() {
        return PageHolder.FOLDER;
    }

    @Override
    public void write(Files files) {
        List<Object[]> some = pages(0);
        for (int from = 0; !some.isEmpty(); from += TOGETHER, some = pages(from)) {
            for (Object[] page : some) {
                write((String) page[0], (String) page[1], files);
            }
            entities.clear();
        }
    }

    private List<Object[]> pages(int from) {
        return entities.createQuery(
                        "select p.key, p.metadata from Page p where p.live = true and p.key in"
                                + " (select t.pageKey from Translation t where t.live = true) order by p.key",
                        Object[].class)
                .setFirstResult(from)
                .setMaxResults(TOGETHER)
                .getResultList();
    }

    private void write(String key, String metadata, Files files) {
        String folder = PageHolder.FOLDER + "/" + key + "/";
        entities.createQuery(
                        "select r from Translation t, Revision r where t.pageKey = :page and t.live = true and"
                                + " r.pageKey = t.pageKey and r.language = t.language and r.number = t.liveRevision"
                                + " order by r.language",
                        Revision.class)
                .setParameter("page", key)
                .getResultList()
                .forEach(text -> files.add(folder + text.language() + ".md", text.file()));
        if (!metadata.isEmpty()) {
            files.add(folder + "page.yaml", metadata);
        }
    }
}
