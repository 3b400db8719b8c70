package eu.tiltas.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the desk whose session is open already. Sends forms, and tells whether what they ask for was done. */
final class Browser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Between the parts of a form with a file. */
    private static final String LINE = "----tiltas4f2a";

    private final String root;
    private final String word;
    private String token = "";

    Browser(int port, String word) {
        this.root = "http://localhost:" + port;
        this.word = word;
    }

    /** A page of the desk; the token of its forms is kept. */
    String open(String address) {
        String text = send(request(address).GET()).body();
        token = find(text, "name=\"desk-token\" value=\"([^\"]+)\"");
        return text;
    }

    /** What became of a form: a redirection if it was done. Fields are names and values in turn. */
    HttpResponse<String> send(String address, String act, String... fields) {
        if (token.isEmpty()) {
            open(address);
        }
        List<String> all = new ArrayList<>(List.of("desk-token", token, "act", act));
        all.addAll(List.of(fields));
        String body = java.util.stream.IntStream.range(0, all.size() / 2)
                .mapToObj(i -> all.get(2 * i) + "=" + URLEncoder.encode(all.get(2 * i + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a file, which must be taken. */
    HttpResponse<String> upload(String address, String act, String name, byte[] content) {
        if (token.isEmpty()) {
            open(address);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part("desk-token", token.getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("act", act.getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("file\"; filename=\"" + name, content));
        body.writeBytes(("--" + LINE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return done(
                act + " at " + address,
                send(request(address)
                        .header("Content-Type", "multipart/form-data; boundary=" + LINE)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    private static byte[] part(String name, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + LINE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    /** What stands at an address, whatever it is. */
    String read(String address) {
        return send(request(address).GET()).body();
    }

    /** Sends what must be done. */
    HttpResponse<String> act(String address, String act, String... fields) {
        return done(act + " at " + address, send(address, act, fields));
    }

    private static HttpResponse<String> done(String what, HttpResponse<String> answer) {
        if (!isDone(answer)) {
            throw new AssertionError(what + " was answered " + answer.statusCode() + ":\n"
                    + answer.body()
                            .replaceAll("(?s)<head>.*?</head>|<[^>]+>", " ")
                            .replaceAll("\\s+", " "));
        }
        return answer;
    }

    static boolean isDone(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 3;
    }

    static String find(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(root + address))
                .header("Cookie", "tiltas-desk=" + word)
                .header("Accept-Language", "en");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
