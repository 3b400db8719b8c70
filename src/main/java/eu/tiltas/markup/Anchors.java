package eu.tiltas.markup;

import eu.tiltas.language.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives the headings of a text their ids: the folded words, numbered from the second of a kind on. */
final class Anchors {

    /** Ids that the page around the text has, and those of footnotes: no heading may take one. */
    private static final Pattern OF_OTHERS = Pattern.compile("main|toc|find|figures|(fn|fnref|ds|figure)-.*");

    /** Ids that HTML in a text may have. */
    static final Pattern ALLOWED =
            Pattern.compile("(?!(?:(?:main|toc|find|figures)$|figure-))[A-Za-z0-9][A-Za-z0-9_.:-]{0,150}");

    private final Map<String, Integer> repeated = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The id of the next heading; unique in the text. */
    String next(String heading) {
        String folded = Slug.fold(heading);
        String base = folded.isEmpty() ? "s" : OF_OTHERS.matcher(folded).matches() ? "s-" + folded : folded;
        String anchor = base;
        while (!taken.add(anchor)) {
            anchor = base + "-" + (repeated.merge(base, 1, Integer::sum) + 1);
        }
        return anchor;
    }
}
