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
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.monitoring.MonitoringConfig;

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
    private static final HttpProbe NAMING = new Naming();

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
        if (target.isEmpty()) {
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
        MonitoringConfig<HttpProbe> watched = codec(chain).getMonitoringConfig();
        for (HttpProbe probe : watched.getProbes()) {
            if (probe.getClass().getName().equals(Naming.class.getName())) {
                watched.removeProbes(probe);
            }
        }
    }

    private static HttpServerFilter codec(FilterChain chain) {
        return (HttpServerFilter) chain.get(chain.indexOfType(HttpServerFilter.class));
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
            int codec = chain.indexOfType(HttpServerFilter.class);
            leave(chain);
            codec(chain).getMonitoringConfig().addProbes(NAMING);
            if (chain.stream()
                    .noneMatch(filter -> filter.getClass().getSimpleName().startsWith("SSL"))) {
                // Nobody speaks HTTP/2 without TLS but those who would pass by this door with its streams.
                chain.removeIf(filter -> filter.getClass().getSimpleName().equals("Http2ServerFilter"));
            }
            chain.add(codec + 1, new AddressFilter());
            if (settings.fastLane()) {
                chain.add(codec + 1, new FastLane(cache, assets, Headers.of(settings)));
            }
            chains.add(chain);
        }
    }

    /**
     * Puts the portal's name over the server's as soon as the connector has put it there, so that no answer has it: also
     * none that the connector gives by itself, below every filter, to what is hardly HTTP.
     */
    private static final class Naming extends HttpProbe.Adapter {

        @Override
        @SuppressWarnings("rawtypes")
        public void onHeaderParseEvent(Connection connection, HttpHeader header, int size) {
            name(header);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public void onErrorEvent(Connection connection, HttpPacket packet, Throwable failure) {
            name(packet.getHttpHeader());
        }

        private static void name(HttpHeader header) {
            if (header instanceof HttpRequestPacket request) {
                request.getResponse().setHeader("Server", Headers.SERVER);
            }
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
    }
}
