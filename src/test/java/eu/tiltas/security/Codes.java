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

    /** A seal with a key of its own. */
    public static Seal seal() {
        return new Seal(Token.fresh().word().substring(0, 32).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static Totp totp(String secret) {
        return new Totp(Base32.decode(secret).orElseThrow());
    }
}
