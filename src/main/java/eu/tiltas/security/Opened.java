package eu.tiltas.security;

/** A session that has just begun: the only moment at which its token is known. */
public record Opened(Token token, Standing standing) {}
