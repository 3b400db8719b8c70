package eu.tiltas.security;

import java.time.Instant;

/**
 * Somebody's being signed in with one browser.
 *
 * @param id tells it from others in lists; opens nothing
 * @param browser as it names itself
 */
public record Session(String id, String browser, Instant opened, Instant seen) {

    static final int ID = 16;
}
