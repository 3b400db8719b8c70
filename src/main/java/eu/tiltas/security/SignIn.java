package eu.tiltas.security;

/**
 * Who asks, as far as it is known.
 *
 * @param session hash of the session's token
 */
public record SignIn(String session, Account account, Standing standing) {}
