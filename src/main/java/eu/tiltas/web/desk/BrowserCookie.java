package eu.tiltas.web.desk;

import eu.tiltas.config.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** The cookie by which a browser is known with which somebody signed in before; it opens nothing. */
final class BrowserCookie {

    private static final String NAME = "tiltas-browser";
    private static final int AGE = (int) Duration.ofDays(180).toSeconds();

    private BrowserCookie() {}

    /** The word it keeps; empty where there is none. */
    static String read(HttpServletRequest request) {
        return DeskCookie.values(request, NAME).findFirst().orElse("");
    }

    static void give(HttpServletResponse response, String word, Settings settings) {
        response.addCookie(DeskCookie.cookie(NAME, word, AGE, settings));
    }
}
