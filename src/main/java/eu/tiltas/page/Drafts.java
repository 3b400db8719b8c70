package eu.tiltas.page;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
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
import java.util.Optional;

/**
 * Where texts are written. That a draft was saved, no reader can see; that a live translation agrees with its source they
 * see where they were told that it did not.
 */
@ApplicationScoped
public class Drafts {

    private static final List<Stage> OPEN = List.of(Stage.DRAFT, Stage.IN_REVIEW, Stage.FACT_CHECK, Stage.READY);

    @Inject
    PageRows rows;

    @Inject
    UnsavedTexts unsaved;

    @Inject
    Slugs slugs;

    @Inject
    ChangeLog changes;

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
        reasons.addAll(actor.mayNotLimit(limited));
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
     * @return the number, or the revision of somebody else who was faster
     * @throws Refused if the actor may not write it
     */
    @Transactional
    public Saving save(Actor actor, String key, DraftText text, int basedOn, int source) {
        return save(actor, key, text, basedOn, source, Optional.empty());
    }

    /**
     * Likewise.
     *
     * @param made how it was made; empty where that is not said, so that it stays as its base was made
     * @throws Refused if the actor may not write it, or it is a source that a machine is said to have translated
     */
    @Transactional
    public Saving save(Actor actor, String key, DraftText text, int basedOn, int source, Optional<Provenance> made) {
        actor.demandWriting(text.language());
        Page page = rows.locked(key, actor);
        Translation translation = page.translation(text.language());
        int latest = translation.latestRevision();
        if (latest != basedOn) {
            return new Saving.Conflict(
                    rows.revision(new RevisionKey(key, text.language(), latest)).entry());
        }
        if (made.filter(Provenance::isByMachine).isPresent() && isSource(page, text.language())) {
            throw Refused.because("desk.refused.made.source");
        }
        int pinned = source > 0
                ? source
                : rows.revision(key, text.language(), basedOn)
                        .map(Revision::madeFrom)
                        .orElse(0);
        int number = add(actor, page, slugs.addressed(key, text), pinned, basedOn, made);
        acts.append(actor.act("page.save", "page:" + key, clock.instant())
                .in(text.language())
                .from(basedOn)
                .to(number));
        unsaved.forget(actor, key, text.language());
        return new Saving.Saved(number);
    }

    private static boolean isSource(Page page, Language language) {
        return page.sourceLanguage().filter(source -> source == language).isPresent();
    }

    /** @param like the revision it was made as, where nothing else is said; 0 for none */
    private int add(Actor actor, Page page, DraftText text, int pinned, int like, Optional<Provenance> made) {
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
        if (!isSource(page, text.language())) {
            revision.pin(pinned);
            rows.revision(page.key(), text.language(), like).ifPresent(revision::madeAs);
            made.filter(said -> said != revision.provenance())
                    .ifPresent(said -> revision.declare(said, actor.name(), rows.now()));
        }
        rows.add(page, revision);
        rows.supersede(new RevisionKey(page.key(), text.language(), number), OPEN);
        return number;
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
        int number = add(actor, page, revision.text(), revision.madeFrom(), old.number(), Optional.empty());
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
                    .ifPresent(revision -> {
                        revision.pin(source);
                        translation.shows(revision);
                    });
        }
        if (translation.isLive()) {
            changes.append(PageDocuments.KIND, List.of(key));
        }
        acts.append(actor.act("page.agree", "page:" + key, clock.instant())
                .in(language)
                .to(translation.latestRevision())
                .with(from.code() + " " + source));
    }
}
