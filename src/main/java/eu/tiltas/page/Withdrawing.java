package eu.tiltas.page;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Taking texts from the public, and bringing them back. */
@ApplicationScoped
public class Withdrawing {

    private static final int MAX_REASON = 1000;

    /** Acts for the portal itself where a page's time is over. */
    private static final Actor PORTAL =
            new Actor("portal", "Tiltas", Set.of(Role.PUBLISHER), Set.of(), Optional.empty());

    @PersistenceContext
    EntityManager entities;

    @Inject
    PageRows rows;

    @Inject
    PublicationCheck check;

    @Inject
    ChangeLog changes;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    /**
     * Lets texts be read under a banner that says why they no longer hold.
     *
     * @throws Refused with all reasons, for instance that none is given; then nothing has changed
     */
    @Transactional
    public void withdraw(Actor actor, String key, Set<Language> languages, String reason) {
        List<Reason> missing = reason.isBlank() ? List.of(Reason.of("desk.refused.reason")) : List.of();
        take(actor, key, languages, Step.WITHDRAW, reason.strip(), "", missing);
    }

    /**
     * Takes texts away.
     *
     * @param onward key of the page that readers are led to; empty if they are told that it is gone
     * @throws Refused with all reasons; then nothing has changed
     */
    @Transactional
    public void unpublish(Actor actor, String key, Set<Language> languages, String onward) {
        List<Reason> dead = new ArrayList<>();
        if (!onward.isEmpty()) {
            for (Language language : languages) {
                if (onward.equals(key) || !isLive(onward, language)) {
                    dead.add(Reason.of("desk.refused.onward", onward, language.code()));
                }
            }
        }
        take(actor, key, languages, Step.UNPUBLISH, "", onward, dead);
    }

    private boolean isLive(String key, Language language) {
        Translation translation = entities.find(Translation.class, new Translation.Key(key, language.code()));
        return translation != null && translation.isLive();
    }

    private void take(
            Actor actor,
            String key,
            Set<Language> languages,
            Step step,
            String reason,
            String onward,
            List<Reason> others) {
        Page page = rows.locked(key);
        List<Reason> reasons = new ArrayList<>(PageRows.foreign(page, actor));
        reasons.addAll(others);
        languages.forEach(language -> reasons.addAll(refusals(actor, page, language, step)));
        Refused.ifAny(reasons.stream().distinct().toList());
        String told = reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason;
        for (Language language : languages) {
            Revision revision = live(page, language).orElseThrow();
            rows.move(revision, step.to());
            page.take(language, step.to(), told, onward, clock.today());
            if (step == Step.UNPUBLISH) {
                rows.leadOn(key, language, onward);
            }
            acts.append(actor.act("page." + step.code(), "page:" + key, clock.instant())
                    .in(language)
                    .from(revision.number())
                    .with(step == Step.UNPUBLISH ? onward : told));
        }
        changes.append(PageDocuments.KIND, List.of(key));
    }

    private List<Reason> refusals(Actor actor, Page page, Language language, Step step) {
        return live(page, language)
                .map(revision -> step.refusals(actor, language, revision.stage(), false))
                .orElseGet(() -> List.of(Reason.of("desk.refused.never", language.code())));
    }

    private Optional<Revision> live(Page page, Language language) {
        return page.inLanguage(language)
                .filter(translation -> !translation.isNew())
                .flatMap(translation -> rows.revision(page.key(), language, translation.liveRevision()));
    }

    /**
     * Brings a text back as it was.
     *
     * @throws Refused with all reasons, for instance that its address belongs to another page by now
     */
    @Transactional
    public void restore(Actor actor, String key, Language language) {
        Page page = rows.locked(key);
        List<Reason> reasons = new ArrayList<>(PageRows.foreign(page, actor));
        reasons.addAll(refusals(actor, page, language, Step.RESTORE));
        page.inLanguage(language)
                .ifPresent(translation -> reasons.addAll(check.address(key, language, translation.slug())));
        // What nobody reads may have lost its files.
        live(page, language)
                .map(Revision::text)
                .ifPresent(text -> reasons.addAll(check.hold(List.of(text)).get(text)));
        Refused.ifAny(reasons);
        Revision revision = live(page, language).orElseThrow();
        rows.move(revision, Stage.PUBLISHED);
        page.restore(language);
        rows.address(
                new RevisionKey(key, language, revision.number()),
                revision.text().slug());
        Refused.ifAny(check.address(key, language, revision.text().slug()));
        acts.append(actor.act("page.restore", "page:" + key, clock.instant())
                .in(language)
                .to(revision.number()));
        changes.append(PageDocuments.KIND, List.of(key));
    }

    /** Withdraws the pages whose time is over; how many there were. */
    @Transactional
    public int expire() {
        List<String> keys = entities.createQuery(
                        "select p.key from Page p where p.live = true and p.expires <= :today order by p.key",
                        String.class)
                .setParameter("today", clock.today())
                .getResultList();
        keys.forEach(key -> take(PORTAL, key, liveLanguages(key), Step.WITHDRAW, "", "", List.of()));
        return keys.size();
    }

    private Set<Language> liveLanguages(String key) {
        Set<Language> languages = EnumSet.allOf(Language.class);
        languages.removeIf(language -> !isLive(key, language));
        return languages;
    }
}
