package eu.tiltas.proposal;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Change sets on their way from a draft to what is published. Each verb is one transaction, and looks at who asks. */
@ApplicationScoped
public class ChangeSets {

    private static final int MAX_TITLE = 300;
    private static final int MAX_NOTE = 2000;
    private static final String SUBJECT = "proposal:";

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    @Inject
    EditedFiles edited;

    @Inject
    Proposals proposals;

    @Inject
    @Any
    Instance<Proposable> features;

    /**
     * Proposes files, or puts them into an own draft that concerns one of them already; what that is limited to stays.
     *
     * @return the id of the set
     * @throws Refused with all reasons, also those of the files
     */
    @Transactional
    public String propose(Proposer who, String folder, String title, List<ProposedFile> files) {
        Actor actor = who.actor();
        List<Reason> reasons = new ArrayList<>(actor.mayNotLimit(who.limited()));
        if (!actor.may(Role.AUTHOR)) {
            reasons.add(Reason.of("desk.refused.role.author"));
        }
        if (files.isEmpty()) {
            reasons.add(Reason.of("desk.refused.proposal.empty"));
        }
        Optional<ChangeSet> draft = draftOf(actor, files);
        reasons.addAll(feature(folder).refusals(together(draft, files)));
        Refused.ifAny(reasons);
        String id = draft.map(ChangeSet::id).orElseGet(() -> begin(actor, folder, title));
        files.forEach(file -> put(id, file));
        ChangeSetRow row = entities.find(ChangeSetRow.class, id);
        row.touch(clock.instant());
        acts.append(actor.act("proposal.save", SUBJECT + id, clock.instant()).with(title));
        if (who.limited()) {
            limit(actor, row, true);
        }
        return id;
    }

    /** All of a draft as it would be with some files anew. */
    private List<ProposedFile> together(Optional<ChangeSet> draft, List<ProposedFile> files) {
        List<ProposedFile> all = new ArrayList<>(files);
        draft.ifPresent(set -> proposals.files(set.id()).stream()
                .filter(file -> files.stream().noneMatch(other -> other.path().equals(file.path())))
                .forEach(all::add));
        return all;
    }

    private Optional<ChangeSet> draftOf(Actor actor, List<ProposedFile> files) {
        return files.stream()
                .flatMap(file -> proposals.open(actor, file.path()).stream())
                .filter(set -> set.isDraftOf(actor))
                .findFirst();
    }

    private String begin(Actor actor, String folder, String title) {
        String id = UUID.randomUUID().toString();
        entities.persist(new ChangeSetRow(id, folder, cut(title, MAX_TITLE), actor, clock.instant()));
        entities.flush();
        return id;
    }

    private void put(String id, ProposedFile file) {
        ChangeSetFileRow row = entities.find(ChangeSetFileRow.class, new ChangeSetFileRow.Key(id, file.path()));
        if (row == null) {
            entities.persist(new ChangeSetFileRow(id, file));
        } else {
            row.take(file);
        }
    }

    private static String cut(String text, int longest) {
        String plain = text.strip();
        return plain.substring(0, Math.min(plain.length(), longest));
    }

    /**
     * Lets only the people of the author's institution see a set and work on it until it is published, or all again.
     *
     * @throws Refused with all reasons
     */
    @Transactional
    public void limit(Actor actor, String id, boolean limited) {
        ChangeSetRow row = locked(actor, id);
        List<Reason> reasons = new ArrayList<>();
        if (!row.isBy(actor)) {
            reasons.add(Reason.of("desk.refused.proposal.others"));
        }
        if (!row.state().isOpen()) {
            reasons.add(Reason.of("desk.refused.proposal." + row.state().code()));
        }
        reasons.addAll(actor.mayNotLimit(limited));
        Refused.ifAny(reasons);
        limit(actor, row, limited);
    }

    private void limit(Actor actor, ChangeSetRow row, boolean limited) {
        row.limit(limited ? actor.organisation().orElseThrow() : "");
        acts.append(actor.act("proposal.limit", SUBJECT + row.set().id(), clock.instant())
                .with(row.set().organisation().orElse("")));
    }

    /** A file as it would be written now. */
    @Transactional
    public Optional<String> present(String folder, String path) {
        return feature(folder).present(path);
    }

