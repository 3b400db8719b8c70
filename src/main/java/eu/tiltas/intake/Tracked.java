package eu.tiltas.intake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that say who came, from where or in which session: of no use to another reader, and often dead tomorrow. */
final class Tracked {

    static final Pattern ADDRESS = Pattern.compile("https?://[^\\s()<>\"\\]]+(?:\\([^\\s()]*\\)[^\\s()<>\"\\]]*)*");

    private static final Pattern IN_PATH =
            Pattern.compile(";(jsessionid|phpsessid|sid)=[^?#/;]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES = Pattern.compile(
            "jsessionid|phpsessid|sessionid|session_id|asp\\.net_sessionid|aspsessionid.*|cfid|cftoken|utm_[a-z_]+|fbclid|gclid|gbraid"
                    + "|wbraid|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|wt_mc|wt\\.mc_id|ref_src",
            Pattern.CASE_INSENSITIVE);

    /** Short names are names of other things too: only what looks like a key is one. */
    private static final Pattern KEYS = Pattern.compile("(?:sid|s|session)=[0-9a-fA-F]{16,}", Pattern.CASE_INSENSITIVE);

    private static final Pattern WRAPPED = Pattern.compile(
            "https?://(?:[a-z0-9]+\\.safelinks\\.protection\\.outlook\\.com/|(?:www\\.)?google\\.[a-z.]+/url|l\\.facebook\\.com/l\\.php)"
                    + "\\?(?:[^#]*&)?(?:url|q|u)=([^&#]+).*");

    private Tracked() {}

    /** The address without that; the same if it has nothing of the kind. */
    static String cleaned(String address) {
        Matcher wrapped = WRAPPED.matcher(address);
        if (wrapped.matches()) {
            String inner = decoded(wrapped.group(1));
            return ADDRESS.matcher(inner).matches() ? cleaned(inner) : address;
        }
        String plain = IN_PATH.matcher(address).replaceAll("");
        int hash = plain.indexOf('#');
        String place = hash < 0 ? "" : plain.substring(hash);
        String rest = hash < 0 ? plain : plain.substring(0, hash);
        int query = rest.indexOf('?');
        if (query < 0) {
            return plain;
        }
        List<String> kept = new ArrayList<>();
        for (String pair : rest.substring(query + 1).split("&")) {
            String name = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
            if (!NAMES.matcher(name).matches() && !KEYS.matcher(pair).matches()) {
                kept.add(pair);
            }
        }
        return rest.substring(0, query) + (kept.isEmpty() ? "" : "?" + String.join("&", kept)) + place;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
