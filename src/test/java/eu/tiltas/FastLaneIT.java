package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages in memory are answered by the connector to clients that keep their connection, and by the servlet container to
 * those that close it; nobody can tell the difference.
 */
@ExtendWith(OwnContent.class)
class FastLaneIT {

    /** The server closes the connection after the answer to it. */
    private static final String LAST = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private static final Pattern STYLE = Pattern.compile("href=\"(/assets/tiltas-[^\"]+\\.css)\"");

    /** Of some length. */
    private static final String PAGE = "/en/arrivals-and-departures";

    private static PortalProcess portal;

    @BeforeAll
    static void share(PortalProcess shared) {
        portal = shared;
        assertThat(portal.get(PAGE).status()).isEqualTo(200);
        assertThat(portal.get(PAGE).body()).hasSizeGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Nothing: 1", "Accept-Encoding: gzip", "If-None-Match: *"})
    void pageIsTheSameOnBothLanes(String header) throws IOException {
        assertThat(fast("GET", PAGE, header)).isEqualTo(slow("GET", PAGE, header));
    }

    @Test
    void headersAloneAreTheSameOnBothLanes() throws IOException {
        assertThat(fast("HEAD", PAGE, "X-Nothing: 1")).isEqualTo(slow("HEAD", PAGE, "X-Nothing: 1"));
    }

    @Test
    void assetIsTheSameOnBothLanes() throws IOException {
        var style = STYLE.matcher(portal.get(PAGE).text());
        assertThat(style.find()).isTrue();

        assertThat(fast("GET", style.group(1), "X-Nothing: 1")).isEqualTo(slow("GET", style.group(1), "X-Nothing: 1"));
    }

    @Test
    void requestsSentTogetherAreAnsweredInTheirOrder() throws IOException {
        String page = request("GET", PAGE);
        String head = request("HEAD", PAGE);
        String missing = request("GET", "/en/missing");

        assertThat(statuses(exchangeAndClose(page + head + missing + page + missing)))
                .containsExactly("200", "200", "404", "200", "404");
    }

    @Test
    void clientThatReadsLateGetsEveryAnswer() throws IOException {
        int many = 3_000;

        assertThat(statuses(exchangeAndClose(request("GET", PAGE).repeat(many))))
                .hasSize(many);
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
        return parts(exchangeAndClose(request(method, target, header)));
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

    /** Sends all at once and reads until the server closes the connection. */
    private String exchange(String requests) throws IOException {
        try (Socket socket = connection()) {
            socket.getOutputStream().write(bytes(requests));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends all at once on a connection that is to be kept; has it closed only when answers have begun to come. */
    private String exchangeAndClose(String requests) throws IOException {
        try (Socket socket = connection()) {
            PushbackInputStream in = new PushbackInputStream(socket.getInputStream());
            socket.getOutputStream().write(bytes(requests));
            in.unread(in.read());
            socket.getOutputStream().write(bytes(LAST));
            String answers = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            int last = answers.lastIndexOf("HTTP/1.1 ");
            assertThat(answers.substring(last)).contains("User-agent: *");
            return answers.substring(0, last);
        }
    }

    private Socket connection() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), portal.port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static byte[] bytes(String requests) {
        return requests.getBytes(StandardCharsets.ISO_8859_1);
    }
}
