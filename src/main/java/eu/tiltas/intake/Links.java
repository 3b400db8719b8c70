package eu.tiltas.intake;

import eu.tiltas.security.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Where the links of a text lead to. Those that lead to no reader are left out, and their places are marked with signs
 * that no text has, until the lines of the text are known.
 */
final class Links {

    private static final Pattern KEPT =
            Pattern.compile("(https?://|mailto:|tel:|page:|dataset:|subject:).+", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final char MARK = '\uE000';
    private static final int MOST = 1_000;

    private final String base;
    private final List<String> left = new ArrayList<>();

    /** @param base address of the page that the text was taken from; empty if nobody knows */
    Links(String base) {
        this.base = base;
    }

    /**
     * Where a link leads to.
     *
     * @param address empty where it is left out
     * @param mark to be written before its words; empty where it is kept
     */
    record Target(String address, String mark) {}

    Target target(Element link) {
        String address = resolved(link.attr("href").strip());
        if (KEPT.matcher(address).matches() && address.length() <= 2_000) {
            return new Target(written(address), "");
        }
        // A place in the same page has no place in this one.
        if (address.isEmpty() || address.startsWith("#") || left.size() >= MOST) {
            return new Target("", "");
        }
        left.add(address.length() > 100 ? address.substring(0, 100) + "…" : address);
        return new Target("", String.valueOf((char) (MARK + left.size())));
    }

    private String resolved(String address) {
        if (base.isEmpty() || address.startsWith("#") || SCHEME.matcher(address).matches()) {
            return address;
        }
        try {
            return new URI(base).resolve(new URI(address.replace(" ", "%20"))).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return address;
        }
    }

    /** As it may stand between round brackets. */
    private static String written(String address) {
        String scheme = address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT);
        String plain = (scheme + address.substring(address.indexOf(':')))
                .replaceAll("[\\s\\p{Cntrl}]", "%20")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C");
        return isBalanced(plain) ? plain : plain.replace("(", "%28").replace(")", "%29");
    }

    private static boolean isBalanced(String address) {
        int open = 0;
        for (char c : address.toCharArray()) {
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    /** The links that were left out, by the lines that the marks stand in. */
    List<Hint> left(String markdown) {
        List<Hint> hints = new ArrayList<>();
        int line = 1;
        for (char c : markdown.toCharArray()) {
            line += c == '\n' ? 1 : 0;
            if (c > MARK && c <= MARK + left.size()) {
                hints.add(new Hint(line, Reason.of("desk.intake.hint.link", left.get(c - MARK - 1))));
            }
        }
        return hints;
    }

    /** The text without the marks. */
    String unmarked(String markdown) {
        Matcher marks = Pattern.compile("[\uE000-\uE3E8]").matcher(markdown);
        return marks.replaceAll("");
    }

    /** A text that has such signs already loses them: they are nobody's letters. */
    static String withoutMarks(String text) {
        return text.replaceAll("[\uE001-\uE3E8]", "");
    }
}
