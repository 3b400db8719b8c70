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

        private State state(int changed) {
            if (open) {
                return State.IN_PROGRESS;
            }
            if (!live) {
                return State.MISSING;
            }
            return changed > 0 ? State.OUTDATED : State.CURRENT;
        }
    }

    /**
     * The pages to translate into a language: by section, those first that are read and found most often, then in the order of the
     * site's pages.
     */
    public List<Line> lines(Actor actor, Language language) {
        String whose = actor.may(Role.ADMINISTRATOR) ? "" : " and s.listed.organisation in ('', :organisation)";
        TypedQuery<Object[]> query = entities.createQuery(
                        "select s.pageKey, s.listed.section, s.language, s.listed.title, s.liveRevision"
                                + " from Translation s where s.language = s.listed.sourceLanguage and s.live = true"
                                + " and s.language <> :language" + whose
                                + " order by s.listed.section, s.listed.order, s.pageKey",
                        Object[].class)
                .setParameter("language", language.code());
        if (!whose.isEmpty()) {
            query.setParameter("organisation", actor.organisation().orElse(""));
        }
        List<Object[]> sources = query.getResultList();
        Map<String, Translated> translated = translated(language);
        List<Integer> changed = staleness.changed(sources.stream()
                .map(row -> since(row, translated.getOrDefault((String) row[0], Translated.NOTHING)))
                .toList());
        Map<String, Long> wanted = reads.lately();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String key = (String) sources.get(i)[0];
            Translated text = translated.getOrDefault(key, Translated.NOTHING);
            lines.add(line(sources.get(i), text.state(changed.get(i)), changed.get(i), wanted.getOrDefault(key, 0L)));
        }
        // Stable: where nothing was read, the order of the site stays.
        lines.sort(Comparator.comparing(Line::section)
                .thenComparing(Comparator.comparingLong(Line::wanted).reversed()));
        return lines;
    }

    private static Staleness.Since since(Object[] row, Translated translated) {
        return new Staleness.Since((String) row[0], (String) row[2], translated.madeFrom(), (Integer) row[4]);
    }

    private Map<String, Translated> translated(Language language) {
        Map<String, Translated> pages = new HashMap<>();
        entities.createQuery(
                        "select t.pageKey, t.live, t.listed.madeFrom, t.listed.stage from Translation t"
                                + " where t.language = :language and t.latestRevision > 0",
                        Object[].class)
                .setParameter("language", language.code())
                .getResultStream()
                .forEach(row -> pages.put(
                        (String) row[0],
                        new Translated(
                                (Boolean) row[1],
                                (Boolean) row[1] ? (Integer) row[2] : 0,
                                Stage.of((String) row[3]).isOpen())));
        return pages;
    }

    private static Line line(Object[] row, State state, int changed, long wanted) {
        return new Line(
                (String) row[0],
                (String) row[1],
                Language.of((String) row[2]).orElseThrow(),
                (String) row[3],
                state,
                changed,
                wanted);
    }
}
