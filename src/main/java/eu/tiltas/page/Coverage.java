package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
     * @param wanted how often the page was read and found lately, in all languages
     * @param changed how many blocks of the source changed since the live translation was made
     */
    public record Line(
            String key, String section, Language source, String title, State state, int changed, long wanted) {}

    @PersistenceContext
    EntityManager entities;

    @Inject
    Staleness staleness;

    @Inject
    Reads reads;

    /** What a language has of a page. */
    private record Translated(boolean live, int madeFrom, boolean open) {

        static final Translated NOTHING = new Translated(false, 0, false);
    }

    /**
     * The pages to translate into a language: by section, those first that are read and found most often, then in the order of the
     * site's pages.
     */
    public List<Line> lines(Actor actor, Language language) {
        Map<String, Translated> translated = translated(language);
        String whose = actor.may(Role.ADMINISTRATOR) ? "" : " and p.organisation in ('', :organisation)";
        TypedQuery<Object[]> query = entities.createQuery(
                        "select p.key, p.section, p.sourceLanguage, r.title, s.liveRevision"
                                + " from Page p, Translation s, Revision r where s.pageKey = p.key"
                                + " and s.language = p.sourceLanguage and s.live = true and r.pageKey = s.pageKey"
                                + " and r.language = s.language and r.number = s.liveRevision"
                                + " and p.sourceLanguage <> :language" + whose
                                + " order by p.section, p.order, p.key",
                        Object[].class)
                .setParameter("language", language.code());
        if (!whose.isEmpty()) {
            query.setParameter("organisation", actor.organisation().orElse(""));
        }
        Map<String, Long> wanted = reads.lately();
        List<Line> lines = new ArrayList<>();
        query.getResultList()
                .forEach(row -> lines.add(line(
                        row,
                        translated.getOrDefault((String) row[0], Translated.NOTHING),
                        wanted.getOrDefault((String) row[0], 0L))));
        // Stable: where nothing was read, the order of the site stays.
        lines.sort(Comparator.comparing(Line::section)
                .thenComparing(Comparator.comparingLong(Line::wanted).reversed()));
        return lines;
    }

    private Map<String, Translated> translated(Language language) {
        Map<String, Translated> pages = new HashMap<>();
        entities.createQuery(
                        "select t.pageKey, t.liveRevision, t.live, r.number, r.madeFrom, r.stage"
                                + " from Translation t, Revision r where t.language = :language"
                                + " and r.pageKey = t.pageKey and r.language = t.language"
                                + " and (r.number = t.liveRevision or r.number = t.latestRevision)",
                        Object[].class)
                .setParameter("language", language.code())
                .getResultStream()
                .forEach(row -> pages.merge((String) row[0], of(row), Coverage::both));
        return pages;
    }

    private static Translated of(Object[] row) {
        boolean live = (Boolean) row[2] && row[1].equals(row[3]);
        return new Translated(
                live, live ? (Integer) row[4] : 0, Stage.of((String) row[5]).isOpen());
    }

    private static Translated both(Translated one, Translated other) {
        return new Translated(one.live || other.live, Math.max(one.madeFrom, other.madeFrom), one.open || other.open);
    }

    private Line line(Object[] row, Translated translated, long wanted) {
        String key = (String) row[0];
        Language source = Language.of((String) row[2]).orElseThrow();
        int changed = staleness.changed(key, source, translated.madeFrom(), (Integer) row[4]);
        State state = changed > 0 ? State.OUTDATED : State.CURRENT;
        if (translated.open()) {
            state = State.IN_PROGRESS;
        } else if (!translated.live()) {
            state = State.MISSING;
        }
        return new Line(key, (String) row[1], source, (String) row[3], state, changed, wanted);
    }
}
