package eu.tiltas.web.desk;

import eu.tiltas.security.Seal;
import eu.tiltas.security.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** Tells forms of the desk from those that other sites send in somebody's name. */
final class FormToken {

    /** Every form of the desk has a field of this name. */
    static final String FIELD = "desk-token";

    private static final String PURPOSE = "form";

    private FormToken() {}

    /** For the forms of a session; somebody who is not signed in has one too. */
    static String of(Seal seal, Optional<SignIn> who, HttpServletRequest request) {
        return seal.mark(PURPOSE, owner(who, request));
    }

    static boolean isRight(Seal seal, Optional<SignIn> who, HttpServletRequest request, String token) {
        return seal.isMarked(PURPOSE, owner(who, request), token);
    }

    /** Whether a form was made for that session. */
    static boolean isOf(Seal seal, String session, String token) {
        return seal.isMarked(PURPOSE, session, token);
    }

    private static String owner(Optional<SignIn> who, HttpServletRequest request) {
        return who.map(SignIn::session).orElseGet(() -> request.getSession().getId());
    }

    /**
     * Whether a browser says that another site sent the request. Browsers that say nothing at all are left to the token.
     *
     * @param publicUrl by which visitors reach the portal
     */
    static boolean isForeign(HttpServletRequest request, String publicUrl) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals(origin(publicUrl)) && !isThisHost(request, origin);
    }

    /** Reached by another name than the public one, for instance on the machine itself. */
    private static boolean isThisHost(HttpServletRequest request, String origin) {
        String host = request.getHeader("Host");
        return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
