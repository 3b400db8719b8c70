package eu.tiltas.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Keeps in memory what a template prints; its status and headers don't count. */
final class Rendered extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));

    Rendered(HttpServletResponse response) {
        super(response);
    }

    byte[] bytes() throws IOException {
        writer.flush();
        return bytes.toByteArray();
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("not asynchronous");
            }

            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void write(byte[] b, int off, int len) {
                bytes.write(b, off, len);
            }
        };
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public void reset() {
        bytes.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        throw new IOException("a template could not be rendered: " + status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        throw new IOException("a template does not redirect");
    }

    @Override
    public void setStatus(int status) {
        // The sender says how it went.
    }

    @Override
    public void addCookie(Cookie cookie) {
        // There are no cookies.
    }

    @Override
    public void setContentType(String type) {
        // The sender says what it sends.
    }

    @Override
    public void setContentLength(int length) {
        // Known when the template has ended.
    }

    @Override
    public void setHeader(String name, String value) {
        // Nothing of the template's goes out but its bytes.
    }

    @Override
    public void addHeader(String name, String value) {
        // Likewise.
    }
}
