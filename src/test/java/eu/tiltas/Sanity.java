package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

/** What holds for every answer whatsoever. */
final class Sanity {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()",
            "Server", "Tiltas");

    private static final String[] TELLTALE = {
        "payara", "glassfish", "grizzly", "exception", "jersey", "mojarra", "\tat ", "eu.tiltas", "java."
    };

    private Sanity() {}

    /** Security headers, no cookie, no name of the server. */
    static void headers(Reply reply) {
        HEADERS.forEach((name, value) -> assertThat(reply.header(name)).as(name).isEqualTo(value));
        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(reply.headers()).doesNotContainKeys("set-cookie", "x-powered-by");
        if (reply.body().length > 0) {
            assertThat(reply.header("Content-Type")).isNotEmpty();
        }
    }

    /** Nothing of the machinery shows. */
    static void discreet(Reply reply) {
        assertThat(reply.text().toLowerCase(Locale.ROOT)).doesNotContain(TELLTALE);
    }

    /** A page of the site in a language. */
    static void page(Reply reply, String language) {
        headers(reply);
        assertThat(reply.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(reply.text())
                .startsWith("<!DOCTYPE html>")
                .contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + language + "\">")
                .contains("</html>");
    }

    /** A problem as RFC 9457 has it. */
    static void problem(Reply reply, int status) {
        headers(reply);
        discreet(reply);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.json().path("type").asText()).isEqualTo("about:blank");
    }
}
