package eu.tiltas.security;

import java.time.Instant;

/** What an authenticator app shows. */
public final class Codes {

    private Codes() {}

    public static String now(String secret) {
        return totp(secret).codeAt(Instant.now());
    }

    /** That of half a minute later, which counts already. */
    public static String next(String secret) {
        return totp(secret).codeAt(Instant.now().plusSeconds(30));
    }

    private static Totp totp(String secret) {
        return new Totp(Base32.decode(secret).orElseThrow());
    }
}
