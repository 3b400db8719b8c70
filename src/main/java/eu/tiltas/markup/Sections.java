package eu.tiltas.markup;

import eu.tiltas.markup.MarkdownText.Heading;
import eu.tiltas.markup.MarkdownText.Section;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** Divides a text for search: at every heading, and in long sections between blocks or sentences. */
final class Sections {

    /** About how many characters a passage has; chosen by the measurements in the search documentation. */
    static final int LENGTH = 1500;

    private final List<Section> sections = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private Heading heading;

    private final Function<MarkdownText.Quote, String> words;

    private Sections(Function<MarkdownText.Quote, String> words) {
        this.words = words;
    }

    static List<Section> of(MarkdownText text, Function<MarkdownText.Quote, String> words) {
        Sections sections = new Sections(words);
        Iterator<Heading> outline = text.outline().iterator();
        for (Node node = text.document().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Heading) {
                sections.end();
                sections.heading = outline.next();
            } else {
                sections.add(node, outline);
            }
        }
        sections.end();
        return sections.sections;
    }

    private void add(Node node, Iterator<Heading> outline) {
        countHeadings(node, outline);
        if (node instanceof ListBlock
                || node instanceof TableRegion
                || node instanceof Directive d && d.fields() == null) {
            if (node instanceof Directive directive) {
                add(directive.heading());
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                add(child);
            }
        } else {
            add(node);
        }
    }

    /** Headings inside lists and blocks have anchors too, but begin no passage of their own. */
    private static void countHeadings(Node node, Iterator<Heading> outline) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof org.commonmark.node.Heading) {
                outline.next();
            }
            countHeadings(child, outline);
        }
    }

    private void add(Node node) {
        add(
                node instanceof Directive directive
                        ? directive.quote().map(words).orElseGet(() -> PlainText.of(node, words))
                        : PlainText.of(node, words));
    }

    private void add(String text) {
        if (current.length() + text.length() > LENGTH && !current.isEmpty()) {
            end();
        }
        for (String part : cut(text)) {
            if (current.length() + part.length() > LENGTH && !current.isEmpty()) {
                end();
            }
            current.append(part).append('\n');
        }
    }

    /** A text as it is; one that is longer than a passage by its lines, and a long line by sentences or words. */
    private static List<String> cut(String text) {
        if (text.length() <= LENGTH) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        if (text.indexOf('\n') >= 0) {
            return text.lines().flatMap(line -> cut(line).stream()).toList();
        }
        List<String> parts = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int start = 0;
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            while (end - start > LENGTH) {
                int space = text.lastIndexOf(' ', start + LENGTH);
                int at = space > start ? space : start + LENGTH;
                parts.add(text.substring(start, at));
                start = at;
            }
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }

    private void end() {
        if (!current.isEmpty() || heading != null && isNew()) {
            sections.add(new Section(heading, current.toString().strip()));
        }
        current.setLength(0);
    }

    private boolean isNew() {
        return sections.isEmpty() || sections.get(sections.size() - 1).heading() != heading;
    }
}
