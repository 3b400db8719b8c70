package eu.tiltas.web.desk;

import eu.tiltas.config.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** The cookie by which a browser is known with which somebody signed in before; it opens nothing. */
final class BrowserCookie {

    private static final String NAME = "tiltas-browser";
    private static final int AGE = (int) Duration.ofDays(180).toSeconds();

    private BrowserCookie() {}

    /** The word it keeps; empty where there is none. */
    static String read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    static void give(HttpServletResponse response, String word, Settings settings) {
        Cookie cookie = new Cookie(NAME, word);
        cookie.setPath(DeskCookie.PATH);
        cookie.setMaxAge(AGE);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secureCookies());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
