package eu.tiltas.web.desk;

import eu.tiltas.proposal.ChangeSets;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import java.util.function.Supplier;

/** Whether a form that proposes data was ticked as one for the own institution alone. */
final class LimitTick {

    static final String FIELD = "limited";

    private LimitTick() {}

    /**
     * Proposes, and limits what is proposed where that was ticked.
     *
     * @return the id of the set
     * @throws Refused before anything is proposed, if whoever ticked it belongs to no institution
     */
    static String keep(ChangeSets sets, Actor actor, Supplier<String> proposing) {
        boolean limited = Sent.has(FIELD);
        if (limited && actor.organisation().isEmpty()) {
            throw Refused.because("desk.refused.organisation.none");
        }
        String id = proposing.get();
        if (limited) {
            sets.limit(actor, id, true);
        }
        return id;
    }
}
