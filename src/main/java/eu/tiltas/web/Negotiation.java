package eu.tiltas.web;

import java.util.regex.Pattern;

/** What a client says it has already and what it can read. */
final class Negotiation {

    /** A weight of nought: {@code q=0}, {@code q=0.000}. */
    private static final Pattern REFUSED = Pattern.compile("(?i).*;\\s*q\\s*=\\s*0(\\.0*)?\\s*");

    private Negotiation() {}

    /**
     * Whether an {@code If-None-Match} names a validator: RFC 9110, section 13.1.2, a list compared weakly.
     *
     * @param ifNoneMatch may be null
     */
    static boolean has(String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.equals(etag) || ifNoneMatch.strip().equals("*")) {
            return true;
        }
        for (String one : ifNoneMatch.split(",")) {
            String plain = one.strip();
            if ((plain.startsWith("W/") ? plain.substring(2) : plain).equals(etag)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an {@code Accept-Encoding} names gzip and does not refuse it (RFC 9110, section 12.5.3).
     *
     * @param acceptEncoding may be null
     */
    static boolean takesGzip(String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (String one : acceptEncoding.split(",")) {
            String coding = one.strip();
            int end = coding.indexOf(';');
            String name = end < 0 ? coding : coding.substring(0, end).strip();
            if (name.equalsIgnoreCase("gzip")) {
                return end < 0 || !REFUSED.matcher(coding).matches();
            }
        }
        return false;
    }
}
