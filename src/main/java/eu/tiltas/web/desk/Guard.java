package eu.tiltas.web.desk;

import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Seal;
import eu.tiltas.security.Sessions;
import eu.tiltas.security.SignIn;
import eu.tiltas.security.SignedIn;
import eu.tiltas.security.Standing;
import eu.tiltas.web.Door;
import eu.tiltas.web.Preference;
import eu.tiltas.web.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The door of the desk: finds out who asks, refuses what other sites send, leads those who are not signed in to where
 * they can be, and loses nothing of what they wrote. What somebody may do there is not decided here but by the verbs.
 */
@ApplicationScoped
public class Guard implements Door {

    static final String ROOT = "/editor/";
    static final String HOME = "home";
    static final String SIGN_IN = "sign-in";
    static final String TO = "to";

    /** Where a page of the desk is shown instead of what was asked for. */
    static final String ERROR = "error";

    static final String LANGUAGE = "lang";

    private static final Logger LOG = Logger.getLogger(Guard.class.getName());
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final Set<String> LIBRARIES = Set.of("primefaces", "jakarta.faces");
    private static final Map<Standing, String> NEXT =
            Map.of(Standing.CODE_NEEDED, "code", Standing.FACTOR_NEEDED, "second-factor");

    /** Pages for those who are not signed in. */
    private static final Set<String> OPEN = Set.of(SIGN_IN, "welcome", "provider");

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /** The public page, as the desk alone may show it in a frame. */
    private static final String PREVIEW = "preview";

    private static final String FRAMED = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " font-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

    @Inject
    Settings settings;

    @Inject
    Sessions sessions;

    @Inject
    SignedIn signedIn;

    @Inject
    SiteView site;

    @Inject
    Seal seal;

    @Inject
    Clock clock;

    @Override
    public boolean leadsTo(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(DeskCookie.PATH) || path.startsWith(ROOT) || path.startsWith(RESOURCES) && isKnown(request);
    }

    /** The scripts and styles of components, and nothing else that might lie beside them. */
    private static boolean isKnown(HttpServletRequest request) {
        String library = request.getParameter("ln");
        String name = request.getRequestURI().substring(RESOURCES.length());
        return request.getMethod().matches("GET|HEAD")
                && library != null
                && LIBRARIES.contains(library)
                && name.matches("[A-Za-z0-9_./-]+\\.xhtml")
                && !name.contains("..")
                && Guard.class.getResource("/META-INF/resources/" + library + "/" + name.replaceAll("\\.xhtml$", ""))
                        != null;
    }