    /** What stands in the way of applying an open set, whoever would do it. */
    @Transactional
    public List<Reason> obstacles(String id) {
        ChangeSetRow row = entities.find(ChangeSetRow.class, id);
        return row == null || !row.state().isOpen() ? List.of() : obstacles(feature(row.folder()), proposals.files(id));
    }

    private static List<Reason> obstacles(Proposable feature, List<ProposedFile> files) {
        List<Reason> reasons = new ArrayList<>();
        for (ProposedFile file : files) {
            if (!file.base().equals(ProposedFile.mark(feature.present(file.path())))) {
                reasons.add(Reason.of("desk.refused.proposal.overtaken", file.path()));
            }
        }
        reasons.addAll(feature.refusals(files));
        return reasons;
    }

    /**
     * Does with a set what can be done with it; applying it changes all its files or none.
     *
     * @throws Refused with all reasons
     */
    @Transactional
    public void move(Actor actor, String id, Move move, String note) {
        ChangeSetRow row = locked(actor, id);
        List<Reason> reasons = new ArrayList<>(move.refusals(actor, row.state(), row.isBy(actor)));
        if ((move == Move.REFUSE || move == Move.RETURN) && note.isBlank()) {
            reasons.add(Reason.of("desk.refused.proposal.note"));
        }
        boolean applies = move.to() == State.APPLIED;
        List<ProposedFile> files = applies ? proposals.files(id) : List.of();
        if (applies && row.state().isOpen()) {
            takeTurn();
            reasons.addAll(obstacles(feature(row.folder()), files));
        }
        Refused.ifAny(reasons);
        String before = row.state().code();
        if (applies) {
            apply(actor, feature(row.folder()), files);
        }
        row.move(move, actor, cut(note, MAX_NOTE), clock.instant());
        acts.append(actor.act("proposal." + move.code(), SUBJECT + id, clock.instant())
                .with(before + " → " + move.to().code() + " · " + row.set().title()
                        + (note.isBlank() ? "" : " · " + note)));
    }

    /** Lets whatever else would be applied wait for the end of the caller's transaction: what is read after this is so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeTurn() {
        entities.find(TurnRow.class, TurnRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Takes files over at once, for acts that need no second pair of eyes; whether the actor may is looked at before. Part
     * of the caller's transaction.
     *
     * @throws Refused with all reasons, also if somebody else changed one of the files since it was read
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(Actor actor, Proposable feature, List<ProposedFile> files) {
        takeTurn();
        Refused.ifAny(obstacles(feature, files));
        apply(actor, feature, files);
    }

    private void apply(Actor actor, Proposable feature, List<ProposedFile> files) {
        List<String> trees =
                files.stream().map(file -> feature.tree(file.path())).toList();
        List<ProposedFile> written = feature.apply(files);
        for (int i = 0; i < written.size(); i++) {
            edited.keep(written.get(i), trees.get(i), actor.name(), clock.instant());
        }
    }

    /** Approves afterwards what was applied without a second pair of eyes. @throws Refused to who did it, or wrote it */
    @Transactional
    public void approve(Actor actor, String id) {
        ChangeSetRow row = locked(actor, id);
        List<Reason> reasons = new ArrayList<>();
        if (!actor.mayAny(Role.REVIEWER, Role.PUBLISHER)) {
            reasons.add(Reason.of("desk.refused.proposal.approve"));
        }
        if (row.isBy(actor) || row.isDecidedBy(actor)) {
            reasons.add(Reason.of("desk.refused.proposal.own"));
        }
        if (!row.isForced()) {
            reasons.add(Reason.of("desk.refused.approved"));
        }
        Refused.ifAny(reasons);
        row.approve(actor);
        acts.append(actor.act("proposal.approve", SUBJECT + id, clock.instant())
                .with(row.set().title()));
    }

    private ChangeSetRow locked(Actor actor, String id) {
        ChangeSetRow row = entities.find(ChangeSetRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.isOpenTo(actor)) {
            throw Refused.because("desk.refused.proposal.gone");
        }
        return row;
    }

    private Proposable feature(String folder) {
        return features.stream()
                .filter(feature -> feature.folder().equals(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(folder));
    }
}
