package eu.tiltas.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.OutputSink;
import org.glassfish.grizzly.WriteHandler;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.Header;

/**
 * Answers from memory in the server's connector, where a request costs a third of what it costs behind the servlet
 * container. It takes plain reads of pages and assets that are at hand and answers them as the {@link Router} would, by
 * the same {@link Headers} and {@link Reply}; everything else goes on to the container.
 */
final class FastLane extends BaseFilter {

    private static final Logger LOG = Logger.getLogger(FastLane.class.getName());
    private static final String END = "\r\n";

    private final PageCache cache;
    private final Assets assets;
    private final String always;

    FastLane(PageCache cache, Assets assets, Headers headers) {
        this.cache = cache;
        this.assets = assets;
        this.always = headers.lines();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                || !isPlain(content, request)) {
            return context.getInvokeAction();
        }
        Optional<Reply> reply = reply(request);
        if (reply.isEmpty()) {
            return context.getInvokeAction();
        }
        context.write(message(context, reply.get(), request.getMethod() == Method.HEAD));
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
        return written(context);
    }

    /** No body, no query, no wish about the connection but to keep it: what browsers and their proxies send. */
    private static boolean isPlain(HttpContent content, HttpRequestPacket request) {
        String connection = request.getHeader(Header.Connection);
        return content.isLast()
                && (request.getMethod() == Method.GET || request.getMethod() == Method.HEAD)
                && request.getProtocol() == Protocol.HTTP_1_1
                && !request.isUpgrade()
                && !request.requiresAcknowledgement()
                && request.getQueryStringDC().isNull()
                && (connection == null || connection.equalsIgnoreCase("keep-alive"));
    }

    private Optional<Reply> reply(HttpRequestPacket request) {
        String path = request.getRequestURIRef().getOriginalRequestURIBC().toString(StandardCharsets.ISO_8859_1);
        try {
            Optional<Body> asset = assets.at(path);
            Optional<Body> body = asset.isPresent() ? asset : cache.get(path, cache.now());
            return body.map(found -> Reply.of(
                    200,
                    found,
                    asset.isPresent() ? Headers.FOR_EVER : Headers.REVALIDATE,
                    request.getHeader(Header.AcceptEncoding),
                    request.getHeader(Header.IfNoneMatch)));
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "Left to the servlet container", e);
            return Optional.empty();
        }
    }

    private Buffer message(FilterChainContext context, Reply reply, boolean headersOnly) {
        byte[] head = head(reply).getBytes(StandardCharsets.ISO_8859_1);
        byte[] content = reply.content() == null || headersOnly ? new byte[0] : reply.content();
        Buffer message = context.getMemoryManager().allocate(head.length + content.length);
        message.allowBufferDispose(true);
        return message.put(head).put(content).flip();
    }

    private String head(Reply reply) {
        String status = reply.status() == 304 ? "HTTP/1.1 304 Not Modified" : "HTTP/1.1 200 OK";
        String length = reply.content() == null ? "" : "Content-Length: " + reply.content().length + END;
        return status + END + always + Headers.lines(reply.headers()) + "Date: " + FastHttpDateFormat.getCurrentDate()
                + END + length + END;
    }

    /** Reads no more from a client until it has taken most of what it asked for. */
    private static NextAction written(FilterChainContext context) {
        OutputSink output = HttpContext.get(context).getOutputSink();
        if (output.canWrite()) {
            return context.getStopAction();
        }
        Executor workers = context.getConnection().getTransport().getWorkerThreadPool();
        NextAction later = context.getSuspendAction();
        context.suspend();
        output.notifyCanWrite(new WriteHandler() {
            @Override
            public void onWritePossible() {
                // Not here: what the client has sent meanwhile may take long.
                workers.execute(() -> context.resume(context.getStopAction()));
            }

            @Override
            public void onError(Throwable failure) {
                context.completeAndRecycle();
            }
        });
        return later;
    }
}
