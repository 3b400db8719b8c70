package eu.tiltas.web.desk;

import eu.tiltas.proposal.ChangeSet;
import eu.tiltas.proposal.Proposals;
import eu.tiltas.register.DeskFact;
import eu.tiltas.register.RegisterDesk;
import eu.tiltas.register.RegisterFiles;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What is known of a subject of a register, and what was ever proposed about it. */
@Named("deskSubject")
@RequestScoped
public class DeskSubjectView {

    /** A field with what is said in it. */
    public record Line(String field, String label, boolean many, String addUrl, List<Said> facts) {}

    /** A fact with where its forms are. */
    public record Said(DeskFact fact, String url) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    DeskRegisterView subject;

    @Inject
    RegisterDesk registerDesk;

    @Inject
    Proposals proposals;

    public String getWithdrawUrl() {
        return subject.base() + "&do=withdraw";
    }

    public List<Line> getLines() {
        if (subject.isBeginning()) {
            return List.of();
        }
        return subject.register().declaration().fields().values().stream()
                .map(field -> new Line(
                        field.name(),
                        field.labelIn(desk.language()),
                        field.many(),
                        subject.base() + "&do=add&field=" + field.name(),
                        registerDesk
                                .facts(
                                        subject.text(),
                                        subject.getRegister(),
                                        subject.getKey(),
                                        field.name(),
                                        desk.language())
                                .stream()
                                .map(said -> new Said(said, subject.base() + "&fact=" + said.mark() + "&do="))
                                .toList()))
                .toList();
    }

    /** The open proposals about the subject, whoever made them. */
    public List<DeskChangesView.Line> getProposals() {
        return subject.isBeginning()
                ? List.of()
                : proposals.open(signedIn.actor(), path()).stream()
                        .map(this::line)
                        .toList();
    }

    /** All proposals there ever were about the subject. */
    public List<DeskChangesView.Line> getHistory() {
        return subject.isBeginning()
                ? List.of()
                : proposals.history(signedIn.actor(), path()).stream()
                        .map(this::line)
                        .toList();
    }

    private DeskChangesView.Line line(ChangeSet set) {
        return DeskChangesView.line(set, desk);
    }

    private String path() {
        return RegisterFiles.path(subject.getRegister(), subject.getKey());
    }
}
