package eu.tiltas.web;

import eu.tiltas.attachment.Attachments;
import eu.tiltas.attachment.KeptFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Sends a kept file, whole or a stretch of it (RFC 9110, 13 and 14). What is sent can do nothing where it is opened: no
 * type is guessed, no script runs, and what is no picture is saved instead of shown.
 *
 * @param kept whether browsers and caches may keep it
 */
public record KeptBytes(KeptFile file, boolean kept) {

    private static final String POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'";

    /** Answers a request that reads; the headers of every answer are set already. */
    public void send(HttpServletRequest request, HttpServletResponse response, Attachments files) throws IOException {
        describe(response);
        if (Negotiation.has(request.getHeader("If-None-Match"), etag())) {
            response.setStatus(304);
            return;
        }
        response.setContentType(file.mediaType());
        Optional<ByteRange.Asked> asked = ByteRange.read(request.getHeader("Range"), file.size());
        boolean current = ByteRange.isFor(request.getHeader("If-Range"), etag());
        if (asked.isEmpty() || !current) {
            response.setStatus(200);
            write(request, response, files, new ByteRange(0, file.size()));
        } else if (asked.get().range().isEmpty()) {
            response.setStatus(416);
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.setContentLength(0);
        } else {
            ByteRange range = asked.get().range().get();
            response.setStatus(206);
            response.setHeader("Content-Range", range.header(file.size()));
            write(request, response, files, range);
        }
    }

    private String etag() {
        return "\"" + file.hash().substring(0, 32) + "\"";
    }

    private void describe(HttpServletResponse response) {
        response.setHeader("ETag", etag());
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", keep());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Content-Disposition",
                (file.isShown() ? "inline" : "attachment") + "; filename=\"" + file.name() + "\"");
    }

    private String keep() {
        if (!kept) {
            return "no-store";
        }
        return file.lasting() ? Headers.FOR_EVER : Headers.REVALIDATE;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Attachments files, ByteRange range)
            throws IOException {
        response.setContentLengthLong(range.length());
        if (!request.getMethod().equals("HEAD")) {
            files.write(file.hash(), range.from(), range.length(), response.getOutputStream());
        }
    }
}
