package eu.tiltas.link;

import eu.tiltas.content.Site;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of the portal's fixed places, without host. Their words stand in {@code i18n/routes_*.properties}. */
public final class Routes {

    /** The slash, and ~ ! $ & ' ( ) + , : ; = @ of a path's characters. */
    private static final Pattern ENCODED_NEEDLESSLY = Pattern.compile("%(2F|7E|2[146789BC]|3[ABD]|40)");

    /** Under this path the files of editors stand. */
    public static final String FILES = "/files/";

    private Routes() {}

    public static String home(Language language) {
        return "/" + language.code() + "/";
    }

    public static String search(Language language) {
        return fixed(language, "search");
    }

    public static String news(Language language) {
        return fixed(language, "news");
    }

    public static String index(Language language) {
        return fixed(language, "az");
    }

    public static String registers(Language language) {
        return fixed(language, "registers");
    }

    /** The list of guided questions, under which each flow stands. */
    public static String planner(Language language) {
        return fixed(language, "planner");
    }

    /** The list of datasets, under which each stands. */
    public static String datasets(Language language) {
        return fixed(language, "datasets");
    }

    /** Where readers say what they think of a page. */
    public static String feedback(Language language) {
        return fixed(language, "feedback");
    }

    /** Under which people without an account read what is not public yet, each by a link of their own. */
    public static String outside(Language language) {
        return fixed(language, "outside");
    }

    /** What share of readers pages helped. */
    public static String quality(Language language) {
        return fixed(language, "quality");
    }

    public static String section(Language language, Site.Section section) {
        return home(language) + section.slug(language);
    }

    public static String feed(Language language) {
        return home(language) + "atom.xml";
    }

    public static String feed(Language language, Site.Section section) {
        return section(language, section) + "/atom.xml";
    }

    public static String searchFeed(Language language) {
        return search(language) + "/atom.xml";
    }

    public static String openSearch(Language language) {
        return home(language) + "opensearch.xml";
    }

    /** The place's word in an address, for instance {@code paieska}. */
    public static String word(Language language, String place) {
        return Messages.ofRoutes().in(language).get(place);
    }

    /** The addresses that a place has in the four languages. */
    public static Map<Language, String> everywhere(Function<Language, String> place) {
        Map<Language, String> addresses = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            addresses.put(language, place.apply(language));
        }
        return addresses;
    }

    /** A value as it may stand in a query string. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * A decoded path as it may stand in a {@code Location} header, in the one spelling where nothing is encoded that RFC
     * 3986, section 3.3, lets stand.
     */
    public static String encodePath(String path) {
        return ENCODED_NEEDLESSLY
                .matcher(encode(path).replace("+", "%20"))
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private static String fixed(Language language, String place) {
        return home(language) + word(language, place);
    }
}
