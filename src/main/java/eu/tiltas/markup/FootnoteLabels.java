package eu.tiltas.markup;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the footnotes of Markdown are called, so that a text can be put into another without a note taking the place of one there. */
public final class FootnoteLabels {

    private static final Pattern LABEL = Pattern.compile("(?<!\\\\)\\[\\^([^\\]\\s]{1,50})]");
    private static final Pattern NOTE = Pattern.compile("(?m)^ {0,3}\\[\\^([^\\]\\s]{1,50})]:");
    private static final String NUMBER = "[1-9][0-9]{0,5}";

    private FootnoteLabels() {}

    /**
     * A text as it can stand in one that has footnotes already: where one of its own notes is called as one there, all its
     * numbers go on behind those there.
     *
     * @param taken the labels there
     */
    public static String beside(String markdown, Set<String> taken) {
        Set<String> own = new LinkedHashSet<>();
        NOTE.matcher(markdown).results().forEach(note -> own.add(note.group(1)));
        if (own.stream().noneMatch(taken::contains)) {
            return markdown;
        }
        int last = taken.stream()
                .filter(label -> label.matches(NUMBER))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        Map<String, String> names = new HashMap<>();
        for (String label : own) {
            if (label.matches(NUMBER) || taken.contains(label)) {
                names.put(label, String.valueOf(++last));
            }
        }
        return LABEL.matcher(markdown)
                .replaceAll(found ->
                        Matcher.quoteReplacement("[^" + names.getOrDefault(found.group(1), found.group(1)) + "]"));
    }
}
