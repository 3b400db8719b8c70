package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.link.FileUse;
import eu.tiltas.link.UsesFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which revisions of pages name files. */
@ApplicationScoped
@Transactional
class PageFiles implements UsesFiles {

    /** A text that readers see: live, or withdrawn, which stays readable. */
    private static final String SEEN =
            "(t.live = true or t.taken = :withdrawn) and r.number = t.liveRevision and t.liveRevision > 0";

    private static final String NAMING =
            " from Translation t, Revision r join r.files f where r.pageKey = t.pageKey and r.language = t.language and ";

    @PersistenceContext
    EntityManager entities;

    @Override
    public String kind() {
        return PageDocuments.KIND;
    }

    @Override
    public List<FileUse> uses(String file) {
        return withdrawn(entities.createQuery(
                        "select t, r" + NAMING + "f = :file and (" + SEEN
                                + " or r.number = t.latestRevision) order by r.pageKey, r.language, r.number",
                        Object[].class))
                .setParameter("file", file)
                .getResultStream()
                .map(row -> use((Translation) row[0], (Revision) row[1]))
                .toList();
    }

    private static FileUse use(Translation translation, Revision revision) {
        boolean seen =
                revision.number() == translation.liveRevision() && (translation.isLive() || translation.isWithdrawn());
        String url = seen ? "/" + translation.language() + "/" + translation.slug() : "";
        return new FileUse(
                PageDocuments.KIND,
                revision.pageKey(),
                Language.of(revision.language()).orElseThrow(),
                revision.number(),
                revision.text().title(),
                url);
    }

    @Override
    public Set<String> seen(Collection<String> files) {
        return new HashSet<>(
                withdrawn(entities.createQuery("select distinct f" + NAMING + "f in :files and " + SEEN, String.class))
                        .setParameter("files", files)
                        .getResultList());
    }

    @Override
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        withdrawn(entities.createQuery(
                        "select f, count(f)" + NAMING + "(" + SEEN + " or r.number = t.latestRevision) group by f",
                        Object[].class))
                .getResultStream()
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    @Override
    public Set<String> everNamed(Collection<String> subjects) {
        return new HashSet<>(entities.createQuery(
                        "select distinct f from Revision r join r.files f where r.pageKey in :keys", String.class)
                .setParameter("keys", subjects)
                .getResultList());
    }

    private static <T> TypedQuery<T> withdrawn(TypedQuery<T> query) {
        return query.setParameter("withdrawn", Stage.WITHDRAWN.code());
    }
}
