package eu.tiltas.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which acts are wanted; what is empty does not narrow.
 *
 * @param who id of an account
 * @param what an act's key or the part before a dot, for instance {@code page}
 * @param subject beginning of what it was done to, for instance {@code page:emn} or {@code page:}
 * @param from first moment
 * @param until first moment after
 * @param page from 1
 */
public record ActQuery(
        Optional<String> who,
        Optional<String> what,
        Optional<String> subject,
        Optional<Instant> from,
        Optional<Instant> until,
        int page) {

    public static final int PAGE = 50;

    public ActQuery {
        if (page < 1) {
            throw new IllegalArgumentException("pages are counted from 1");
        }
    }
}
