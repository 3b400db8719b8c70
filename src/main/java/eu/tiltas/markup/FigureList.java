package eu.tiltas.markup;

import eu.tiltas.language.Messages;
import eu.tiltas.markup.MarkdownText.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The figures of a text: each is a quiet link to a list at the text's end, which says for every origin what is taken
 * from it, who says so and of when. Like {@link Exhibition} it keeps what the portal writes away from the sanitizer.
 */
final class FigureList {

    /** The id of the list's heading; those of its items and of the places in the text begin with the word without s. */
    private static final String ID = "figures";

    /** An end of a sentence, in marks or not. */
    private static final Pattern ENDED = Pattern.compile("[.!?…](</[a-z]+>)*$");

    private record Entry(int number, List<SourcedValue> values) {}

    private final Reader reader;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private String secret;

    FigureList(Reader reader) {
        this.reader = reader;
    }

    /**
     * The word that stands for the figure until the text is clean.
     *
     * @param linked whether it stands in a link, in which there can be no other
     */
    String place(Quote quote, boolean linked) {
        if (secret == null) {
            secret = UUID.randomUUID().toString();
        }
        String place = secret + "f" + (places.size() + 1) + ".";
        Optional<SourcedValue> told = reader.quotations().figure(quote);
        places.put(place, told.map(value -> inline(value, linked)).orElseGet(() -> escape(words().get("figure.none"))));
        return place;
    }

    private String inline(SourcedValue value, boolean linked) {
        Entry entry =
                entries.computeIfAbsent(value.origin().url(), url -> new Entry(entries.size() + 1, new ArrayList<>()));
        boolean first = entry.values().isEmpty();
        if (entry.values().stream().noneMatch(other -> sameInList(other, value))) {
            entry.values().add(value);
        }
        String id = first ? " id=\"" + place(entry.number()) + "\"" : "";
        String opened = linked
                ? "<span class=\"figure-inside\"" + id + ">"
                : "<a class=\"figure\" href=\"#" + item(entry.number()) + "\" data-number=\"" + entry.number() + "\""
                        + id + ">";
        return opened + element(value) + (linked ? "</span>" : "</a>") + escape(value.after()) + doubt(value);
    }

    private static boolean sameInList(SourcedValue one, SourcedValue other) {
        return one.label().equals(other.label()) && one.machine().equals(other.machine());
    }

    private static String doubt(SourcedValue value) {
        return value.doubt().isEmpty() ? "" : " <span class=\"doubt\">(" + escape(value.doubt()) + ")</span>";
    }

    private static String element(SourcedValue value) {
        String machine = escape(value.machine());
        return switch (value.kind()) {
            case NUMBER -> "<data value=\"" + machine + "\">" + escape(value.text()) + "</data>";
            case DATE -> "<time datetime=\"" + machine + "\">" + escape(value.text()) + "</time>";
            case WORDS -> escape(value.text());
        };
    }

    /** The clean text with the figures in their places, and the list behind it. */
    String fill(String html) {
        String filled = html;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return entries.isEmpty() ? filled : filled + list();
    }

    private String list() {
        String items = entries.values().stream().map(this::item).collect(Collectors.joining("\n"));
        return "<section class=\"figures\" aria-labelledby=\"" + ID + "\"><h2 id=\"" + ID + "\">"
                + escape(words().get("figure.list")) + "</h2>\n<ol>\n" + items + "\n</ol>\n</section>\n";
    }

    private String item(Entry entry) {
        SourcedValue.Origin named = entry.values().get(0).origin();
        StringBuilder out = new StringBuilder("<li id=\"" + item(entry.number()) + "\">");
        out.append(sentence(link(named.url(), escape(named.title()))));
        Map<SourcedValue.Origin, List<SourcedValue>> bySource = entry.values().stream()
                .collect(Collectors.groupingBy(SourcedValue::origin, LinkedHashMap::new, Collectors.toList()));
        bySource.forEach((origin, values) -> out.append(sourced(origin, values)));
        out.append("<a class=\"figure-back\" href=\"#")
                .append(place(entry.number()))
                .append("\" aria-label=\"");
        return out.append(escape(words().get("figure.back")))
                .append("\">↩</a></li>")
                .toString();
    }

    /** Values with who says them, of when, and what else is to know. */
    private String sourced(SourcedValue.Origin origin, List<SourcedValue> values) {
        StringBuilder out = new StringBuilder();
        out.append(sentence(escape(values.stream().map(this::told).collect(Collectors.joining("; ")))));
        String sources = origin.sources().stream().map(this::source).collect(Collectors.joining("; "));
        out.append(sources.isEmpty() ? "" : sentence(escape(words().get("figure.source")) + " " + sources));
        out.append(origin.asOf().isEmpty() ? "" : sentence(escape(words().get("page.asOf", origin.asOf()))));
        values.stream()
                .flatMap(value -> value.remarks().stream())
                .distinct()
                .forEach(remark -> out.append(sentence(escape(remark))));
        return out.toString();
    }

    /** With a full stop, unless an abbreviation has brought one. */
    private static String sentence(String html) {
        return ENDED.matcher(html).find() ? html + " " : html + ". ";
    }

    private String told(SourcedValue value) {
        return words().get("figure.told", value.label(), value.text())
                + (value.doubt().isEmpty() ? "" : " (" + value.doubt() + ")");
    }

    private String source(SourcedValue.Source source) {
        String title = source.language().isEmpty()
                ? escape(source.title())
                : "<span lang=\"" + source.language() + "\">" + escape(source.title()) + "</span>";
        String linked = source.url().isEmpty()
                ? title
                : "<a class=\"external\" rel=\"external noopener\" href=\"" + escape(source.url()) + "\">" + title
                        + "<span class=\"visually-hidden\"> (" + escape(words().get("external")) + ")</span></a>";
        return source.publisher().isEmpty() ? linked : linked + ", " + escape(source.publisher());
    }

    private static String link(String url, String text) {
        return "<a href=\"" + escape(url) + "\">" + text + "</a>";
    }

    private static String item(int number) {
        return "figure-" + number;
    }

    private static String place(int number) {
        return "figure-" + number + "-text";
    }

    private Messages.Words words() {
        return reader.words();
    }

    private static String escape(String text) {
        return Sanitizer.escape(text);
    }
}
