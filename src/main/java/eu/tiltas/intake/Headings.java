package eu.tiltas.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Headings come in at any level; a page begins with its title and goes on at the second, without gaps. */
final class Headings {

    private static final int FIRST = 2;
    private static final int LAST = 4;

    /** What readers of files mark a paragraph with that has the style of a title. */
    static final String TITLE = "data-tiltas-title";

    private Headings() {}

    /**
     * Takes the title out of a text that has one: its only heading of the highest level, before every other.
     *
     * @return empty if there is none
     */
    static String takeTitle(Element root) {
        Elements headings = root.select("h1,h2,h3,h4,h5,h6");
        headings.removeIf(heading -> heading.text().isBlank());
        Elements titles = root.select("[" + TITLE + "]");
        if (titles.size() == 1 && titles.hasText()) {
            titles.remove();
            return titles.text().strip();
        }
        if (headings.isEmpty()) {
            return "";
        }
        Element first = headings.get(0);
        boolean only = headings.stream()
                        .filter(heading -> Tags.level(heading) <= Tags.level(first))
                        .count()
                == 1;
        if (!only || Tags.level(first) > 1) {
            return "";
        }
        first.remove();
        return first.text().strip();
    }

    /** By the level in the text, the one in the page. */
    static Map<Integer, Integer> levels(Element root, Losses losses) {
        List<Element> headings =
                root.stream().filter(Tags::isHeading).filter(Element::hasText).toList();
        Map<Integer, Integer> levels = new TreeMap<>();
        int deep = 0;
        for (int level : new TreeSet<>(headings.stream().map(Tags::level).toList())) {
            int wanted = FIRST + levels.size();
            levels.put(level, Math.min(LAST, wanted));
            deep += wanted <= LAST
                    ? 0
                    : (int) headings.stream()
                            .filter(heading -> Tags.level(heading) == level)
                            .count();
        }
        losses.add(Loss.LEVELS, deep);
        return levels;
    }
}
