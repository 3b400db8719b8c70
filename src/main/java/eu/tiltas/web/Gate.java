package eu.tiltas.web;

import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;

/**
 * Stands in the server's connector before the servlet container, which answers a malformed address with an empty 200 and
 * a hidden one with a page of its own. Such an address is replaced by one that the {@link Router} answers as it answers
 * everything: with a page of the site in the visitor's language.
 */
@ApplicationScoped
class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());
    private static final String MALFORMED = "~malformed";
    private static final String HIDDEN = "~hidden";
    private static final String REFUSED = "REFUSED";

    @Inject
    PageCache cache;

    @Inject
    Assets assets;

    @Inject
    Settings settings;

    private final List<FilterChain> chains = new ArrayList<>();

    /** Whether an address was put in place of a malformed one. */
    static boolean isMalformed(String path) {
        return path.endsWith("/" + MALFORMED);
    }

    /** The address to go on with: the same, or the one that stands for what is wrong with it. */
    static String checked(String rawPath) {
        var target = Target.read(rawPath, null);
        String path = target.map(Target::path).orElse("");
        String plain = path.toLowerCase(Locale.ROOT);
        if (target.isEmpty()
                || path.contains("\\")
                || path.contains(";")
                || rawPath.toLowerCase(Locale.ROOT).contains("%2f")
                || (path + "/").contains("/../")
                || (path + "/").contains("/./")
                || path.contains("//")) {
            return prefix(rawPath) + MALFORMED;
        }
        return plain.startsWith("/web-inf") || plain.startsWith("/meta-inf") ? "/" + HIDDEN : rawPath;
    }

    /** The language that the address names stays, so that the error is told in it. */
    private static String prefix(String rawPath) {
        boolean named = rawPath.length() > 3
                && rawPath.charAt(3) == '/'
                && Language.of(rawPath.substring(1, 3)).isPresent();
        return named ? rawPath.substring(0, 4) : "/";
    }

    /**
     * Takes its place in every HTTP listener. The listeners are the server's inner affair and reached by reflection; on
     * a server without them the portal runs all the same, only those addresses are answered by the server.
     */
    void stand() {
        try {
            ClassLoader server = FilterChain.class.getClassLoader();
            Object locator = server.loadClass("org.glassfish.internal.api.Globals")
                    .getMethod("getDefaultHabitat")
                    .invoke(null);
            Object service = locate(locator, server.loadClass("com.sun.enterprise.v3.services.impl.GrizzlyService"));
            Class<?> listenerType = server.loadClass("org.glassfish.grizzly.config.dom.NetworkListener");
            for (Object listener : all(locator, listenerType)) {
                Object proxy = service.getClass()
                        .getMethod("lookupNetworkProxy", listenerType)
                        .invoke(service, listener);
                if (proxy != null) {
                    guard(proxy);
                }
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "Malformed addresses are left to the server: {0}", e.toString());
        }
    }

    private static Object locate(Object locator, Class<?> type) throws ReflectiveOperationException {
        return locator.getClass()
                .getMethod("getService", Class.class, java.lang.annotation.Annotation[].class)
                .invoke(locator, type, new java.lang.annotation.Annotation[0]);
    }

    private static List<?> all(Object locator, Class<?> type) throws ReflectiveOperationException {
        return (List<?>) locator.getClass()
                .getMethod("getAllServices", Class.class, java.lang.annotation.Annotation[].class)
                .invoke(locator, type, new java.lang.annotation.Annotation[0]);
    }

    /** An earlier deployment's filters have the same names, but are of other classes. */
    private static void leave(FilterChain chain) {
        Set<String> ours = Set.of(AddressFilter.class.getName(), FastLane.class.getName());
        chain.removeIf(filter -> ours.contains(filter.getClass().getName()));
    }

    @PreDestroy
    void leave() {
        chains.forEach(Gate::leave);
    }

    private void guard(Object proxy) throws ReflectiveOperationException {
        Object listener = proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
        Transport transport =
                (Transport) listener.getClass().getMethod("getTransport").invoke(listener);
        if (transport.getProcessor() instanceof FilterChain chain) {
            int codec = chain.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class);
            leave(chain);
            // Its streams would pass by this door. A reverse proxy speaks HTTP/2 to visitors and HTTP/1.1 to the
            // portal.
            chain.removeIf(filter -> filter.getClass().getSimpleName().equals("Http2ServerFilter"));
            chain.add(codec + 1, new AddressFilter());
            if (settings.fastLane()) {
                chain.add(codec + 1, new FastLane(cache, assets, Headers.of(settings)));
            }
            chains.add(chain);
        }
    }

    /** Looks at the address of each request. */
    private static final class AddressFilter extends BaseFilter {

        @Override
        public NextAction handleRead(FilterChainContext context) {
            if (context.getMessage() instanceof HttpContent content
                    && content.getHttpHeader() instanceof HttpRequestPacket request
                    && request.getAttribute(AddressFilter.class.getName()) == null) {
                request.setAttribute(AddressFilter.class.getName(), Boolean.TRUE);
                String raw =
                        request.getRequestURIRef().getOriginalRequestURIBC().toString(StandardCharsets.ISO_8859_1);
                String checked = checked(raw);
                if (!checked.equals(raw)) {
                    request.setRequestURI(checked);
                }
                if (request.getMethod() == Method.TRACE) {
                    // The servlet container refuses it with an answer of its own; the portal refuses any method so.
                    request.setMethod(REFUSED);
                }
            }
            return context.getInvokeAction();
        }

        /** What the connector answers by itself, for instance to a request without host, names it and its maker. */
        @Override
        public NextAction handleWrite(FilterChainContext context) {
            if (context.getMessage() instanceof HttpPacket packet
                    && packet.getHttpHeader() instanceof HttpResponsePacket response
                    && !response.isCommitted()) {
                response.setHeader("Server", Headers.SERVER);
            }
            return context.getInvokeAction();
        }
    }
}
