package eu.tiltas.web.desk;

import eu.tiltas.page.Publishing;
import eu.tiltas.page.Releases;
import eu.tiltas.page.Review;
import eu.tiltas.page.RevisionEntry;
import eu.tiltas.page.RevisionKey;
import eu.tiltas.page.Step;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The way of a text to its readers: the steps from where it stands, a time, a release set. */
@Named("deskWay")
@RequestScoped
public class DeskWayView {

    @Inject
    DeskTextView text;

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Review review;

    @Inject
    Publishing publishing;

    @Inject
    Releases releases;

    @Inject
    SetChoices sets;

    private List<String> obstacles;

    /** Does what a button of the way asks for. @throws Refused with all reasons */
    void act(Actor actor, String act) {
        RevisionKey revision = text.key(Sent.number("number"));
        switch (act) {
            case "explain" -> review.explain(actor, revision, Sent.text("note"), Sent.has("minor"));
            case "collect" -> releases.add(actor, Sent.text("set"), revision);
            default -> step(actor, Step.of(act).orElseThrow(() -> Refused.because("desk.refused.act")), revision);
        }
    }

    private void step(Actor actor, Step step, RevisionKey revision) {
        if (Sent.has("note")) {
            explain(actor, revision);
        }
        switch (step) {
            case PUBLISH -> publishing.publish(actor, revision, false);
            case FORCE -> publishing.publish(actor, revision, true);
            case SCHEDULE -> releases.schedule(actor, revision, DueTime.time(), DueTime.zone());
            case SUBMIT, CHECK_FACTS, APPROVE, RETURN -> review.take(actor, revision, step, Sent.text("remark"));
            default -> throw Refused.because("desk.refused.act");
        }
    }

    /** Readers are told what the form says where that is something new. */
    private void explain(Actor actor, RevisionKey revision) {
        String note = Sent.text("note").strip();
        boolean minor = Sent.has("minor");
        boolean same = text.latest()
                .filter(entry -> entry.note().equals(note) && entry.minor() == minor)
                .isPresent();
        if (!same) {
            review.explain(actor, revision, note, minor);
        }
    }

    public String getNote() {
        return Sent.has("note")
                ? Sent.text("note")
                : text.latest().map(RevisionEntry::note).orElse("");
    }

    public boolean isMinor() {
        return Sent.has("note")
                ? Sent.has("minor")
                : text.latest().map(RevisionEntry::minor).orElse(false);
    }

    /** The steps that the state table has from here, whoever may take them. */
    public List<String> getSteps() {
        return text.latest().map(entry -> Step.from(entry.stage())).orElse(List.of()).stream()
                .filter(step -> step != Step.SCHEDULE && step != Step.UNSCHEDULE)
                .filter(step -> !step.isOfThePublic())
                .map(Step::code)
                .toList();
    }

    public boolean isSchedulable() {
        return text.latest()
                .filter(entry -> Step.from(entry.stage()).contains(Step.SCHEDULE))
                .isPresent();
    }

    /** What stands in the way of publishing; empty if nothing does, or there is nothing to publish. */
    public List<String> getObstacles() {
        if (obstacles == null) {
            obstacles = desk.words(text.latest()
                    .filter(entry -> entry.stage().isOpen())
                    .map(entry -> publishing.refusals(signedIn.actor(), text.key(entry.number())))
                    .orElse(List.of()));
        }
        return obstacles;
    }

    public List<Choice> getZones() {
        return DueTime.zones();
    }

    /** The sets that still can take something in. */
    public List<Choice> getSets() {
        return sets.open(Sent.text("set"));
    }
}
