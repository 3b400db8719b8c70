package eu.tiltas.web;

import eu.tiltas.config.Settings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of every answer (OWASP Secure Headers Project), and how long an answer may be kept. */
final class Headers {

    /** Kept by anybody, but asked about each time: the answer is a 304 from memory. */
    static final String REVALIDATE = "public, no-cache";

    /** Kept by the reader alone, and asked about each time: others have no business with what somebody searched for. */
    static final String OWN = "private, no-cache";

    static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String NEVER = "no-store";

    /** The server would name itself and its version. */
    static final String SERVER = "Tiltas";

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private final Map<String, String> always = new LinkedHashMap<>();

    static Headers of(Settings settings) {
        return new Headers(settings.publicUrl().startsWith("https:"));
    }

    /** @param https whether visitors come by https, so that browsers may be told to stay with it */
    Headers(boolean https) {
        always.put("Content-Security-Policy", POLICY);
        always.put("X-Content-Type-Options", "nosniff");
        always.put("X-Frame-Options", "DENY");
        always.put("Referrer-Policy", "strict-origin-when-cross-origin");
        always.put("Cross-Origin-Opener-Policy", "same-origin");
        always.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        always.put("Server", SERVER);
        if (https) {
            always.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    void secure(HttpServletResponse response) {
        always.forEach(response::setHeader);
    }

    /** The same as lines of a message. */
    String lines() {
        return lines(always);
    }

    static String lines(Map<String, String> headers) {
        StringBuilder lines = new StringBuilder(600);
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
        return lines.toString();
    }
}
