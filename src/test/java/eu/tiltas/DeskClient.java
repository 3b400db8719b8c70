package eu.tiltas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the desk with a browser of their own: keeps cookies, follows redirections, sends forms as they stand. */
public final class DeskClient {

    private final CookieManager cookies = new CookieManager();
    /** By HTTP/1.1, as browsers speak without TLS: the server's HTTP/2 without TLS loses types of content and large bodies. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final URI root;
    private HttpResponse<String> last;

    public DeskClient(int port) {
        root = URI.create("http://localhost:" + port + "/");
    }

    public DeskClient open(String address) {
        return send(HttpRequest.newBuilder(root.resolve(address)).GET());
    }

    /** Where an address leads, without going there. */
    String stay(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve(address)).GET().build();
        HttpClient still = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
        try {
            return still.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Goes where an address leads, and stops before a place on the portal; that place. */
    String follow(String address, String place) {
        String here = root.resolve(address).toString();
        while (!here.startsWith(root.resolve(place).toString())
                || here.equals(root.resolve(address).toString())) {
            here = URI.create(here).resolve(stay(here)).toString();
        }
        return here;
    }

    /** Sends a form of the page that is open, by one of its buttons; fields are names and values in turn. */
    public DeskClient submit(String form, String button, String... fields) {
        return post(action(form), fields(form, button, fields));
    }

    /** What the form would send: its hidden fields, those given, and the button. */
    Map<String, List<String>> fields(String form, String button, String... fields) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile("<input [^>]*type=\"hidden\"[^>]*>").matcher(html(form));
        while (hidden.find()) {
            all.put(attribute(hidden.group(), "name"), List.of(attribute(hidden.group(), "value")));
        }
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], List.of(fields[i + 1].split("\\|")));
        }
        all.put(button, List.of("x"));
        return all;
    }

    public DeskClient post(String address, Map<String, List<String>> fields, String... headers) {
        String body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form with a file. */
    DeskClient upload(String address, Map<String, String> fields, String field, String name, byte[] content) {
        String line = "----tiltas7d1c";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((key, value) -> body.writeBytes(part(line, key, "", value.getBytes(StandardCharsets.UTF_8))));
        body.writeBytes(part(line, field, "; filename=\"" + name + "\"", content));
        body.writeBytes(("--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(root.resolve(address))
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String line, String name, String more, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private DeskClient send(HttpRequest.Builder request) {
        try {
            last = http.send(request.header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String action(String form) {
        return attribute(html(form).substring(0, html(form).indexOf('>')), "action");
    }

    private String html(String form) {
        return find("(?s)(<form id=\"" + form + "\".*?</form>)");
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    /** The first group of a pattern in the page. */
    public String find(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(last.body());
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + last.uri() + " " + last.statusCode() + "\n" + text());
        }
        return found.group(1);
    }

    public int status() {
        return last.statusCode();
    }

    public String path() {
        return last.uri().getPath();
    }

    public String text() {
        return last.body();
    }

    String header(String name) {
        return last.headers().firstValue(name).orElse("");
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }
}
