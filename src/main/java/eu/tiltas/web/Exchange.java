package eu.tiltas.web;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** One request and its answer: conditional requests, compression, rendering into memory. */
record Exchange(HttpServletRequest request, HttpServletResponse response) {

    private static final int FAST = 3;
    private static final int WORTH_IT = 1_000;

    /** RFC 9110, section 12.5.3: the word by itself, and not with a weight of nought. */
    private static final Pattern GZIP = Pattern.compile("(?:^|,)\\s*gzip\\s*(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?:[;,]|$)");

    boolean isReading() {
        String method = request.getMethod();
        return method.equals("GET") || method.equals("HEAD");
    }

    private boolean takesGzip() {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && GZIP.matcher(accepted).find();
    }

    /** Sends bytes, or 304 to a client that has them. */
    void send(int status, Body body, String keep) throws IOException {
        boolean gzip = body.gzip() != null && takesGzip();
        response.setHeader("Cache-Control", keep);
        if (body.gzip() != null) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (body.etag() != null && status == 200) {
            String etag = body.etag(gzip);
            response.setHeader("ETag", etag);
            if (hasIt(etag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(status);
        response.setContentType(body.type());
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        write(gzip ? body.gzip() : body.plain());
    }

    /** RFC 9110, section 13.1.2: a list of validators, compared weakly. */
    private boolean hasIt(String etag) {
        String known = request.getHeader("If-None-Match");
        if (known == null) {
            return false;
        }
        if (known.equals(etag) || known.equals("*")) {
            return true;
        }
        for (String one : known.split(",")) {
            String plain = one.strip();
            if ((plain.startsWith("W/") ? plain.substring(2) : plain).equals(etag)) {
                return true;
            }
        }
        return false;
    }

    private void write(byte[] bytes) throws IOException {
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            ServletOutputStream out = response.getOutputStream();
            out.write(bytes);
        }
    }

    /** Bytes made for this request alone. */
    Body fresh(byte[] bytes, String type) {
        boolean gzip = bytes.length > WORTH_IT && takesGzip();
        return new Body(bytes, gzip ? Body.compress(bytes, FAST) : null, type, null);
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

    /**
     * The bytes that a template gives, rendered with the views that are filled for this request. A template is always
     * got, by whatever method the request came: of some methods the server knows nothing and answers them by itself.
     */
    byte[] render(String template) throws ServletException, IOException {
        Rendered rendered = new Rendered(response);
        HttpServletRequest got = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
        request.getRequestDispatcher("/views/" + template + ".xhtml").forward(got, rendered);
        return rendered.bytes();
    }
}
