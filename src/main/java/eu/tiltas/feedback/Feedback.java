package eu.tiltas.feedback;

import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Belongings;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes what readers say, and tells editors of it. */
@ApplicationScoped
public class Feedback {

    private static final Logger LOG = Logger.getLogger(Feedback.class.getName());

    /** More texts than editors will ever read; a flood can't fill the disk. */
    private static final int MOST_REMARKS = 50_000;

    @Inject
    FeedbackStore store;

    @Inject
    Belongings belongings;

    @Inject
    RateLimit limit;

    @Inject
    Seal seal;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /**
     * Counts whether a page helped. The same answer from the same address within minutes counts once, so that a double
     * click does.
     *
     * @param address whom it comes from; remembered for minutes, as a hash
     */
    public Optional<Refusal> answer(Seen seen, boolean helped, String address) {
        if (!limit.admits(address)) {
            return Optional.of(Refusal.BUSY);
        }
        String what = seen.subject() + '\n' + seen.language() + '\n' + helped;
        if (!limit.isRepeated(address, what)) {
            try {
                count(seen, helped);
            } catch (RuntimeException e) {
                limit.forget(address, what);
                throw e;
            }
        }
        return Optional.empty();
    }

    private void count(Seen seen, boolean helped) {
        try {
            store.count(seen, helped, clock.today());
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "Another counted the first answer at the same time", e);
            store.count(seen, helped, clock.today());
        }
    }

    /**
     * Keeps a text, without what may belong to a person.
     *
     * @throws IllegalArgumentException if the portal never made that form
     */
    public Optional<Refusal> keep(Draft draft, String address) {
        Seen seen = seal.open(draft.sealed()).orElseThrow(() -> new IllegalArgumentException("not a form of ours"));
        Instant now = clock.instant();
        Optional<Refusal> refusal = draft.refusal(seal.begun(draft.begun(), draft.sealed()), now);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!limit.admits(address)) {
            return Optional.of(Refusal.BUSY);
        }
        String what = draft.kind() + draft.sealed() + draft.text() + draft.searched();
        if (!limit.isRepeated(address, what)) {
            try {
                store.keep(seen, draft, now);
            } catch (RuntimeException e) {
                limit.forget(address, what);
                throw e;
            }
        }
        return Optional.empty();
    }

    /**
     * What readers wrote, the newest first, as far as the actor may read it.
     *
     * @throws Refused if that is nothing of what is asked for
     */
    public List<Remark> list(Actor actor, RemarkQuery query) {
        return store.list(query, scope(actor, query));
    }

    /** How many remarks that are on all pages of the query. @throws Refused likewise */
    public long total(Actor actor, RemarkQuery query) {
        return store.total(query, scope(actor, query));
    }

    private Scope scope(Actor actor, RemarkQuery query) {
        return Scope.of(actor, query, belongings.foreignTo(actor));
    }

    /** Everything that readers wrote, for whoever shows the command token. */
    List<Remark> list(RemarkQuery query) {
        return store.list(query, Scope.ALL);
    }

    /** How many remarks a query has on all its pages. */
    long total(RemarkQuery query) {
        return store.total(query, Scope.ALL);
    }

    /** What share of readers pages helped. */
    public Quality quality() {
        return Quality.of(store.tallies());
    }

    /** Deletes texts that are older than the operator keeps them; counts stay. */
    public void forget() {
        limit.tidy();
        Instant before = clock.instant()
                .atZone(Clock.ZONE)
                .minusMonths(settings.feedbackMonths())
                .toInstant();
        int gone = store.forget(before, MOST_REMARKS);
        if (gone > 0) {
            LOG.info(() -> "Feedback: " + gone + " old texts deleted");
        }
    }
}