    /** Path and query of a request, as its browser shows them. */
    static String address(HttpServletRequest request) {
        Object forwarded = request.getAttribute("jakarta.servlet.forward.request_uri");
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        return path + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    @Override
    public void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean framed = page(path).equals(PREVIEW);
        DeskResponse answer = new DeskResponse(response, framed);
        if (path.startsWith(RESOURCES)) {
            answer.setHeader("X-Robots-Tag", "noindex");
            chain.doFilter(request, answer);
            return;
        }
        answer.setHeader("Content-Security-Policy", framed ? FRAMED : POLICY);
        if (framed) {
            answer.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader("X-Robots-Tag", "noindex, nofollow");
        answer.setHeader("Referrer-Policy", "same-origin");
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Visit visit = new Visit(request, answer, page(path), who(request));
        visit.who().ifPresent(signedIn::is);
        site.in(language(visit));
        try {
            admit(visit, path);
        } catch (IOException | ServletException | RuntimeException e) {
            if (isCausedBy(Refused.class, e)) {
                visit.fail(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            LOG.log(Level.SEVERE, "A page of the desk could not be made", e);
            visit.fail(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private Optional<SignIn> who(HttpServletRequest request) {
        return DeskCookie.read(request).flatMap(sessions::at);
    }

    private static String page(String path) {
        String rest = path.length() > ROOT.length() ? path.substring(ROOT.length()) : "";
        return rest.isEmpty() ? HOME : rest;
    }

    /** That of the account; else the one chosen at the door; else the one the browser asks for. */
    private static Language language(Visit visit) {
        if (visit.who().isPresent()) {
            return visit.who().get().account().language();
        }
        HttpSession session = visit.request().getSession(false);
        Object before = session == null ? null : session.getAttribute(LANGUAGE);
        return Language.of(visit.request().getParameter(LANGUAGE))
                .orElseGet(() -> before instanceof Language chosen
                        ? chosen
                        : Preference.of(visit.request().getHeader("Accept-Language")));
    }

    private void admit(Visit visit, String path) throws IOException, ServletException {
        HttpServletRequest request = visit.request();
        boolean posted = request.getMethod().equals("POST");
        if (!posted && !request.getMethod().matches("GET|HEAD")) {
            visit.response().setHeader("Allow", "GET, HEAD, POST");
            visit.fail(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (path.equals(DeskCookie.PATH)) {
            visit.response().sendRedirect(ROOT);
        } else if (!visit.exists()) {
            visit.fail(HttpServletResponse.SC_NOT_FOUND);
        } else if (posted && FormToken.isForeign(request, settings.publicUrl())) {
            visit.fail(HttpServletResponse.SC_FORBIDDEN);
        } else if (posted && SentFile.isTooLarge(request)) {
            if (isAdmitted(visit)) {
                visit.refuseFile();
            } else {
                lead(visit, false);
            }
        } else if (posted && request.getParameter(FormToken.FIELD) == null) {
            visit.fail(HttpServletResponse.SC_FORBIDDEN);
        } else if (!isAdmitted(visit)) {
            lead(visit, posted);
        } else if (posted && !FormToken.isRight(seal, visit.who(), request, request.getParameter(FormToken.FIELD))) {
            visit.showAgain();
        } else {
            show(visit);
        }
    }

    /** Who is on the way in sees where the way goes on; who is in sees everything but the way. */
    private static boolean isAdmitted(Visit visit) {
        if (visit.who().isEmpty() || visit.page().equals("welcome")) {
            return OPEN.contains(visit.page());
        }
        Standing standing = visit.who().get().standing();
        return standing == Standing.SIGNED_IN
                ? !visit.page().equals(SIGN_IN) && !visit.page().equals("code")
                : visit.page().equals(NEXT.get(standing)) || visit.page().equals("sign-out");
    }

    private void lead(Visit visit, boolean posted) throws IOException, ServletException {
        if (visit.who().isPresent()) {
            String next = NEXT.getOrDefault(visit.who().get().standing(), "");
            visit.response().sendRedirect(ROOT + next);
        } else if (posted && visit.isPartial()) {
            // The script of the desk sends the whole form then, which is kept.
            visit.response().setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            visit.response().setContentLength(0);
        } else if (posted) {
            keep(visit);
        } else {
            String here = address(visit.request());
            String to = here.equals(ROOT) ? "" : "?" + TO + "=" + Routes.encode(here);
            visit.response().sendRedirect(ROOT + SIGN_IN + to);
        }
    }

    /** What somebody sent whose session has ended waits for that one alone; a form of no session is not kept. */
    private void keep(Visit visit) throws IOException, ServletException {
        HttpServletRequest request = visit.request();
        Optional<KeptForm> own = DeskCookie.read(request)
                .flatMap(sessions::ended)
                .filter(before -> FormToken.isOf(seal, before.session(), request.getParameter(FormToken.FIELD)))
                .map(before -> KeptForm.of(request, before.account().id()));
        Optional<String> closed = own.flatMap(form -> form.closed(seal, clock.instant()));
        if (own.isPresent() && closed.isEmpty()) {
            visit.fail(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        closed.ifPresent(word -> request.setAttribute(KeptForm.FIELD, word));
        visit.response().setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        visit.instead(SIGN_IN);
    }

    private static void show(Visit visit) throws IOException, ServletException {
        try {
            visit.show();
        } catch (ServletException | RuntimeException e) {
            if (!isCausedBy(ViewExpiredException.class, e) || visit.response().isCommitted()) {
                throw e;
            }
            visit.showAgain();
        }
    }

    private static boolean isCausedBy(Class<? extends Throwable> type, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
