package eu.tiltas.web.desk;

import eu.tiltas.proposal.Proposer;
import eu.tiltas.security.Actor;

/** Whether a form that proposes data was ticked as one for the own institution alone. */
final class LimitTick {

    static final String FIELD = "limited";

    private LimitTick() {}

    /** Who proposes by the form that was sent. */
    static Proposer by(Actor actor) {
        return new Proposer(actor, Sent.has(FIELD));
    }
}
