package eu.tiltas.web;

import eu.tiltas.content.ContentFile;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** One request and its answer: conditional requests, compression, rendering into memory. */
record Exchange(HttpServletRequest request, HttpServletResponse response) {

    private static final List<String> PROXIED = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via");
    private static final int FAST = 3;
    private static final int WORTH_IT = 1_000;

    boolean isReading() {
        String method = request.getMethod();
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Whether a program on this machine asks for itself; a reverse proxy names those for whom it asks. */
    boolean isFromHere() {
        return PROXIED.stream().allMatch(name -> request.getHeader(name) == null)
                && Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1").contains(request.getRemoteAddr());
    }

    /** Sends bytes, or 304 to a client that has them. */
    void send(int status, Body body, String keep) throws IOException {
        Reply reply = Reply.of(status, body, keep, acceptedEncoding(), request.getHeader("If-None-Match"));
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (reply.content() != null) {
            write(reply.content());
        }
    }

    private String acceptedEncoding() {
        return request.getHeader("Accept-Encoding");
    }

    private void write(byte[] bytes) throws IOException {
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            ServletOutputStream out = response.getOutputStream();
            out.write(bytes);
        }
    }

    /** Bytes made for this request alone; the same bytes have the same validator. */
    Body fresh(byte[] bytes, String type) {
        boolean gzip = bytes.length > WORTH_IT && Negotiation.takesGzip(acceptedEncoding());
        String etag = "\"" + ContentFile.checksum(bytes).substring(0, 20) + "\"";
        return new Body(bytes, gzip ? Body.compress(bytes, FAST) : null, type, etag);
    }

    void send(Answer.Onward onward) {
        response.setStatus(303);
        response.setHeader("Location", onward.location());
        response.setHeader("Cache-Control", Headers.NEVER);
        response.setContentLength(0);
    }

    void redirect(Answer.Redirect redirect) {
        response.setStatus(redirect.status());
        response.setHeader("Location", redirect.location());
        response.setHeader("Cache-Control", redirect.varies() ? "no-cache" : "public, max-age=3600");
        if (redirect.varies()) {
            response.setHeader("Vary", "Accept-Language");
        }
        response.setContentLength(0);
    }

    /** A problem as programs read it (RFC 9457). */
    void sendProblem(int status) throws IOException {
        JsonObject problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", Messages.ofProblems().in(Language.EN).get("status." + status))
                .add("status", status)
                .build();
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", Headers.NEVER);
        write(problem.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes that a template gives, rendered with the views that are filled for this request. */
    byte[] render(String template) throws ServletException, IOException {
        Rendered rendered = new Rendered(response);
        request.getRequestDispatcher("/views/" + template + ".xhtml").forward(new TemplateRequest(request), rendered);
        return rendered.bytes();
    }
}
