package eu.tiltas.page;

import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What happens to pages by time alone. It holds no time itself: whoever asks may ask as often as they like. */
@ApplicationScoped
public class DueReleases {

    private static final Logger LOG = Logger.getLogger(DueReleases.class.getName());

    @Inject
    DueSets sets;

    @Inject
    Withdrawing withdrawing;

    /** Lets go live what is due, each set by itself, and withdraws what is over. */
    public void catchUp() {
        for (String id : sets.ids()) {
            try {
                sets.release(id);
            } catch (Refused e) {
                LOG.log(Level.WARNING, "A release could not go live when it was due: {0}", e.getMessage());
                sets.fail(id, e);
            }
        }
        withdrawing.expire();
    }
}
