package eu.tiltas.page;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Pages as those see them who work on them. What belongs to another institution is not among them. */
@ApplicationScoped
@Transactional
public class DeskPages {

    /** How many texts a list shows at once. */
    public static final int TOGETHER = 50;

    /** So many translations are looked at for whether their source has changed; more cannot be worked on in a day. */
    private static final int MOST_STALE = 2_000;

    private static final String TEXTS = " from Page p, Translation t, Revision r";

    /** The live text of a translation, and the one that its source has now. */
    private static final String SOURCES = ", Revision v, Translation s";

    private static final String NEWEST = " where t.pageKey = p.key and r.pageKey = t.pageKey"
            + " and r.language = t.language and r.number = t.latestRevision";

    private static final String OLDER = " and v.pageKey = t.pageKey and v.language = t.language"
            + " and v.number = t.liveRevision and v.madeFrom > 0 and t.live = true and s.pageKey = t.pageKey"
            + " and s.language = p.sourceLanguage and s.live = true and v.madeFrom < s.liveRevision";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Staleness staleness;

    @Inject
    Clock clock;

    /** How many texts a filter lets through; of stale ones only that there are as many as are listed. */
    public int count(Actor actor, DeskFilter filter) {
        if (filter.stale()) {
            return stale(actor, filter).size();
        }
        return query(actor, filter, "select count(r.number)", "", Long.class)
                .getSingleResult()
                .intValue();
    }

    /** The texts that a filter lets through, those first that were changed last. */
    public List<DeskEntry> list(Actor actor, DeskFilter filter, int from) {
        if (filter.stale()) {
            List<DeskEntry> stale = stale(actor, filter);
            return stale.subList(Math.min(from, stale.size()), Math.min(from + TOGETHER, stale.size()));
        }
        return rows(actor, filter).setFirstResult(from).setMaxResults(TOGETHER).getResultList().stream()
                .map(this::entry)
                .toList();
    }

    private List<DeskEntry> stale(Actor actor, DeskFilter filter) {
        return rows(actor, filter).setMaxResults(MOST_STALE).getResultList().stream()
                .map(this::entry)
                .filter(entry -> entry.changed() > 0)
                .toList();
    }

    private TypedQuery<Object[]> rows(Actor actor, DeskFilter filter) {
        return query(
                actor,
                filter,
                "select p.key, t.language, r.number, r.title, r.stage, t.live, p.section, r.authorName, r.recorded,"
                        + " p.reviewDue, p.sourceLanguage, t.liveRevision",
                " order by r.recorded desc, p.key, t.language",
                Object[].class);
    }

    private <T> TypedQuery<T> query(Actor actor, DeskFilter filter, String select, String order, Class<T> type) {
        Map<String, Object> values = new TreeMap<>();
        StringBuilder where = new StringBuilder(select)
                .append(TEXTS)
                .append(filter.stale() ? SOURCES : "")
                .append(NEWEST);
        if (!actor.may(Role.ADMINISTRATOR)) {
            where.append(" and (p.organisation = '' or p.organisation = :organisation)");
            values.put("organisation", actor.organisation().orElse(""));
        }
        if (!filter.words().isBlank()) {
            where.append(" and (lower(r.title) like :words escape '!' or lower(p.key) like :words escape '!'"
                    + " or r.slug like :words escape '!')");
            values.put("words", "%" + literal(filter.words()) + "%");
        }
        filter.stage().ifPresent(stage -> {
            where.append(" and r.stage = :stage");
            values.put("stage", stage.code());
        });
        filter.language().ifPresent(language -> {
            where.append(" and t.language = :language");
            values.put("language", language.code());
        });
        if (!filter.section().isEmpty()) {
            where.append(" and p.section = :section");
            values.put("section", filter.section());
        }
        if (!filter.keeper().isEmpty()) {
            where.append(" and p.keeper = :keeper");
            values.put("keeper", filter.keeper());
        }
        if (filter.reviewDue()) {
            where.append(" and p.reviewDue <= :today");
            values.put("today", clock.today());
        }
        if (filter.stale()) {
            where.append(OLDER);
        }
        TypedQuery<T> query = entities.createQuery(where.append(order).toString(), type);
        values.forEach(query::setParameter);
        return query;
    }

