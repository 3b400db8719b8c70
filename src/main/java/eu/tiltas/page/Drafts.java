package eu.tiltas.page;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.MarkdownText.PageReference;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Where texts are written. Nothing here is public: that a draft was saved, no reader can see. */
@ApplicationScoped
public class Drafts {

    private static final List<Stage> OPEN = List.of(Stage.DRAFT, Stage.IN_REVIEW, Stage.FACT_CHECK, Stage.READY);

    @Inject
    PageRows rows;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    /**
     * Begins a page, without a text yet.
     *
     * @param limited whether only the actor's own organisation may work on it
     * @throws Refused if the actor is no author, or the key can't be one or is taken
     */
    @Transactional
    public void begin(Actor actor, String key, PageType type, String section, Language source, boolean limited) {
        List<Reason> reasons = new ArrayList<>();
        if (!actor.may(Role.AUTHOR)) {
            reasons.add(Reason.of("desk.refused.role.author"));
        }
        if (!PageReference.isKey(key)) {
            reasons.add(Reason.of("desk.refused.key"));
        } else if (rows.has(key)) {
            reasons.add(Reason.of("desk.refused.key.taken", key));
        }
        if (limited && actor.organisation().isEmpty()) {
            reasons.add(Reason.of("desk.refused.organisation.none"));
        }
        Refused.ifAny(reasons);
        Page page = new Page(key, limited ? actor.organisation().orElseThrow() : "", clock.today());
        String yaml = MetadataText.of(type, section, source);
        page.describe(yaml, MetadataText.read(yaml), clock.today());
        page.keep(actor.account());
        rows.begin(page);
        acts.append(actor.act("page.begin", "page:" + key, clock.instant()));
    }

    /**
     * Keeps a text as a new revision, always.
     *
     * @param basedOn the newest revision that its writer saw; 0 for none
     * @param source the revision of the source language with which the text agrees now; 0 where that is not said, so
     *     that it stays with the one its base was made from
     * @return the number, or both texts if somebody else was faster
     * @throws Refused if the actor may not write it
     */
    @Transactional
    public Saving save(Actor actor, String key, DraftText text, int basedOn, int source) {
        actor.demandWriting(text.language());
        Page page = rows.locked(key, actor);
        Translation translation = page.translation(text.language());
        int latest = translation.latestRevision();
        if (latest != basedOn) {
            Revision theirs = rows.revision(new RevisionKey(key, text.language(), latest));
            return new Saving.Conflict(theirs.entry(), theirs.text(), text);
        }
        int pinned = source > 0
                ? source
                : rows.revision(key, text.language(), basedOn)
                        .map(Revision::madeFrom)
                        .orElse(0);
        int number = add(actor, page, addressed(text), pinned);
        acts.append(actor.act("page.save", "page:" + key, clock.instant())
                .in(text.language())
                .from(basedOn)
                .to(number));
        return new Saving.Saved(number);
    }

    private int add(Actor actor, Page page, DraftText text, int pinned) {
        Translation translation = page.translation(text.language());
        int basedOn = translation.latestRevision();
        int number = translation.nextRevision();
        Revision revision = new Revision(
                new Revision.Key(page.key(), text.language().code(), number),
                text,
                actor,
                basedOn,
                rows.now(),
                clock.today());
        rows.revision(page.key(), text.language(), basedOn)
                .filter(base -> base.stage().isOpen())
                .ifPresent(base -> revision.explain(base.note(), base.isMinor()));
        if (page.sourceLanguage()
                .filter(language -> language == text.language())
                .isEmpty()) {
            revision.pin(pinned);
        }
        rows.add(page, revision);
        rows.supersede(new RevisionKey(page.key(), text.language(), number), OPEN);
        return number;
    }

    /** An address is proposed by the title until somebody chooses one. */
    private static DraftText addressed(DraftText text) {
        return text.slug().isEmpty()
                ? new DraftText(
                        text.language(),
                        text.title(),
                        Slug.fold(text.title()),
                        text.summary(),
                        text.keywords(),
                        text.body())
                : text;
    }

    /**
     * Brings an older text back as a new draft.
     *
     * @return the number of the draft
     * @throws Refused if the actor may not write it
     */
    @Transactional
    public int restore(Actor actor, RevisionKey old) {
        actor.demandWriting(old.language());
        Page page = rows.locked(old.page(), actor);
        Revision revision = rows.revision(old);
        int number = add(actor, page, revision.text(), revision.madeFrom());
        acts.append(actor.act("page.bring-back", "page:" + old.page(), clock.instant())
                .in(old.language())
                .from(old.number())
                .to(number));
        return number;
    }

    /**
     * Says that a translation needs no change for what its source says now.
     *
     * @param source the revision of the source language that was looked at
     * @throws Refused if the actor may not write in that language
     */
    @Transactional
    public void agree(Actor actor, String key, Language language, int source) {
        actor.demandWriting(language);
        Page page = rows.locked(key, actor);
        Language from = page.sourceLanguage()
                .filter(spoken -> spoken != language)
                .orElseThrow(() -> Refused.because("desk.refused.source"));
        rows.revision(new RevisionKey(key, from, source));
        Translation translation = page.translation(language);
        for (int number : List.of(translation.liveRevision(), translation.latestRevision())) {
            rows.revision(key, language, number)
                    .filter(revision -> revision.madeFrom() < source)
                    .ifPresent(revision -> revision.pin(source));
        }
        acts.append(actor.act("page.agree", "page:" + key, clock.instant())
                .in(language)
                .to(translation.latestRevision())
                .with(from.code() + " " + source));
    }
}
