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
        return values(request, NAME).flatMap(value -> Token.of(value).stream()).findFirst();
    }

    /** What a browser sent in cookies of that name. */
    static Stream<String> values(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue);
    }

    static void give(HttpServletResponse response, Token token, Settings settings) {
        response.addCookie(cookie(NAME, token.word(), -1, settings));
    }

    static void take(HttpServletResponse response, Settings settings) {
        response.addCookie(cookie(NAME, "", 0, settings));
    }

    /** One that goes to the desk only, and that no script reads. */
    static Cookie cookie(String name, String value, int age, Settings settings) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(PATH);
        cookie.setMaxAge(age);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secureCookies());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
