package eu.tiltas.page;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.xliff.Agreement;
import eu.tiltas.xliff.BilingualFile;
import eu.tiltas.xliff.Received;
import eu.tiltas.xliff.State;
import eu.tiltas.xliff.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Texts that go out to be translated elsewhere, and come back as drafts. */
@ApplicationScoped
@Transactional
public class Handover {

    /** How many pages go out together. */
    public static final int TOGETHER = 500;

    /**
     * A block that comes back different.
     *
     * @param before empty where there was no translation
     */
    public record Changed(String unit, String source, String before, String after) {}

    /**
     * A text that came back.
     *
     * @param basedOn the revision of the translation it went out with; 0 for none
     * @param pin the revision of the source with which it agrees; 0 where blocks were left as they were
     * @param moved whether the source has a newer revision by now
     * @param left how many blocks nobody translated
     */
    public record Returned(
            String key,
            String title,
            DraftText text,
            int basedOn,
            int pin,
            boolean moved,
            int left,
            List<Changed> changes) {

        public Returned {
            changes = List.copyOf(changes);
        }
    }

    @Inject
    DeskPages pages;

    @Inject
    Drafts drafts;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    /**
     * Texts with what is translated of them already, of one source language.
     *
     * @throws Refused with all reasons, if the actor does not translate into the language, or a page can't be translated
     */
    public List<BilingualFile> give(Actor actor, List<String> keys, Language target) {
        List<Reason> reasons = new ArrayList<>();
        if (!actor.writes(target)) {
            reasons.add(actor.mayNotWrite(target));
        }
        if (keys.isEmpty() || keys.size() > TOGETHER) {
            reasons.add(Reason.of("desk.xliff.refused.pages", TOGETHER));
        }
        Refused.ifAny(reasons);
        List<BilingualFile> files = new ArrayList<>();
        Set<Language> sources = new HashSet<>();
        for (String key : keys) {
            pages.page(actor, key)
                    .flatMap(page -> bilingual(page, target, 0, -1))
                    .ifPresentOrElse(
                            text -> files.add(text.file()),
                            () -> reasons.add(Reason.of("desk.xliff.refused.page", key)));
        }
        files.forEach(file -> sources.add(file.source()));
        if (sources.size() > 1) {
            reasons.add(Reason.of("desk.xliff.refused.sources"));
        }
        Refused.ifAny(reasons);
        files.forEach(file -> acts.append(actor.act("page.hand-out", "page:" + file.key(), clock.instant())
                .in(target)
                .from(file.base())
                .with(file.source().code() + " " + file.sourceRevision())));
        return files;
    }

    /**
     * A page's texts in two languages.
     *
     * @param sourceRevision 0 for the one that readers see, else the newest
     * @param base negative for the newest
     */
    private Optional<Bilingual> bilingual(DeskPage page, Language target, int sourceRevision, int base) {
        String key = page.key();
        Optional<DeskPage.Text> source = page.source().filter(text -> text.language() != target);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        DeskPage.Text from = source.get();
        RevisionKey named = new RevisionKey(key, from.language(), sourceRevision > 0 ? sourceRevision : from.shown());
        Optional<DeskPage.Text> there = page.text(target);
        int number = base >= 0
                ? base
                : there.map(DeskPage.Text::latest).map(RevisionEntry::number).orElse(0);
        Optional<RevisionEntry> entry = pages.entry(new RevisionKey(key, target, number));
        Optional<DraftText> text = pages.text(new RevisionKey(key, target, number));
        Optional<DraftText> now = pages.text(named);
        Optional<DraftText> madeFrom = entry.flatMap(
                        one -> pages.text(new RevisionKey(key, from.language(), one.madeFrom())))
                .or(() -> now);
        return now.map(
                said -> new Bilingual(named, said, madeFrom.orElseThrow(), target, number, text, state(entry, there)));
    }

