package eu.tiltas.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a link that works once is good for.
 *
 * @param id tells it from others in lists; opens nothing
 * @param account whose password it lets choose, for that purpose
 * @param profile of the account it lets make
 * @param note for whom it is, in the words of who made it
 */
public record Link(
        String id, Purpose purpose, Optional<String> account, Profile profile, String note, Instant expires) {

    static final int ID = 16;

    /** What happens where the link leads. */
    public enum Purpose {
        /** The first administrator makes an account. */
        SETUP,
        /** Somebody makes an account of which an administrator said what it may. */
        INVITATION,
        /** Somebody who has an account chooses a new password. */
        PASSWORD
    }

    static Link setup(Instant expires) {
        return new Link("", Purpose.SETUP, Optional.empty(), Profile.FIRST, "", expires);
    }

    static Link invitation(Profile profile, String note, Instant expires) {
        return new Link("", Purpose.INVITATION, Optional.empty(), profile, note, expires);
    }

    static Link password(String account, Instant expires) {
        Profile none = new Profile(Set.of(), Set.of(), Optional.empty());
        return new Link("", Purpose.PASSWORD, Optional.of(account), none, "", expires);
    }
}
