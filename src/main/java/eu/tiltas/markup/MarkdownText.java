package eu.tiltas.markup;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/** A text that has been read: what it says, what it leads to and what is wrong with it. */
public final class MarkdownText {

    private final Node document;
    private final List<Fault> faults;
    private final List<PageReference> references;
    private final List<Heading> outline;

    private final Map<Node, String> anchors;

    MarkdownText(
            Node document,
            List<Fault> faults,
            List<PageReference> references,
            List<Heading> outline,
            Map<Node, String> anchors) {
        this.document = document;
        this.anchors = anchors;
        this.faults = List.copyOf(faults);
        this.references = List.copyOf(references);
        this.outline = List.copyOf(outline);
    }

    /**
     * A heading of the text.
     *
     * @param level 2 to 6
     * @param anchor the id it has in the page, unique there
     * @param text without markup
     */
    public record Heading(int level, String anchor, String text) {}

    /** A link to another page of the portal, with its line. */
    public record PageReference(String key, int line) {

        private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

        /** Whether a page can have that key: it stands in addresses, in folder names and in links. */
        public static boolean isKey(String text) {
            return KEY.matcher(text).matches();
        }
    }

    /**
     * A stretch of the text for search: a section, or a part of a long one.
     *
     * @param heading the heading it stands under; null before the first
     */
    public record Section(Heading heading, String text) {}

    Node document() {
        return document;
    }

    /** The ids of the heading nodes, by identity. */
    Map<Node, String> anchors() {
        return anchors;
    }

    public List<Fault> faults() {
        return faults;
    }

    public List<PageReference> references() {
        return references;
    }

    /** The headings in reading order. */
    public List<Heading> outline() {
        return outline;
    }

    /** The plain text by sections, each cut at about {@value Sections#LENGTH} characters between blocks. */
    public List<Section> sections() {
        return Sections.of(this);
    }

    /** The text as safe HTML for one reader. */
    public Html html(Reader reader) {
        return Rendering.of(this, reader);
    }
}
