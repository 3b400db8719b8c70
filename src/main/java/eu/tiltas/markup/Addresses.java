package eu.tiltas.markup;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What kind of address a link holds. */
public final class Addresses {

    private static final Set<String> FILES =
            Set.of("pdf", "doc", "docx", "odt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "zip", "json", "xml");

    private Addresses() {}

    /** Whether a text is an absolute http or https address with a host. */
    public static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    /** Whether a link in running text may keep its address: web, mail, telephone, or a place in the same page. */
    static boolean isUsable(String address) {
        return isWeb(address)
                || address.startsWith("mailto:")
                || address.startsWith("tel:")
                || address.length() > 1 && address.startsWith("#");
    }

    /** The format that an address' ending names, in capitals. */
    static Optional<String> format(String address) {
        String path = address.replaceAll("[?#].*", "");
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return FILES.contains(ending) ? Optional.of(ending.toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