    private static String literal(String words) {
        return words.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private DeskEntry entry(Object[] row) {
        String key = (String) row[0];
        Language language = Language.of((String) row[1]).orElseThrow();
        return new DeskEntry(
                key,
                language,
                (Integer) row[2],
                (String) row[3],
                Stage.of((String) row[4]),
                (Boolean) row[5],
                (String) row[6],
                (String) row[7],
                ((OffsetDateTime) row[8]).toInstant(),
                Optional.ofNullable((LocalDate) row[9]),
                (Boolean) row[5] ? changed(key, language, (String) row[10], (Integer) row[11]) : 0);
    }

    /** How many blocks of its source changed since a live text was made. */
    private int changed(String key, Language language, String source, int live) {
        Optional<Language> from = Language.of(source).filter(spoken -> spoken != language);
        if (from.isEmpty()) {
            return 0;
        }
        Revision revision = entities.find(Revision.class, new Revision.Key(key, language.code(), live));
        return changed(key, from.get(), revision.madeFrom());
    }

    private int changed(String key, Language source, int madeFrom) {
        Translation translation = entities.find(Translation.class, new Translation.Key(key, source.code()));
        return translation == null || !translation.isLive()
                ? 0
                : staleness.changed(key, source, madeFrom, translation.liveRevision());
    }

    /** A page with its texts; empty if there is none, or it is another institution's. */
    public Optional<DeskPage> page(Actor actor, String key) {
        Page page = entities.find(Page.class, key);
        return page == null || !PageRows.foreign(page, actor).isEmpty() ? Optional.empty() : Optional.of(whole(page));
    }

    /** A page with its texts, for somebody to whom a text of it is shown; empty if there is none. */
    Optional<DeskPage> whole(String key) {
        return Optional.ofNullable(entities.find(Page.class, key)).map(this::whole);
    }

    private DeskPage whole(Page page) {
        List<DeskPage.Text> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            page.inLanguage(language)
                    .filter(translation -> translation.latestRevision() > 0)
                    .ifPresent(translation -> texts.add(text(page, language, translation)));
        }
        return page.desk(texts);
    }

    private DeskPage.Text text(Page page, Language language, Translation translation) {
        Revision latest = revision(page.key(), language, translation.latestRevision());
        int changed = 0;
        Optional<Language> source = page.sourceLanguage().filter(spoken -> spoken != language);
        if (source.isPresent() && translation.isLive()) {
            changed = changed(
                    page.key(),
                    source.get(),
                    revision(page.key(), language, translation.liveRevision()).madeFrom());
        }
        boolean flagged = !entities.createQuery(
                        "select p.number from Publication p where p.pageKey = :page and p.language = :language"
                                + " and p.forced = true and p.approvedBy = ''")
                .setParameter("page", page.key())
                .setParameter("language", language.code())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        return translation.desk(latest.entry(), changed, flagged);
    }

    private Revision revision(String key, Language language, int number) {
        return entities.find(Revision.class, new Revision.Key(key, language.code(), number));
    }

    /** The revisions of a text, newest first. */
    public List<RevisionEntry> revisions(String key, Language language) {
        return entities.createQuery(
                        "select r from Revision r where r.pageKey = :page and r.language = :language"
                                + " order by r.number desc",
                        Revision.class)
                .setParameter("page", key)
                .setParameter("language", language.code())
                .getResultStream()
                .map(Revision::entry)
                .toList();
    }

    public Optional<RevisionEntry> entry(RevisionKey key) {
        return Optional.ofNullable(revision(key.page(), key.language(), key.number()))
                .map(Revision::entry);
    }

    public Optional<DraftText> text(RevisionKey key) {
        return Optional.ofNullable(revision(key.page(), key.language(), key.number()))
                .map(Revision::text);
    }

    /** What is different between two texts of one language, block by block. */
    public SourceChanges difference(RevisionKey before, RevisionKey after) {
        return SourceChanges.between(text(before).orElseThrow(), text(after).orElseThrow());
    }

    /** A source beside its translation, and what changed in it since that was made. */
    public List<SideBySide.Row> sideBySide(RevisionKey source, int madeFrom, Optional<DraftText> translation) {
        DraftText now = text(source).orElseThrow();
        DraftText from = text(new RevisionKey(source.page(), source.language(), madeFrom))
                .orElse(now);
        return SideBySide.of(from, now, translation);
    }

    /** The blocks of a source with what a translation has for them; nothing of one that is not there. */
    public List<PairedBlock> paired(RevisionKey source, RevisionKey translation) {
        DraftText now = text(source).orElseThrow();
        DraftText from = entry(translation)
                .flatMap(entry -> text(new RevisionKey(source.page(), source.language(), entry.madeFrom())))
                .orElse(now);
        return SideBySide.paired(from, now, text(translation));
    }
}
