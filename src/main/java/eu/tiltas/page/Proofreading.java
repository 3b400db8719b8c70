package eu.tiltas.page;

import eu.tiltas.page.check.Finding;
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
import java.util.Set;

/** Reads a text as a careful colleague would before it goes to readers, saved or not. */
@ApplicationScoped
@Transactional
public class Proofreading {

    @PersistenceContext
    EntityManager entities;

    @Inject
    PublicationCheck check;

    @Inject
    PageRows rows;

    @Inject
    Slugs slugs;

    /**
     * All that is found at once: first what stops publishing, then advice, each in the order of reading.
     *
     * @throws Refused if the page is none of the actor's
     */
    public List<Finding> read(Actor actor, String key, DraftText text) {
        Page page = Optional.ofNullable(entities.find(Page.class, key))
                .orElseThrow(() -> Refused.because("desk.refused.page"));
        Refused.ifAny(PageRows.foreign(page, actor));
        List<Finding> found = new ArrayList<>(check.errors(page, slugs.addressed(key, text), Set.of()));
        found.addAll(check.advice(page.desk(List.of()).metadata(), text, source(page, text)));
        return found;
    }

    private Optional<DraftText> source(Page page, DraftText text) {
        return page.sourceLanguage()
                .filter(source -> source != text.language())
                .flatMap(source -> page.inLanguage(source)
                        .flatMap(original -> rows.revision(page.key(), source, original.latestRevision())))
                .map(Revision::text);
    }
}
