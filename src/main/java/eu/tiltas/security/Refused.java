package eu.tiltas.security;

import java.util.List;

/**
 * What was asked for is not done, for reasons that a person can understand and all of which are told at once. Rolls back
 * the transaction it leaves, like every unchecked exception.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    /** @throws IllegalArgumentException if there is no reason */
    public Refused(List<Reason> reasons) {
        super(reasons.toString());
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("nothing is refused without a reason");
        }
        this.reasons = List.copyOf(reasons);
    }

    public static Refused because(String key, Object... arguments) {
        return new Refused(List.of(Reason.of(key, arguments)));
    }

    /** All of them, at least one. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** Does nothing where there is no reason. @throws Refused with all of them otherwise */
    public static void ifAny(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }
}
