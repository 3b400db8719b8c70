package eu.tiltas.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every thirty seconds (RFC 6238 with SHA-1, which is what authenticator apps agree on).
 *
 * @param secret shared with the app; 160 bits as RFC 4226 recommends
 */
public record Totp(byte[] secret) {

    private static final int SECRET_BYTES = 20;
    private static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;

    /** Codes of one step before and after count too, for clocks that go wrong by half a minute. */
    private static final int WINDOW = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    public Totp {
        if (secret.length < SECRET_BYTES) {
            throw new IllegalArgumentException("the secret is too short");
        }
        secret = secret.clone();
    }

    public static Totp fresh() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Totp(bytes);
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    /** The secret as it is typed into an app. */
    public String text() {
        return Base32.encode(secret);
    }

    /** The address that an app reads from a picture (Key URI Format of Google Authenticator). */
    public String uri(String issuer, String login) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(login) + "?secret=" + text() + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String codeAt(Instant moment) {
        return code(moment.getEpochSecond() / STEP_SECONDS, DIGITS);
    }

    /**
     * The step whose code this is, if it is one of now and later than the last step that was used: a code works once.
     *
     * @param typed with or without spaces
     * @param lastUsed the step of the last code that was accepted; -1 before the first
     */
    public OptionalLong accept(String typed, Instant now, long lastUsed) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = current - WINDOW; step <= current + WINDOW; step++) {
            boolean same = MessageDigest.isEqual(code(step, DIGITS).getBytes(StandardCharsets.UTF_8), code);
            if (same && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    String code(long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            String padded = "0".repeat(digits) + number;
            return padded.substring(padded.length() - digits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totp totp && MessageDigest.isEqual(secret, totp.secret);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(secret);
    }

    @Override
    public String toString() {
        return "Totp";
    }
}
