package eu.tiltas.security;

import eu.tiltas.language.Language;
import java.time.Instant;

/**
 * Somebody who works at the desk.
 *
 * @param id never changes and is never given to another
 * @param login what is typed to sign in, in lower case
 * @param name as colleagues know it
 * @param language of the desk for this account
 * @param secondFactor whether there is one
 */
public record Account(
        String id,
        String login,
        String name,
        Profile profile,
        Language language,
        boolean suspended,
        boolean secondFactor,
        Instant created) {

    public Actor actor() {
        return new Actor(id, name, profile.roles(), profile.languages(), profile.organisation());
    }

    /** How the log of acts names it. */
    String subject() {
        return "account:" + id;
    }
}
