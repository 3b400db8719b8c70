package eu.tiltas.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * An HTTP/1.1 connection, kept as long as the server keeps it, that reads answers and throws them away. It takes next to no processor time, which a client
 * library would take from the server on the same machine.
 */
final class Connection implements AutoCloseable {

    private final URI portal;
    private Socket socket;
    private InputStream in;
    private boolean ended;

    Connection(URI portal) throws IOException {
        this.portal = portal;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(portal.getHost(), portal.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        ended = false;
    }

    /** @return the status of the answer, all of which has been read */
    int get(String address) throws IOException {
        if (ended) {
            close();
            open();
        }
        String request = "GET " + address + " HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.substring(0, header.indexOf(':'));
            String value = header.substring(name.length() + 1).strip();
            length = name.equalsIgnoreCase("content-length") ? Integer.parseInt(value) : length;
            ended |= name.equalsIgnoreCase("connection") && value.equalsIgnoreCase("close");
            chunked |= name.equalsIgnoreCase("transfer-encoding");
        }
        do {
            if (chunked) {
                length = Integer.parseInt(line(), 16);
            }
            in.skipNBytes(length);
            if (chunked) {
                line();
            }
        } while (chunked && length > 0);
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
