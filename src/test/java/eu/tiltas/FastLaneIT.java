package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages in memory are answered by the connector to clients that keep their connection, and by the servlet container to
 * those that close it; nobody can tell the difference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FastLaneIT {

    private static final Pattern STYLE = Pattern.compile("href=\"(/assets/tiltas-[^\"]+\\.css)\"");

    private PortalProcess portal;

    @BeforeAll
    void start(@TempDir Path folder) {
        ContentOnDisk content = ContentOnDisk.at(folder.resolve("content"));
        content.page("hall", "en", "hall", "Hall", "Everything begins in the vestibule. ".repeat(400));
        portal = PortalProcess.start(folder.resolve("data"), content.root());
        assertThat(portal.get("/en/hall").status()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Nothing: 1", "Accept-Encoding: gzip", "If-None-Match: *"})
    void pageIsTheSameOnBothLanes(String header) throws IOException {
        assertThat(fast("GET", "/en/hall", header)).isEqualTo(slow("GET", "/en/hall", header));
    }

    @Test
    void headersAloneAreTheSameOnBothLanes() throws IOException {
        assertThat(fast("HEAD", "/en/hall", "X-Nothing: 1")).isEqualTo(slow("HEAD", "/en/hall", "X-Nothing: 1"));
    }

    @Test
    void assetIsTheSameOnBothLanes() throws IOException {
        var style = STYLE.matcher(portal.get("/en/hall").text());
        assertThat(style.find()).isTrue();

        assertThat(fast("GET", style.group(1), "X-Nothing: 1")).isEqualTo(slow("GET", style.group(1), "X-Nothing: 1"));
    }

    @Test
    void requestsSentTogetherAreAnsweredInTheirOrder() throws IOException {
        String page = request("GET", "/en/hall");
        String head = request("HEAD", "/en/hall");
        String missing = request("GET", "/en/missing");

        assertThat(statuses(exchange(page + head + missing + page + missing)))
                .containsExactly("200", "200", "404", "200", "404");
    }

    @Test
    void clientThatReadsLateGetsEveryAnswer() throws IOException {
        int many = 3_000;

        assertThat(statuses(exchange(request("GET", "/en/hall").repeat(many)))).hasSize(many);
    }

    private static String request(String method, String target, String... headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n"
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n";
    }

    private static List<String> statuses(String answers) {
        return Pattern.compile("HTTP/1\\.1 (\\d+) ")
                .matcher(answers)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The lines of the headers in the order of the alphabet, then what follows them. */
    private List<String> fast(String method, String target, String header) throws IOException {
        return parts(exchange(request(method, target, header)));
    }

    private List<String> slow(String method, String target, String header) throws IOException {
        return parts(exchange(request(method, target, header, "Connection: close")));
    }

    private static List<String> parts(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        List<String> lines = new ArrayList<>(List.of(answer.substring(0, end).split("\r\n")));
        // The container leaves the date out; the status has a word that nobody reads.
        lines.removeIf(line -> line.startsWith("Date: ") || line.equals("Connection: close"));
        lines.set(0, statuses(answer).get(0));
        lines.sort(null);
        lines.add(answer.substring(end));
        return lines;
    }

    /** Sends all at once, then reads until nothing has come for a while or the connection is closed. */
    private String exchange(String requests) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), portal.port())) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[65_536];
        try {
            for (int n = socket.getInputStream().read(part);
                    n >= 0;
                    n = socket.getInputStream().read(part)) {
                all.write(part, 0, n);
            }
        } catch (SocketTimeoutException e) {
            // All has come.
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
