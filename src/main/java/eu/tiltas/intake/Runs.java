package eu.tiltas.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the running text of HTML into stretches of one style, by tags and by the styles that word processors write. */
final class Runs {

    private static final Set<String> STRONG = Set.of("b", "strong");
    private static final Set<String> EMPHASIS = Set.of("i", "em", "cite", "dfn");
    private static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt");
    private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(bold|bolder|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("font-weight:\\s*(normal|[1-5]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*(italic|oblique)");
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,5}");
    private static final String[] RAISED = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

    private final Links links;
    private final Losses losses;
    private final List<Run> runs = new ArrayList<>();

    private Runs(Links links, Losses losses) {
        this.links = links;
        this.losses = losses;
    }

    static List<Run> of(List<? extends Node> nodes, Links links, Losses losses) {
        Runs read = new Runs(links, losses);
        nodes.forEach(node -> read.add(node, Run.PLAIN));
        return read.runs;
    }

    private void add(Node node, Run style) {
        if (node instanceof TextNode text) {
            append(style.with(text.getWholeText().replaceAll("[ \\t\\n\\r\\f]+", " ")));
        } else if (node instanceof Element element) {
            add(element, style);
        }
    }

    private void add(Element element, Run style) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            runs.add(style.as(Run.Kind.BREAK));
        } else if (element.hasAttr(Footnotes.MARK)) {
            runs.add(style.as(Run.Kind.NOTE).with(element.attr(Footnotes.MARK)));
        } else if (tag.equals("sup") || tag.equals("sub")) {
            raised(element, style);
        } else {
            Run inside = styled(element, tag, style);
            boolean block = Tags.isBlock(element);
            if (block) {
                append(style.with(" "));
            }
            element.childNodes().forEach(child -> add(child, inside));
            if (block) {
                append(style.with(" "));
            }
        }
    }

    private Run styled(Element element, String tag, Run style) {
        String css = element.attr("style").toLowerCase(Locale.ROOT);
        boolean strong =
                (style.strong() || STRONG.contains(tag) || BOLD.matcher(css).find())
                        && !NOT_BOLD.matcher(css).find();
        boolean emphasis = style.emphasis()
                || EMPHASIS.contains(tag)
                || ITALIC.matcher(css).find();
        Run inside = style.strong(strong).emphasis(emphasis);
        if (CODE.contains(tag)) {
            inside = inside.asCode();
        }
        if (tag.equals("a") && element.hasAttr("href")) {
            Links.Target target = links.target(element);
            runs.add(style.with(target.mark()));
            inside = inside.to(target.address());
        }
        String lang = element.attr("lang");
        boolean marked =
                tag.equals("span") && css.isEmpty() && TAG.matcher(lang).matches();
        return marked ? inside.in(lang) : inside;
    }

    /** Raised digits have characters of their own; other words are written on the line. */
    private void raised(Element element, Run style) {
        String text = element.text();
        boolean digits = element.normalName().equals("sup")
                && text.matches("[0-9]{1,3}")
                && element.select("a").isEmpty();
        if (digits) {
            StringBuilder raised = new StringBuilder();
            text.chars().forEach(c -> raised.append(RAISED[c - '0']));
            append(style.with(raised.toString()));
        } else {
            losses.add(Loss.RAISED, text.isBlank() || text.matches("[⁰¹²³⁴-⁹]+") ? 0 : 1);
            element.childNodes().forEach(child -> add(child, style));
        }
    }

    private void append(Run run) {
        if (run.text().isEmpty()) {
            return;
        }
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).looksLike(run)) {
            runs.set(last, run.with(runs.get(last).text() + run.text()));
        } else {
            runs.add(run);
        }
    }
}
