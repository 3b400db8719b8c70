package eu.tiltas.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Where readers of a translation are told that its source is newer. Like {@link Staleness} it follows from the texts and
 * is stored nowhere; a page is rendered anew after each change of the portal, so nothing has to be called back.
 */
@ApplicationScoped
class NewerInSource {

    private static final int REMEMBERED = 10_000;

    private record Asked(String page, Language language, int number, int from, Language source, int to) {}

    @PersistenceContext
    EntityManager entities;

    @Inject
    SiteHolder sites;

    private final Cache<Asked, List<NewerPart>> parts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * Where a published translation is behind its published source; nothing where the site does not tell it, where it is
     * not known what the translation was made from, or where that is the newest.
     */
    @Transactional
    List<NewerPart> behind(PublishedText translation, PublishedText source) {
        int from = translation.descent().madeFrom();
        int to = source.descent().number();
        if (from <= 0 || from >= to || !sites.site().newerNotes()) {
            return List.of();
        }
        PageEntry entry = translation.entry();
        Asked asked = new Asked(
                entry.key(),
                entry.language(),
                translation.descent().number(),
                from,
                source.entry().language(),
                to);
        return parts.get(asked, this::find);
    }

    private List<NewerPart> find(Asked asked) {
        Revision first = revision(asked.page(), asked.source(), asked.from());
        Revision own = revision(asked.page(), asked.language(), asked.number());
        if (first == null || own == null) {
            return List.of();
        }
        return SourceHistory.of(first.text(), later(asked)).behind(own.text());
    }

    /** What was public after the text that the translation was made from; drafts that nobody saw count for nothing. */
    private List<SourceHistory.Version> later(Asked asked) {
        return entities.createQuery(
                        "select r from Revision r where r.pageKey = :page and r.language = :language and r.number > :from"
                                + " and r.number <= :to and (r.author = '' or r.number in (select p.number from"
                                + " Publication p where p.pageKey = :page and p.language = :language))"
                                + " order by r.number",
                        Revision.class)
                .setParameter("page", asked.page())
                .setParameter("language", asked.source().code())
                .setParameter("from", asked.from())
                .setParameter("to", asked.to())
                .getResultStream()
                .map(revision -> new SourceHistory.Version(revision.text(), revision.isMinor()))
                .toList();
    }

    private Revision revision(String page, Language language, int number) {
        return entities.find(Revision.class, new Revision.Key(page, language.code(), number));
    }
}
