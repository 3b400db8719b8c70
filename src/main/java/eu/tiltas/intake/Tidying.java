package eu.tiltas.intake;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes out of HTML what is no text, and tells what of it somebody may miss. */
final class Tidying {

    private static final String SCRIPTS = "script, noscript, template";
    private static final String FORMS = "input, button, select, textarea, output, progress, meter, datalist";
    private static final String FRAMES = "iframe, object, embed, video, audio, canvas, applet, frame";
    private static final String IMAGES = "img, picture, svg";
    private static final String AROUND = "nav, header, footer, [role=navigation], [role=banner], [role=contentinfo],"
            + " [role=search], [role=complementary]";

    private final Element root;
    private final Losses losses;

    private Tidying(Element root, Losses losses) {
        this.root = root;
        this.losses = losses;
    }

    /**
     * Tidies in place.
     *
     * @param whole whether it is a whole page, of which only the main part is wanted
     * @return the part that is the text
     */
    static Element tidy(Element root, boolean whole, Losses losses) {
        Tidying tidying = new Tidying(root, losses);
        tidying.office();
        tidying.removeHidden();
        tidying.count(SCRIPTS, Loss.SCRIPTS);
        tidying.countPictures();
        tidying.count(FRAMES, Loss.FRAMES);
        tidying.count(FORMS, Loss.FORMS);
        root.select("style, link, meta, title, head, base, colgroup, xml").remove();
        return whole ? tidying.main() : root;
    }

    private void count(String selector, Loss loss) {
        losses.add(loss, outermost(root.select(selector)).size());
        root.select(selector).remove();
    }

    private static List<Element> outermost(Elements found) {
        return found.stream()
                .filter(element -> element.parents().stream().noneMatch(found::contains))
                .toList();
    }

    private void countPictures() {
        outermost(root.select(IMAGES)).stream()
                .filter(picture -> !isTiny(picture))
                .forEach(picture -> losses.addPicture(PictureName.inPage(picture)));
        root.select(IMAGES).remove();
    }

    /** Pictures of one dot count readers. */
    private static boolean isTiny(Element picture) {
        return picture.select("img").stream()
                .anyMatch(image ->
                        image.attr("width").equals("1") || image.attr("height").equals("1"));
    }

    /** What Word and its like add: comments, changes, empty marks of their own. */
    private void office() {
        Elements comments =
                root.select("[style~=(?i)mso-element:\\s*comment-list], .MsoCommentReference, .MsoCommentText");
        losses.add(Loss.COMMENTS, root.select(".MsoCommentReference").size());
        comments.remove();
        Elements deleted = root.select("del, s, strike");
        losses.add(Loss.CHANGES, deleted.size());
        deleted.remove();
        root.select("*").stream()
                .filter(element -> element.normalName().contains(":"))
                .toList()
                .forEach(Element::unwrap);
    }

    private void removeHidden() {
        List<Element> hidden = root.stream().filter(Tidying::isHidden).toList();
        losses.add(Loss.HIDDEN, (int) hidden.stream()
                .filter(element -> element.hasText() && !isForScreenReaders(element))
                .count());
        hidden.forEach(Element::remove);
    }

    private static boolean isForScreenReaders(Element element) {
        return element.hasClass("visually-hidden") || element.hasClass("sr-only") || element.hasAttr("aria-hidden");
    }

    private static boolean isHidden(Element element) {
        String css = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return css.contains("display:none")
                || css.contains("mso-hide:all")
                || css.contains("visibility:hidden")
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.hasClass("visually-hidden")
                || element.hasClass("sr-only");
    }

    private Element main() {
        Element main = only("main, [role=main]");
        if (main == null) {
            main = only("article");
        }
        Element part = main == null ? root : main;
        Elements around = part.select(AROUND);
        around.removeIf(element -> element.normalName().equals("header") && element.selectFirst("h1") != null);
        int left = around.size() + (main == null ? 0 : 1);
        around.remove();
        losses.add(Loss.AROUND, main != null || left > 0 ? 1 : 0);
        return part;
    }

    private Element only(String selector) {
        Elements found = root.select(selector);
        return found.size() == 1 ? found.get(0) : null;
    }
}
