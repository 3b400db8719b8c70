package eu.tiltas.feedback;

import eu.tiltas.security.Hmac;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Knows the portal's own forms again. Pages are kept whole for everybody, so a form carries what it is about by itself,
 * with a code (HMAC-SHA256) that only the portal can make: nobody can answer for a page that they were not shown. The
 * secret outlives restarts and is the same on every node, as the pages that browsers keep are.
 */
@ApplicationScoped
public class Seal {

    private static final Logger LOG = Logger.getLogger(Seal.class.getName());
    private static final int CODE_BYTES = 16;
    private static final int LONGEST = 3_000;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    @Inject
    FeedbackStore store;

    private volatile Hmac hmac;

    protected Seal() {}

    Seal(byte[] secret) {
        this.hmac = new Hmac(secret);
    }

    /** What was seen, as a form carries it: letters, digits, {@code -_.}; the same for all readers of a page. */
    public String seal(Seen seen) {
        byte[] written = seen.written().getBytes(StandardCharsets.UTF_8);
        return TO_TEXT.encodeToString(written) + '.' + code("seen", TO_TEXT.encodeToString(written));
    }

    /** What a form carried; empty if the portal did not make it. */
    public Optional<Seen> open(String sealed) {
        int dot = sealed.indexOf('.');
        if (sealed.length() > LONGEST
                || dot < 0
                || !isCode(sealed.substring(dot + 1), "seen", sealed.substring(0, dot))) {
            return Optional.empty();
        }
        byte[] written = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
        return Seen.read(new String(written, StandardCharsets.UTF_8));
    }

    /** The moment at which a form for texts was shown, as the form carries it. */
    public String begun(Instant moment, String sealed) {
        return moment.getEpochSecond() + "." + code("begun", moment.getEpochSecond() + sealed);
    }

    /** The moment that a form carried; empty if the portal did not make it, or for another page. */
    Optional<Instant> begun(String begun, String sealed) {
        int dot = begun.indexOf('.');
        if (dot < 0 || !begun.substring(0, dot).matches("[0-9]{1,12}")) {
            return Optional.empty();
        }
        String second = begun.substring(0, dot);
        return isCode(begun.substring(dot + 1), "begun", second + sealed)
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(second)))
                : Optional.empty();
    }

    private boolean isCode(String given, String purpose, String text) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), code(purpose, text).getBytes(StandardCharsets.UTF_8));
    }

    private String code(String purpose, String text) {
        return TO_TEXT.encodeToString(Arrays.copyOf(hmac().of(purpose + ':' + text), CODE_BYTES));
    }

    private Hmac hmac() {
        Hmac known = hmac;
        return known == null ? first() : known;
    }

    /** The first of all who ask makes it; another node may do so at the same moment. */
    private synchronized Hmac first() {
        if (hmac == null) {
            try {
                hmac = new Hmac(store.secret());
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "Another node made the secret at the same time", e);
                hmac = new Hmac(store.secret());
            }
        }
        return hmac;
    }
}
