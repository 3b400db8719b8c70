package eu.tiltas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The public site as a robot sees it that starts at the sitemap. */
final class Crawl {

    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src|action|data-suggest)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");
    private static final Pattern CANONICAL = Pattern.compile("<link rel=\"canonical\" href=\"([^\"]*)\"");
    private static final Pattern ALTERNATE =
            Pattern.compile("<link rel=\"alternate\" hreflang=\"([^\"]*)\" href=\"([^\"]*)\"");

    /** A page as it came, read once: most facts about pages ask every page for the same. */
    static final class Sheet {

        private final String path;
        private final Reply reply;
        private final String text;
        private final List<String> addresses;
        private final Set<String> ids = new LinkedHashSet<>();

        private Sheet(String path, Reply reply) {
            this.path = path;
            this.reply = reply;
            text = reply.text();
            addresses = all(ADDRESS, text).stream()
                    .map(match -> match.group(1).replace("&amp;", "&"))
                    .toList();
            all(ID, text).forEach(match -> ids.add(match.group(1)));
        }

        String path() {
            return path;
        }

        /** As it came over the wire: compressed. */
        Reply reply() {
            return reply;
        }

        String text() {
            return text;
        }

        /** Addresses that it names, as they mean to a browser: without entities. */
        List<String> addresses() {
            return addresses;
        }

        Set<String> ids() {
            return ids;
        }

        String canonical() {
            return all(CANONICAL, text).stream()
                    .map(match -> match.group(1))
                    .findFirst()
                    .orElse("");
        }

        /** Addresses by {@code hreflang}. */
        Map<String, String> alternates() {
            Map<String, String> alternates = new LinkedHashMap<>();
            all(ALTERNATE, text).forEach(match -> alternates.put(match.group(1), match.group(2)));
            return alternates;
        }
    }

    private final Wire wire;
    private final String publicUrl;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    /** Reads every address of the sitemap. */
    Crawl(Wire wire, String publicUrl) {
        this.wire = wire;
        this.publicUrl = publicUrl;
        for (MatchResult match : all(LOCATION, wire.get("/sitemap.xml").text())) {
            String path = local(match.group(1));
            sheets.put(path, read(path));
        }
    }

    List<Sheet> sheets() {
        return new ArrayList<>(sheets.values());
    }

    /** A page of the sitemap. */
    Sheet sheet(String publicAddress) {
        Sheet sheet = sheets.get(local(publicAddress));
        if (sheet == null) {
            throw new AssertionError(publicAddress + " is not in the sitemap");
        }
        return sheet;
    }

    /** Links between pages of the site that lead nowhere, each as ‘from → to’. */
    Set<String> deadLinks() {
        Set<String> dead = new LinkedHashSet<>();
        Map<String, Sheet> known = new LinkedHashMap<>(sheets);
        for (Sheet sheet : sheets()) {
            for (String address : sheet.addresses()) {
                if (!isAlive(address, sheet, known)) {
                    dead.add(sheet.path() + " → " + address);
                }
            }
        }
        return dead;
    }

    private boolean isAlive(String address, Sheet from, Map<String, Sheet> known) {
        if (!address.startsWith("/") && !address.startsWith("#") && !address.startsWith(publicUrl)) {
            return address.matches("https?://[^/]+.*|mailto:.+@.+|tel:\\+?[0-9]+");
        }
        String path = local(address.replaceFirst("#.*", ""));
        Sheet target = path.isEmpty() ? from : known.computeIfAbsent(path, this::read);
        // The one address that asks for parameters: the suggestions of the search field. Permalinks lead on.
        boolean there = target.reply().status() == 200
                || path.equals("/api/v1/suggest")
                || path.startsWith("/id/") && target.reply().status() == 302;
        int hash = address.indexOf('#');
        return there && (hash < 0 || target.ids().contains(address.substring(hash + 1)));
    }

    private Sheet read(String path) {
        return new Sheet(path, wire.get(path, "Accept-Encoding: gzip"));
    }

    private String local(String address) {
        return address.startsWith(publicUrl) ? address.substring(publicUrl.length()) : address;
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
