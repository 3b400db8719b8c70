package eu.tiltas.register;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Slug;
import eu.tiltas.proposal.ChangeSets;
import eu.tiltas.proposal.ProposedFile;
import eu.tiltas.proposal.Proposer;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The acts by which something else is proposed than what a register says; each gives the id of the change set. */
@ApplicationScoped
public class RegisterProposals {

    @Inject
    RegisterDesk desk;

    @Inject
    RegisterFiles files;

    @Inject
    ChangeSets sets;

    @Inject
    Clock clock;

    /** Proposes a new subject. @throws Refused with all reasons */
    public String begin(Proposer who, String register, String key, List<WrittenFact> facts) {
        List<Reason> reasons = new ArrayList<>();
        if (!Slug.isValid(key) || key.length() > SubjectFile.MAX_KEY) {
            reasons.add(Reason.of("desk.refused.subject.key"));
        } else if (files.present(RegisterFiles.path(register, key)).isPresent()) {
            reasons.add(Reason.of("desk.refused.subject.taken", key));
        }
        SubjectText text = SubjectText.EMPTY.with(
                facts.stream().map(fact -> fact.recordedOn(clock.today())).toList());
        return propose(who, register, reasons.isEmpty() ? key : "x", text, reasons);
    }

    /** Proposes one more fact. @throws Refused with all reasons */
    public String add(Proposer who, String register, String key, WrittenFact fact) {
        SubjectText text = desk.text(who.actor(), register, key);
        return propose(who, register, key, desk.edit(text, register, key).add(fact), List.of());
    }

    /** Proposes a correction of what was never true. @throws Refused with all reasons */
    public String correct(Proposer who, String register, String key, String mark, WrittenFact right) {
        SubjectText text = desk.text(who.actor(), register, key);
        return propose(
                who, register, key, desk.edit(text, register, key).correct(desk.fact(text, mark), right), List.of());
    }

    /** Proposes a new state of affairs from a day on. @throws Refused with all reasons */
    public String change(Proposer who, String register, String key, String mark, WrittenFact next, String since) {
        SubjectText text = desk.text(who.actor(), register, key);
        return propose(
                who,
                register,
                key,
                desk.edit(text, register, key).change(desk.fact(text, mark), next, since),
                since.isEmpty() ? List.of(Reason.of("desk.refused.since.missing")) : List.of());
    }

    /** Proposes that a fact ended on a day. @throws Refused with all reasons */
    public String end(Proposer who, String register, String key, String mark, String until, WrittenFact said) {
        SubjectText text = desk.text(who.actor(), register, key);
        return propose(
                who,
                register,
                key,
                desk.edit(text, register, key).end(desk.fact(text, mark), until, said),
                until.isEmpty() ? List.of(Reason.of("desk.refused.until.missing")) : List.of());
    }

    /** Proposes that a fact was never true. @throws Refused with all reasons */
    public String retract(Proposer who, String register, String key, String mark) {
        SubjectText text = desk.text(who.actor(), register, key);
        return propose(who, register, key, desk.edit(text, register, key).retract(desk.fact(text, mark)), List.of());
    }

    /** Proposes that a subject is shown no more. @throws Refused with all reasons */
    public String withdraw(Proposer who, String register, String key) {
        String path = RegisterFiles.path(register, key);
        if (files.present(path).isEmpty()) {
            throw Refused.because("desk.refused.fact.gone");
        }
        return sets.propose(
                who,
                files.folder(),
                register + "/" + key,
                List.of(ProposedFile.of(path, Optional.empty(), files.present(path))));
    }

    private String propose(Proposer who, String register, String key, SubjectText text, List<Reason> before) {
        return propose(who, register, register + "/" + key, Map.of(key, text), before);
    }

    /** Proposes several subjects of a register together. @throws Refused with all reasons, also those found before */
    String propose(Proposer who, String register, String title, Map<String, SubjectText> texts, List<Reason> before) {
        List<ProposedFile> proposed = files.files(register, texts);
        List<Reason> reasons = new ArrayList<>(before);
        try {
            if (reasons.isEmpty()) {
                return sets.propose(who, files.folder(), title, proposed);
            }
            reasons.addAll(files.refusals(proposed));
        } catch (Refused e) {
            reasons.addAll(e.reasons());
        }
        throw new Refused(reasons);
    }
}
