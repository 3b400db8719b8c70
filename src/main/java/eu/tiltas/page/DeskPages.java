package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages as those see them who work on them. What belongs to another institution is not among them. */
@ApplicationScoped
@Transactional
public class DeskPages {

    /** How many texts a list shows at once. */
    public static final int TOGETHER = 50;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Staleness staleness;

    @Inject
    DeskList texts;

    /** How many texts a filter lets through; of stale ones only that there are as many as are listed. */
    public int count(Actor actor, DeskFilter filter) {
        return texts.count(actor, filter);
    }

    /** The texts that a filter lets through, in its order. */
    public List<DeskEntry> list(Actor actor, DeskFilter filter, int from) {
        return texts.list(actor, filter, from);
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

    /** How many revisions a list shows at once. */
    public static final int REVISIONS = 50;

    /**
     * The revisions of a text, newest first; none where the actor sees no such page.
     *
     * @param from how many come before
     */
    public List<RevisionEntry> revisions(Actor actor, String key, Language language, int from) {
        if (!sees(actor, key)) {
            return List.of();
        }
        return entities.createQuery(
                        "select r from Revision r where r.pageKey = :page and r.language = :language"
                                + " order by r.number desc",
                        Revision.class)
                .setParameter("page", key)
                .setParameter("language", language.code())
                .setFirstResult(from)
                .setMaxResults(REVISIONS)
                .getResultStream()
                .map(Revision::entry)
                .toList();
    }

    private boolean sees(Actor actor, String key) {
        Page page = entities.find(Page.class, key);
        return page != null && PageRows.foreign(page, actor).isEmpty();
    }

    private Optional<Revision> seen(Actor actor, RevisionKey key) {
        return Optional.ofNullable(revision(key.page(), key.language(), key.number()))
                .filter(revision -> sees(actor, key.page()));
    }

    /** A revision; empty if there is none, or its page is another institution's. */
    public Optional<RevisionEntry> entry(Actor actor, RevisionKey key) {
        return seen(actor, key).map(Revision::entry);
    }

    /** The text of a revision; empty likewise. */
    public Optional<DraftText> text(Actor actor, RevisionKey key) {
        return seen(actor, key).map(Revision::text);
    }

    /** For classes that have looked at who asks. */
    Optional<RevisionEntry> entry(RevisionKey key) {
        return Optional.ofNullable(revision(key.page(), key.language(), key.number()))
                .map(Revision::entry);
    }

    /** Likewise. */
    Optional<DraftText> text(RevisionKey key) {
        return Optional.ofNullable(revision(key.page(), key.language(), key.number()))
                .map(Revision::text);
    }

    private DraftText demanded(Actor actor, RevisionKey key) {
        return text(actor, key).orElseThrow(() -> Refused.because("desk.refused.revision"));
    }

    /** What is different between two texts of one language, block by block. @throws Refused if the actor sees not both */
    public SourceChanges difference(Actor actor, RevisionKey before, RevisionKey after) {
        return SourceChanges.between(demanded(actor, before), demanded(actor, after));
    }

    /** A source beside its translation, and what changed in it since that was made. @throws Refused if it is not seen */
    public List<SideBySide.Row> sideBySide(
            Actor actor, RevisionKey source, int madeFrom, Optional<DraftText> translation) {
        DraftText now = demanded(actor, source);
        DraftText from = text(actor, new RevisionKey(source.page(), source.language(), madeFrom))
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
