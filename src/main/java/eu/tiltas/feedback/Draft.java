package eu.tiltas.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a reader sent, as typed.
 *
 * @param sealed what it is about
 * @param begun when the form was shown
 * @param text may be empty
 * @param searched what was searched for; empty but with {@link Kind#MISSING}
 * @param trap what stands in the field that nobody sees
 */
public record Draft(Kind kind, String sealed, String begun, String text, String searched, String trap) {

    /** In characters as people count them: Unicode code points. */
    public static final int MOST = 1_200;

    public static final int MOST_SEARCHED = 300;

    /** Nobody reads a form and writes a sentence in less; programs do. */
    static final Duration SOONEST = Duration.ofSeconds(3);

    static final Duration LATEST = Duration.ofHours(24);

    public Draft {
        text = Discretion.cleaned(text);
        searched = Discretion.cleaned(searched).replaceAll("\\s+", " ");
    }

    /**
     * Why it can't be taken, whoever sends it.
     *
     * @param shown when the form was shown; empty if it does not say so credibly
     */
    Optional<Refusal> refusal(Optional<Instant> shown, Instant now) {
        if (!trap.isEmpty()) {
            return Optional.of(Refusal.TRAPPED);
        }
        if (text.isEmpty() && (kind != Kind.MISSING || searched.isEmpty())) {
            return Optional.of(Refusal.EMPTY);
        }
        if (text.codePointCount(0, text.length()) > MOST
                || searched.codePointCount(0, searched.length()) > MOST_SEARCHED) {
            return Optional.of(Refusal.LONG);
        }
        if (shown.isEmpty() || shown.get().plus(LATEST).isBefore(now)) {
            return Optional.of(Refusal.LATE);
        }
        return shown.get().plus(SOONEST).isAfter(now) ? Optional.of(Refusal.SOON) : Optional.empty();
    }
}
