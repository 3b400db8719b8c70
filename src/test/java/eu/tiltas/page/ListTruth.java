package eu.tiltas.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether lists show what the revisions and the pages say. */
@ApplicationScoped
@Transactional
class ListTruth {

    @PersistenceContext
    EntityManager entities;

    /** How many texts there are of which lists show something. */
    int texts() {
        return entities.createQuery("select count(t.pageKey) from Translation t where t.latestRevision > 0", Long.class)
                .getSingleResult()
                .intValue();
    }

    /** What lists show of texts otherwise than it is, each with what it should be; nothing if all is well. */
    List<String> lies() {
        List<String> lies = new ArrayList<>();
        entities.createQuery(
                        "select t, r, p, t.listed.title, t.listed.sought, t.listed.stage, t.listed.authorName,"
                                + " t.listed.section, t.listed.order, t.listed.keeper, t.listed.organisation,"
                                + " t.listed.madeFrom, t.listed.sourceLanguage, t.listed.sourceLive, t.listed.recorded,"
                                + " t.listed.reviewDue, r.title, r.slug, r.authorName, p.section, p.order, p.keeper,"
                                + " p.organisation, p.sourceLanguage, r.recorded, p.reviewDue"
                                + " from Translation t, Revision r, Page p where r.pageKey = t.pageKey"
                                + " and r.language = t.language and r.number = t.latestRevision and p.key = t.pageKey",
                        Object[].class)
                .getResultList()
                .forEach(row -> compare(row, lies));
        return lies;
    }

    private void compare(Object[] row, List<String> lies) {
        Translation text = (Translation) row[0];
        Revision newest = (Revision) row[1];
        Page page = (Page) row[2];
        List<Object> shown = Arrays.asList(Arrays.copyOfRange(row, 3, 16));
        String sought = String.join("\n", (String) row[16], page.key(), (String) row[17])
                .toLowerCase(java.util.Locale.ROOT);
        List<Object> is = Arrays.asList(
                row[16],
                sought,
                newest.stage().code(),
                row[18],
                row[19],
                row[20],
                row[21],
                row[22],
                madeFrom(page, text),
                row[23],
                source(page, text),
                row[24],
                row[25]);
        if (!shown.equals(is)) {
            lies.add(page.key() + "/" + text.language() + " shows " + shown + ", and is " + is);
        }
    }

    private int madeFrom(Page page, Translation text) {
        Revision live = text.isNew()
                ? null
                : entities.find(Revision.class, new Revision.Key(page.key(), text.language(), text.liveRevision()));
        return live == null ? 0 : live.madeFrom();
    }

    private static int source(Page page, Translation text) {
        return page.sourceLanguage()
                .filter(source -> text.isLive())
                .filter(source -> !source.code().equals(text.language()))
                .flatMap(page::inLanguage)
                .filter(Translation::isLive)
                .map(Translation::liveRevision)
                .orElse(0);
    }
}
