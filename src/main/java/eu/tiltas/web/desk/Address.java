package eu.tiltas.web.desk;

import eu.tiltas.config.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Where a request comes from. */
final class Address {

    private static final Set<String> HERE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final int MAX = 60;

    private Address() {}

    /** The other end of the connection; behind a proxy that is believed, what it names last, which nobody can forge. */
    static String of(HttpServletRequest request, Settings settings) {
        String peer = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        boolean believed = HERE.contains(peer) || settings.proxies().contains(peer);
        if (forwarded == null || !believed) {
            return peer;
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.matches("[0-9a-fA-F.:]{2," + MAX + "}") ? last : peer;
    }
}
