package eu.tiltas.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody sent by a form.
 *
 * @param fields each named once
 * @param from the address of whoever sent it, as {@link Sender} knows it
 * @param foreign whether a page of another site sent it
 */
record Sent(Map<String, String> fields, String from, boolean foreign) {

    /** Room for a text fifty times as long as is taken, so that what is too long can be shown again. */
    static final int MOST_BYTES = 64 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";

    Sent {
        fields = Map.copyOf(fields);
    }

    /**
     * Reads a request.
     *
     * @param proxies addresses of the proxies that are believed
     * @param publicUrl the address that visitors know the portal by
     * @param most how many bytes it may have
     * @return empty if it is no form, too large, no UTF-8, or names a field twice
     */
    static Optional<Sent> read(HttpServletRequest request, Set<String> proxies, String publicUrl, int most)
            throws IOException {
        String type = request.getContentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
            return Optional.empty();
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            return Optional.empty();
        }
        String from = Sender.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), proxies);
        boolean foreign = isForeign(
                request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"), publicUrl);
        return fields(new String(body, StandardCharsets.ISO_8859_1)).map(fields -> new Sent(fields, from, foreign));
    }

    static Optional<Map<String, String>> fields(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.isEmpty() ? new String[0] : body.split("&")) {
            int equals = pair.indexOf('=');
            Optional<String> name = Target.unescape(equals < 0 ? pair : pair.substring(0, equals), true);
            Optional<String> value = Target.unescape(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (name.isEmpty() || value.isEmpty() || fields.putIfAbsent(name.get(), value.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    /**
     * Whether a browser says that a page of another site sent it (Fetch Metadata; RFC 6454 for browsers without). There
     * are no cookies and no accounts of readers, so another site could do nothing here in anybody's name; but its
     * visitors are not to answer for its pages unknowingly. Who sends neither header is no such browser.
     */
    static boolean isForeign(String fetchSite, String origin, String host, String publicUrl) {
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin");
        }
        return origin != null
                && !origin.equals(publicUrl)
                && !origin.equals("http://" + host)
                && !origin.equals("https://" + host);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