    private static State state(Optional<RevisionEntry> entry, Optional<DeskPage.Text> text) {
        if (entry.isEmpty()) {
            return State.INITIAL;
        }
        int number = entry.get().number();
        if (text.filter(one -> one.live() == number).isPresent()) {
            return State.FINAL;
        }
        return entry.get().stage() == Stage.READY ? State.REVIEWED : State.TRANSLATED;
    }

    /**
     * What would become of texts that come back; nothing is kept.
     *
     * @throws Refused with all reasons of all texts
     */
    public List<Returned> look(Actor actor, Received received) {
        Optional<Language> target = Language.of(received.target());
        if (target.isEmpty()) {
            throw Refused.because("desk.xliff.refused.language", received.target());
        }
        List<Reason> reasons = new ArrayList<>();
        if (!actor.writes(target.get())) {
            reasons.add(actor.mayNotWrite(target.get()));
        }
        List<Returned> texts = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Received.File file : received.files()) {
            try {
                if (!keys.add(file.key())) {
                    throw Refused.because("desk.xliff.refused.twice.page", file.key());
                }
                texts.add(look(actor, file, received.source(), target.get()));
            } catch (Refused e) {
                reasons.addAll(e.reasons());
            }
        }
        Refused.ifAny(reasons);
        return texts;
    }

    private Returned look(Actor actor, Received.File file, String source, Language target) {
        if (file.sourceRevision() < 1 || file.base() < 0) {
            throw Refused.because("desk.xliff.refused.revision", file.key());
        }
        DeskPage page =
                pages.page(actor, file.key()).orElseThrow(() -> Refused.because("desk.xliff.refused.page", file.key()));
        Bilingual text = bilingual(page, target, file.sourceRevision(), file.base())
                .filter(one -> page.source()
                        .filter(from -> from.language().code().equals(source))
                        .isPresent())
                .orElseThrow(() -> Refused.because("desk.xliff.refused.page", file.key()));
        int latest = page.text(target).map(one -> one.latest().number()).orElse(0);
        if (latest != file.base()) {
            throw Refused.because("desk.xliff.refused.base", file.key(), file.base(), latest);
        }
        BilingualFile ours = text.file();
        Agreement agreement = Agreement.of(ours, file);
        Refused.ifAny(agreement.reasons());
        DeskPage.Text from = page.source().orElseThrow();
        int left = (int) ours.units().stream().filter(agreement::isLeft).count();
        return new Returned(
                file.key(),
                page.title(target),
                text.with(agreement),
                file.base(),
                left > 0 ? 0 : file.sourceRevision(),
                from.shown() > file.sourceRevision(),
                left,
                changes(ours, agreement));
    }

    private static List<Changed> changes(BilingualFile ours, Agreement agreement) {
        List<Changed> changes = new ArrayList<>();
        for (Unit unit : ours.units()) {
            Optional.ofNullable(agreement.targets().get(unit.id()))
                    .filter(text -> !unit.target().equals(Optional.of(text)))
                    .ifPresent(text -> changes.add(new Changed(
                            unit.id(),
                            unit.source().raw(),
                            unit.target().map(before -> before.raw()).orElse(""),
                            text.raw())));
        }
        return changes;
    }

    /**
     * Keeps texts that came back as drafts: all of them, or none.
     *
     * @return how many; those that came back as they went out and are not pinned anew are none
     * @throws Refused with all reasons
     */
    public int take(Actor actor, Received received) {
        int kept = 0;
        for (Returned text : look(actor, received)) {
            if (text.changes().isEmpty()) {
                continue;
            }
            Saving saving = drafts.save(actor, text.key(), text.text(), text.basedOn(), text.pin());
            switch (saving) {
                case Saving.Conflict found ->
                    throw Refused.because(
                            "desk.xliff.refused.base",
                            text.key(),
                            text.basedOn(),
                            found.latest().number());
                case Saving.Saved saved ->
                    acts.append(actor.act("page.hand-in", "page:" + text.key(), clock.instant())
                            .in(text.text().language())
                            .from(text.basedOn())
                            .to(saved.number()));
            }
            kept++;
        }
        return kept;
    }
}
