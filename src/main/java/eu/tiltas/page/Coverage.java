package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** How far the pages are translated into a language. */
@ApplicationScoped
@Transactional
public class Coverage {

    /** Whether a translation is there and agrees with its source. */
    public enum State {
        MISSING,
        OUTDATED,
        IN_PROGRESS,
        CURRENT;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A page that has a live source in another language.
     *
     * @param title of the source
     * @param changed how many blocks of the source changed since the live translation was made
     */
    public record Line(String key, String section, Language source, String title, State state, int changed) {}

    @PersistenceContext
    EntityManager entities;

    @Inject
    Staleness staleness;

    /** The pages to translate into a language: by section, in the order of the site's pages. */
    public List<Line> lines(Actor actor, Language language) {
        List<Object[]> rows = entities.createQuery(
                        "select p.key, p.section, p.sourceLanguage, r.title, s.liveRevision, t.live, v.madeFrom,"
                                + " l.stage from Page p join Translation s on s.pageKey = p.key"
                                + " and s.language = p.sourceLanguage and s.live = true"
                                + " join Revision r on r.pageKey = s.pageKey and r.language = s.language"
                                + " and r.number = s.liveRevision"
                                + " left join Translation t on t.pageKey = p.key and t.language = :language"
                                + " left join Revision v on v.pageKey = t.pageKey and v.language = t.language"
                                + " and v.number = t.liveRevision"
                                + " left join Revision l on l.pageKey = t.pageKey and l.language = t.language"
                                + " and l.number = t.latestRevision"
                                + " where p.sourceLanguage <> :language"
                                + " and (:all = true or p.organisation = '' or p.organisation = :organisation)"
                                + " order by p.section, p.order, p.key",
                        Object[].class)
                .setParameter("language", language.code())
                .setParameter("all", actor.may(Role.ADMINISTRATOR))
                .setParameter("organisation", actor.organisation().orElse(""))
                .getResultList();
        List<Line> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private Line line(Object[] row) {
        String key = (String) row[0];
        Language source = Language.of((String) row[2]).orElseThrow();
        boolean live = Boolean.TRUE.equals(row[5]);
        int changed = live ? staleness.changed(key, source, (Integer) row[6], (Integer) row[4]) : 0;
        boolean open = row[7] != null && Stage.of((String) row[7]).isOpen();
        State state = open ? State.IN_PROGRESS : !live ? State.MISSING : changed > 0 ? State.OUTDATED : State.CURRENT;
        return new Line(key, (String) row[1], source, (String) row[3], state, changed);
    }
}
