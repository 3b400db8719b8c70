package eu.tiltas.change;

import java.util.List;

/** The change log as its followers read it. */
public interface Changes {

    /** The number of the newest committed change; 0 before the first. Costs no database access. */
    long latest();

    /** The changes after a number in their order, at most {@code limit} of them. */
    List<Change> after(long number, int limit);

    /** Names the log itself: a follower that knows another origin must begin anew. */
    String origin();
}
