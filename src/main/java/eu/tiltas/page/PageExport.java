package eu.tiltas.page;

import eu.tiltas.content.ContentSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    PageHistories histories;

    @Override
    public String folder() {
        return PageHolder.FOLDER;
    }

    @Override
    public void write(Files files) {
        List<Page> some = pages(0);
        for (int from = 0; !some.isEmpty(); from += TOGETHER, some = pages(from)) {
            some.forEach(page -> write(page, files));
            entities.clear();
        }
    }

    /** Those with a text that is public, or was until an editor took it away. */
    private List<Page> pages(int from) {
        return entities.createQuery(
                        "select p from Page p where p.key in (select t.pageKey from Translation t"
                                + " where t.live = true or t.taken <> '') order by p.key",
                        Page.class)
                .setFirstResult(from)
                .setMaxResults(TOGETHER)
                .getResultList();
    }

    private void write(Page page, Files files) {
        String folder = PageHolder.FOLDER + "/" + page.key() + "/";
        List<Translation> texts = page.told();
        for (Translation text : texts) {
            Revision revision =
                    entities.find(Revision.class, new Revision.Key(page.key(), text.language(), text.liveRevision()));
            files.add(folder + text.language() + ".md", revision.file());
        }
        PageHistory history = histories.of(page, texts);
        if (!history.isEmpty()) {
            files.add(folder + PageHistory.FILE, history.written());
        }
        if (!page.metadata().isEmpty()) {
            files.add(folder + PageFolder.METADATA, page.metadata());
        }
    }
}
