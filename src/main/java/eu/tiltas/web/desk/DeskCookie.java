package eu.tiltas.web.desk;

import eu.tiltas.config.Settings;
import eu.tiltas.security.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The cookie by which a browser is known at the desk, and nowhere else on the site. */
final class DeskCookie {

    static final String NAME = "tiltas-desk";
    static final String PATH = "/editor";

    private DeskCookie() {}

    static Optional<Token> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .flatMap(cookie -> Token.of(cookie.getValue()).stream())
                .findFirst();
    }

    static void give(HttpServletResponse response, Token token, Settings settings) {
        response.addCookie(cookie(token.word(), -1, settings));
    }

    static void take(HttpServletResponse response, Settings settings) {
        response.addCookie(cookie("", 0, settings));
    }

    private static Cookie cookie(String value, int age, Settings settings) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath(PATH);
        cookie.setMaxAge(age);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secureCookies());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
