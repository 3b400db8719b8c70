package eu.tiltas.web.desk;

import eu.tiltas.security.Seal;
import jakarta.faces.context.FacesContext;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What somebody had written into a form that could not be taken when it was sent: the session had ended, or the server
 * no longer knew the page. It goes through signing in as a closed field, so that nothing of strangers is kept on the
 * server, and comes back into the fields it was written in. Passwords, codes and marks of the form are left out.
 *
 * @param account of whoever wrote it: nobody else gets it back
 * @param address path and query of the page
 * @param fields values by the name of the field
 */
record KeptForm(String account, String address, Map<String, List<String>> fields) implements Serializable {

    /** Under this name it stands in the form for signing in. */
    static final String FIELD = "kept";

    private static final String PURPOSE = "kept form";
    private static final String WAITING = KeptForm.class.getName();
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MAX_BYTES = 8 << 20;

    KeptForm {
        fields = new TreeMap<>(fields);
    }

    /** What a request brought. */
    static KeptForm of(HttpServletRequest request, String account) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return of(request, account, fields);
    }

    /** What a request brought that was read in another way. */
    static KeptForm of(HttpServletRequest request, String account, Map<String, List<String>> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>(sent);
        fields.keySet().removeIf(name -> !isKept(name));
        String query = request.getQueryString();
        return new KeptForm(account, request.getRequestURI() + (query == null ? "" : "?" + query), fields);
    }

    private static boolean isKept(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return !plain.startsWith("jakarta.faces.")
                && !plain.equals(FormToken.FIELD)
                && !plain.equals(FIELD)
                && !plain.contains("password")
                && !plain.contains("code")
                && !plain.contains("secret");
    }

    /** As a field of a form, which only the portal can read; empty where it is too much to be kept. */
    Optional<String> closed(Seal seal, Instant now) {
        JsonObjectBuilder names = Json.createObjectBuilder();
        fields.forEach((name, values) -> {
            JsonArrayBuilder array = Json.createArrayBuilder();
            values.forEach(array::add);
            names.add(name, array);
        });
        JsonObject json = Json.createObjectBuilder()
                .add("at", now.getEpochSecond())
                .add("account", account)
                .add("address", address)
                .add("fields", names)
                .build();
        byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
        return text.length > MAX_BYTES ? Optional.empty() : Optional.of(seal.close(PURPOSE, packed(text)));
    }

    /** What was closed not too long ago; empty for anything else. */
    static Optional<KeptForm> open(Seal seal, Instant now, String closed) {
        if (closed == null || closed.isEmpty()) {
            return Optional.empty();
        }
        return seal.open(PURPOSE, closed).flatMap(bytes -> parse(unpacked(bytes), now));
    }

    private static Optional<KeptForm> parse(String text, Instant now) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            Instant at = Instant.ofEpochSecond(json.getJsonNumber("at").longValue());
            Map<String, List<String>> fields = new LinkedHashMap<>();
            json.getJsonObject("fields").forEach((name, values) -> {
                List<String> all = new ArrayList<>();
                values.asJsonArray().forEach(value -> all.add(((JsonString) value).getString()));
                fields.put(name, all);
            });
            return now.isAfter(at.plus(LONGEST))
                    ? Optional.empty()
                    : Optional.of(new KeptForm(json.getString("account"), json.getString("address"), fields));
        } catch (JsonException e) {
            throw new IllegalStateException("what was closed here can't be read", e);
        }
    }

    private static byte[] packed(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it wait in the session until its page is shown. */
    void await(HttpSession session) {
        session.setAttribute(WAITING, this);
    }

    /** Whether another than that account had something waiting, which is gone now. */
    static boolean dropOfOthers(HttpSession session, String account) {
        boolean other = session.getAttribute(WAITING) instanceof KeptForm kept
                && !kept.account().equals(account);
        if (other) {
            session.removeAttribute(WAITING);
        }
        return other;
    }

    /** Lets it come back with this very answer. */
    void showIn(HttpServletRequest request) {
        request.setAttribute(WAITING, this);
    }

    /** What waits for the page that is about to be shown; it waits no longer then. */
    static Optional<KeptForm> waiting(FacesContext context) {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        if (request.getAttribute(WAITING) instanceof KeptForm kept) {
            return Optional.of(kept);
        }
        HttpSession session = request.getSession(false);
        Object waiting = session == null ? null : session.getAttribute(WAITING);
        if (waiting instanceof KeptForm kept && kept.address().equals(Guard.address(request))) {
            session.removeAttribute(WAITING);
            kept.showIn(request);
            return Optional.of(kept);
        }
        return Optional.empty();
    }
}
