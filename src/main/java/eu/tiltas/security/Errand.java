package eu.tiltas.security;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * That somebody was sent to a provider, which only the browser that was sent can come back from.
 *
 * @param state by which the way back is known
 * @param nonce by which what the provider says is known to be said on this errand
 * @param verifier by which the provider knows that who asks for a code's worth is who had sent somebody for it
 */
public record Errand(String state, String nonce, String verifier, Instant begun) implements Serializable {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    public static Errand begin(Instant now) {
        return new Errand(
                Token.fresh().word(), Token.fresh().word(), Token.fresh().word(), now);
    }

    boolean isAnsweredBy(String other, Instant now) {
        return now.isBefore(begun.plus(LONGEST))
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Its words would let somebody else come back from it. */
    @Override
    public String toString() {
        return "Errand";
    }
}
