package eu.tiltas;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * HTTP/1.1 over a bare socket: sends addresses that client libraries refuse to send, follows nothing, keeps nothing, and
 * shows every header as it came.
 *
 * @param address of the server, by which it sees its client too if both are on this machine
 */
public record Wire(InetAddress address, int port) {

    private static final int PATIENCE = 60_000;

    /** To a server on this machine. */
    public Wire(int port) {
        this(InetAddress.getLoopbackAddress(), port);
    }

    /**
     * Sends one request on a connection of its own.
     *
     * @param target as it stands in the request line; each character is one byte
     * @param headers whole lines, for instance {@code Accept-Language: lt}
     */
    public Reply send(String method, String target, String... headers) {
        StringBuilder request = new StringBuilder(method + ' ' + target + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nConnection: close\r\nUser-Agent: tiltas-test\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (method.equals("POST") || method.equals("PUT")) {
            request.append("Content-Length: 0\r\n");
        }
        try {
            return exchange(request.append("\r\n").toString(), method.equals("HEAD"));
        } catch (IOException e) {
            throw new UncheckedIOException(method + ' ' + target + " got no answer", e);
        }
    }

    /** Sends what may be no HTTP at all, and reads the answer. */
    public Reply sendRaw(String request) {
        try {
            return exchange(request, false);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + request, e);
        }
    }

    public Reply get(String target, String... headers) {
        return send("GET", target, headers);
    }

    private Reply exchange(String request, boolean head) throws IOException {
        try (Socket socket = new Socket(address, port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            int status = Integer.parseInt(line(in).split(" ", 3)[1]);
            Map<String, List<String>> headers = headers(in);
            return new Reply(status, headers, body(in, headers, head || status == 304));
        }
    }

    /** What follows the headers of an answer without body is kept too, so that a test can see that it is nothing. */
    private static byte[] body(InputStream in, Map<String, List<String>> headers, boolean none) throws IOException {
        if (!none && headers.containsKey("transfer-encoding")) {
            return chunks(in);
        }
        return none || !headers.containsKey("content-length")
                ? in.readAllBytes()
                : in.readNBytes(Integer.parseInt(headers.get("content-length").get(0)));
    }

    private static Map<String, List<String>> headers(InputStream in) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("after ‘" + line + "’");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
