package eu.tiltas.web;

import eu.tiltas.attachment.Attachments;
import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every request comes through here: checked, answered from the cache, or given to the view that its address means. */
public class Router extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(Router.class.getName());

    private static final String METRICS = "/metrics";

    /** Places where the server answers, each only there and only to those who read: it errs under its own name. */
    private static final Set<String> OF_SERVER =
            Set.of("/health", "/health/ready", "/health/live", "/health/started", "/openapi", METRICS);

    private static final String READING = "GET, HEAD";
    private static final String HTML = "text/html;charset=UTF-8";

    @Inject
    transient PageCache cache;

    @Inject
    transient Settings settings;

    @Inject
    transient Instance<Dispatch> dispatch;

    @Inject
    transient Door door;

    @Inject
    transient Attachments attachments;

    private transient Headers headers;

    @Override
    public void init() {
        headers = Headers.of(settings);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Exchange exchange = new Exchange(request, response);
        headers.secure(response);
        String raw = request.getRequestURI();
        if (door.leadsTo(request)) {
            door.pass(request, response, chain);
            return;
        }
        if (request.getQueryString() == null && answeredFromCache(exchange, raw)) {
            return;
        }
        Optional<Target> target = Target.read(raw, request.getQueryString());
        if (request.getQueryString() != null
                && target.isPresent()
                && answeredFromCache(exchange, target.get().canonical())) {
            return;
        }
        boolean api = raw.equals("/api") || raw.startsWith("/api/");
        if (!api && !OF_SERVER.contains(raw) || raw.equals(METRICS) && !exchange.isFromHere()) {
            answer(exchange, target, raw);
        } else if (target.isEmpty()) {
            exchange.sendProblem(400);
        } else if (!api && !exchange.isReading()) {
            response.setHeader("Allow", READING);
            exchange.sendProblem(405);
        } else {
            response.setCharacterEncoding("UTF-8");
            chain.doFilter(request, response);
        }
    }

    private boolean answeredFromCache(Exchange exchange, String raw) throws IOException {
        if (!exchange.isReading()) {
            return false;
        }
        Optional<Body> body = cache.get(raw, cache.now());
        if (body.isPresent()) {
            exchange.send(200, body.get(), Headers.REVALIDATE);
        }
        return body.isPresent();
    }

    private void answer(Exchange exchange, Optional<Target> target, String raw) throws IOException {
        Language preferred = Preference.of(exchange.request().getHeader("Accept-Language"));
        PageCache.State state = cache.now();
        Dispatch decisions = dispatch.get();
        if (target.isPresent() && OutsideAnswers.isPlace(target.get().path())) {
            OutsideAnswers.hide(exchange.response());
        }
        try {
            Answer answer;
            if (!exchange.isReading()) {
                answer = sent(exchange, target, raw, preferred);
            } else if (target.isEmpty()) {
                answer = Answer.Failure.of(400, Target.language(raw, preferred));
            } else {
                answer = misspelt(exchange, target.get(), raw)
                        .orElseGet(() -> decisions.answer(target.get(), preferred));
            }
            send(exchange, answer, decisions, target.map(Target::canonical).orElse(raw), state);
        } catch (IOException | ServletException | RuntimeException | StackOverflowError e) {
            LOG.log(Level.SEVERE, "A page could not be made", e);
            fail(exchange, decisions, Target.language(raw, preferred));
        }
    }

    /** What is sent is taken in two places, and only by form. */
    private Answer sent(Exchange exchange, Optional<Target> target, String raw, Language preferred) throws IOException {
        Language language = Target.language(raw, preferred);
        boolean outside =
                target.isPresent() && OutsideAnswers.isPlace(target.get().path());
        boolean takes = outside || target.isPresent() && target.get().path().equals(Routes.feedback(language));
        if (!takes || !exchange.request().getMethod().equals("POST")) {
            exchange.response().setHeader("Allow", takes ? READING + ", POST" : READING);
            return Answer.Failure.of(405, "400", language, Map.of());
        }
        int most = outside ? OutsideAnswers.MOST_BYTES : Sent.MOST_BYTES;
        Optional<Sent> sent = Sent.read(exchange.request(), settings.proxies(), settings.publicUrl(), most);
        return sent.isEmpty() || !target.get().parameters().isEmpty()
                ? Answer.Failure.of(400, "stale", language, Map.of())
                : dispatch.get().taken(target.get(), sent.get(), language);
    }

    /** Leads another spelling of an address, of which there are endlessly many, to the one that is kept. */
    private static Optional<Answer> misspelt(Exchange exchange, Target target, String raw) {
        boolean emptyQuery = exchange.request().getQueryString() != null
                && target.parameters().isEmpty();
        boolean other = !Gate.isMalformed(raw) && !raw.equals(Routes.encodePath(target.path()));
        return emptyQuery || other
                ? Optional.of(new Answer.Redirect(301, target.canonical(), false))
                : Optional.empty();
    }

    private void send(Exchange exchange, Answer answer, Dispatch decisions, String address, PageCache.State state)
            throws IOException, ServletException {
        if (answer instanceof Answer.Page page) {
            byte[] html = exchange.render(page.template());
            boolean keep = page.keep() == Answer.Keep.CACHED;
            exchange.send(
                    200,
                    keep ? cache.put(address, state, html, HTML) : exchange.fresh(html, HTML),
                    page.keep().header());
        } else if (answer instanceof Answer.Returned returned) {
            exchange.send(returned.status(), exchange.fresh(exchange.render(returned.template()), HTML), Headers.NEVER);
        } else if (answer instanceof Answer.File file) {
            byte[] bytes = file.document().text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            String type = file.document().mediaType();
            boolean keep = file.keep() == Answer.Keep.CACHED;
            exchange.send(
                    200,
                    keep ? cache.put(address, state, bytes, type) : exchange.fresh(bytes, type),
                    file.keep().header());
        } else if (answer instanceof Answer.Kept kept) {
            kept.bytes().send(exchange.request(), exchange.response(), attachments);
        } else if (answer instanceof Answer.Asset asset) {
            exchange.send(200, asset.body(), Headers.FOR_EVER);
        } else if (answer instanceof Answer.Onward onward) {
            exchange.send(onward);
        } else if (answer instanceof Answer.Redirect redirect) {
            exchange.redirect(redirect);
        } else if (answer instanceof Answer.Failure failure) {
            Answer.Page page = decisions.show(failure);
            if (failure.status() == 503) {
                exchange.response().setHeader("Retry-After", "30");
            }
            exchange.send(failure.status(), exchange.fresh(exchange.render(page.template()), HTML), Headers.NEVER);
        }
    }

    /** The last resort: the error page, and where even that can't be made, a problem for machines with the right status. */
    private static void fail(Exchange exchange, Dispatch decisions, Language language) throws IOException {
        if (exchange.response().isCommitted()) {
            return;
        }
        try {
            Answer.Page page = decisions.show(Answer.Failure.of(500, language));
            exchange.send(500, exchange.fresh(exchange.render(page.template()), HTML), Headers.NEVER);
        } catch (IOException | ServletException | RuntimeException | StackOverflowError e) {
            LOG.log(Level.SEVERE, "The error page could not be made either", e);
            exchange.sendProblem(500);
        }
    }
}
