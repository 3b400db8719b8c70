package eu.tiltas.page;

import eu.tiltas.figure.Quotables;
import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what is published. Each answer is one query into immutable records. */
@ApplicationScoped
@Transactional
public class Pages {

    private static final String LIVE =
            " from Page p, Translation t, Revision r where p.live = true and t.live = true and t.pageKey = p.key"
                    + " and r.pageKey = t.pageKey and r.language = t.language and r.number = t.liveRevision";
    private static final String ENTRY =
            "new eu.tiltas.page.PageEntry(p.key, t.language, t.slug, r.title, r.summary, p.type, p.section, p.order,"
                    + " p.published, r.updated, p.refreshed)";

    private static final String TEXT = ", r.keywords, r.body, p.metadata, r.number, r.madeFrom, r.provenance";

    /** The columns that follow those. */
    private static final int TAKEN = 7;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Quotables quotables;

    /** Every published text in a language, in the order of sections' pages: order, then key. */
    public List<PageEntry> entries(Language language) {
        return told(entries(" and t.language = :language order by p.order, p.key")
                .setParameter("language", language.code()));
    }

    /** The published pages of a section in a language, in their order. */
    public List<PageEntry> inSection(Language language, String section) {
        return told(entries(" and t.language = :language and p.section = :section order by p.order, p.key")
                .setParameter("language", language.code())
                .setParameter("section", section));
    }

    /** News in a language, newest first. */
    public List<PageEntry> news(Language language, int limit) {
        return told(entries(" and t.language = :language and p.type = :type order by p.published desc, p.order, p.key")
                .setParameter("language", language.code())
                .setParameter("type", PageType.NEWS.word())
                .setMaxResults(limit));
    }

    /** Published texts in a language by the day of their last change, newest first. */
    public List<PageEntry> latest(Language language, int limit) {
        return told(entries(" and t.language = :language order by function('greatest', r.updated, p.refreshed) desc,"
                        + " p.published desc, p.order, p.key")
                .setParameter("language", language.code())
                .setMaxResults(limit));
    }

    /** The languages a page is published in, with its addresses; empty if there is no such page now. */
    public List<PageEntry> translations(String key) {
        return entries(" and p.key = :key").setParameter("key", key).getResultList();
    }

    /** The published translations of several pages, by key, in one query. */
    Map<String, List<PageEntry>> translations(Set<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return entries(" and p.key in :keys")
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.groupingBy(PageEntry::key));
    }

    /** Published texts with that slug in any language. */
    public List<PageEntry> atSlug(String slug) {
        return entries(" and t.slug = :slug").setParameter("slug", slug).getResultList();
    }

    /** The page that an address belongs to now or belonged to last, published or not. */
    public Optional<String> keyAt(Language language, String slug) {
        return entities.createQuery(
                        "select a.pageKey from Address a where a.language = :language and a.slug = :slug", String.class)
                .setParameter("language", language.code())
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Whether there is or was a page with that key. */
    public boolean existed(String key) {
        return entities.find(Page.class, key) != null;
    }

    /** A withdrawn text, which can still be read; empty for every other. */
    Optional<WithdrawnText> withdrawn(Language language, String key) {
        return entities.createQuery(
                        "select " + ENTRY + TEXT + ", t.takenOn, t.reason from Page p,"
                                + " Translation t, Revision r where t.pageKey = p.key and t.language = :language"
                                + " and p.key = :key and t.taken = :withdrawn and r.pageKey = t.pageKey"
                                + " and r.language = t.language and r.number = t.liveRevision",
                        Object[].class)
                .setParameter("language", language.code())
                .setParameter("key", key)
                .setParameter("withdrawn", Stage.WITHDRAWN.code())
                .getResultStream()
                .map(row -> new WithdrawnText(
                        published(row), new Withdrawal((LocalDate) row[TAKEN], (String) row[TAKEN + 1])))
                .findFirst();
    }

    /** The page that stands in the place of one that is gone; empty if none does. */
    public Optional<PageEntry> onward(Language language, String key) {
        return entities.createQuery(
                        "select t.onward from Translation t where t.pageKey = :key and t.language = :language"
                                + " and t.onward <> ''",
                        String.class)
                .setParameter("key", key)
                .setParameter("language", language.code())
                .getResultStream()
                .flatMap(onward -> translations(onward).stream())
                .filter(entry -> entry.language() == language)
                .findFirst();
    }

    /** What readers are told of the changes of a text, newest first; minor changes are not told. */
    public List<ChangeNote> notes(String key, Language language) {
        return entities.createQuery(
                        "select new eu.tiltas.page.ChangeNote(p.day, p.note) from Publication p where p.pageKey = :key"
                                + " and p.language = :language and p.minor = false and p.note <> '' order by p.at desc",
                        ChangeNote.class)
                .setParameter("key", key)
                .setParameter("language", language.code())
                .getResultList();
    }

    /** The keys of all published pages, in their order. */
    public List<String> keys() {
        return entities.createQuery("select p.key from Page p where p.live = true order by p.key", String.class)
                .getResultList();
    }

    /** The published texts of a page; empty if there is no such page now. */
    List<PublishedText> texts(String key) {
        return texts(List.of(key));
    }

    /** The published texts of several pages, by one query. */
    List<PublishedText> texts(Collection<String> keys) {
        return entities.createQuery("select " + ENTRY + TEXT + LIVE + " and p.key in :keys", Object[].class)
                .setParameter("keys", keys)
                .getResultStream()
                .map(this::published)
                .toList();
    }

    private PublishedText published(Object[] row) {
        Descent descent = new Descent(
                (Integer) row[4],
                (Integer) row[5],
                Provenance.of((String) row[6]).orElseThrow());
        return new PublishedText(told((PageEntry) row[0]), (String) row[1], (String) row[2], (String) row[3], descent);
    }

    private List<PageEntry> told(TypedQuery<PageEntry> query) {
        return query.getResultStream().map(this::told).toList();
    }

    /** A summary may quote too. */
    private PageEntry told(PageEntry entry) {
        return entry.summarized(quotables.fill(entry.summary(), entry.language()));
    }

    private TypedQuery<PageEntry> entries(String condition) {
        return entities.createQuery("select " + ENTRY + LIVE + condition, PageEntry.class);
    }
}
