package eu.tiltas.proposal;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be done with a change set: from which states, to which, by whom. */
public enum Move {
    SUBMIT(Set.of(State.DRAFT), State.REVIEW, Whose.OWN, Role.AUTHOR),
    DROP(Set.of(State.DRAFT, State.REVIEW), State.DROPPED, Whose.OWN, Role.AUTHOR),
    RETURN(Set.of(State.REVIEW), State.DRAFT, Whose.ANY, Role.REVIEWER, Role.PUBLISHER),
    REFUSE(Set.of(State.REVIEW), State.REFUSED, Whose.ANY, Role.REVIEWER, Role.PUBLISHER),
    APPLY(Set.of(State.REVIEW), State.APPLIED, Whose.OTHERS, Role.PUBLISHER),
    FORCE(Set.of(State.DRAFT, State.REVIEW), State.APPLIED, Whose.ANY, Role.ADMINISTRATOR);

    /** Of whom a set must be. */
    private enum Whose {
        OWN,
        OTHERS,
        ANY
    }

    private final Set<State> from;
    private final State to;
    private final Whose whose;
    private final Role[] roles;

    Move(Set<State> from, State to, Whose whose, Role... roles) {
        this.from = from;
        this.to = to;
        this.whose = whose;
        this.roles = roles;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Move> of(String code) {
        return Arrays.stream(values()).filter(move -> move.code().equals(code)).findFirst();
    }

    State to() {
        return to;
    }

    /** Why an actor may not, all reasons. */
    List<Reason> refusals(Actor actor, State state, boolean own) {
        List<Reason> reasons = new ArrayList<>();
        if (!actor.mayAny(roles)) {
            reasons.add(Reason.of("desk.refused.proposal." + code()));
        }
        if (whose == Whose.OTHERS && own) {
            reasons.add(Reason.of("desk.refused.proposal.own"));
        }
        if (whose == Whose.OWN && !own) {
            reasons.add(Reason.of("desk.refused.proposal.others"));
        }
        if (!from.contains(state)) {
            reasons.add(Reason.of("desk.refused.proposal." + state.code()));
        }
        return reasons;
    }
}
