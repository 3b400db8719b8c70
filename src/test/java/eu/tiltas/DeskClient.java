package eu.tiltas;

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
final class DeskClient {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI root;
    private HttpResponse<String> last;

    DeskClient(int port) {
        root = URI.create("http://localhost:" + port + "/");
    }

    DeskClient open(String address) {
        return send(HttpRequest.newBuilder(root.resolve(address)).GET());
    }

    /** Where an address leads, without going there. */
    String stay(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve(address)).GET().build();
        HttpClient still = HttpClient.newBuilder().cookieHandler(cookies).build();
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
    DeskClient submit(String form, String button, String... fields) {
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

    DeskClient post(String address, Map<String, List<String>> fields, String... headers) {
        String body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
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
    String find(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(last.body());
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + last.uri() + " " + last.statusCode() + "\n" + text());
        }
        return found.group(1);
    }

    int status() {
        return last.statusCode();
    }

    String path() {
        return last.uri().getPath();
    }

    String text() {
        return last.body();
    }

    String header(String name) {
        return last.headers().firstValue(name).orElse("");
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }
}
