package eu.tiltas.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which form of a body goes out, and with which headers: the one place that decides this, whoever sends it.
 *
 * @param content what follows the headers; null with 304
 */
record Reply(int status, Map<String, String> headers, byte[] content) {

    /**
     * @param keep how long the answer may be kept
     * @param accepted the request's {@code Accept-Encoding}; may be null
     * @param known the request's {@code If-None-Match}; may be null
     */
    static Reply of(int status, Body body, String keep, String accepted, String known) {
        boolean gzip = body.gzip() != null && Negotiation.takesGzip(accepted);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", keep);
        if (body.gzip() != null) {
            headers.put("Vary", "Accept-Encoding");
        }
        if (body.etag() != null && status == 200) {
            String etag = body.etag(gzip);
            headers.put("ETag", etag);
            if (Negotiation.has(known, etag)) {
                return new Reply(304, headers, null);
            }
        }
        headers.put("Content-Type", body.type());
        if (gzip) {
            headers.put("Content-Encoding", "gzip");
        }
        return new Reply(status, headers, gzip ? body.gzip() : body.plain());
    }
}
