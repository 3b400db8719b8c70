package eu.tiltas.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A word of 256 random bits that opens something: a session, a link that works once. The portal keeps only its hash; so
 * much chance needs no slow one.
 */
public record Token(String word) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Token {
        if (!word.matches("[A-Za-z0-9_-]{43}")) {
            throw new IllegalArgumentException("not a token");
        }
    }

    public static Token fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token that somebody shows; empty for what can be none, including null. */
    public static Optional<Token> of(String word) {
        return word != null && word.matches("[A-Za-z0-9_-]{43}") ? Optional.of(new Token(word)) : Optional.empty();
    }

    /**
     * Where a link with this token leads.
     *
     * @param publicUrl by which visitors reach the portal
     */
    public String address(String publicUrl) {
        return publicUrl + "/editor/welcome?word=" + word;
    }

    /** What is kept of it. */
    public String hash() {
        return hash(word);
    }

    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token in a log would be a key under the mat. */
    @Override
    public String toString() {
        return "Token";
    }
}
