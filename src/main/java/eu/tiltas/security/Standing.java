package eu.tiltas.security;

/** How far somebody has come who signs in. */
public enum Standing {
    /** The password was right; a code is asked for. */
    CODE_NEEDED,
    /** The password was right; a second factor must be set up first. */
    FACTOR_NEEDED,
    /** May work. */
    SIGNED_IN
}
