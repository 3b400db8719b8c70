package eu.tiltas.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/** A text that has been read: what it says, what it leads to and what is wrong with it. */
public final class MarkdownText {

    private final Node document;
    private final List<Fault> faults;
    private final List<PageReference> references;
    private final List<Heading> outline;

    private final List<Quote> quotes;
    private final Map<Node, String> anchors;

    MarkdownText(
            Node document,
            List<Fault> faults,
            List<PageReference> references,
            List<Quote> quotes,
            List<Heading> outline,
            Map<Node, String> anchors) {
        this.document = document;
        this.anchors = anchors;
        this.faults = List.copyOf(faults);
        this.references = List.copyOf(references);
        this.quotes = List.copyOf(quotes);
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
     * Something the text names that another part of the portal keeps: shown as a block, led to by a link, or told in
     * running text.
     *
     * @param kind of thing, for instance {@code dataset}; {@link #FIGURE} for a value
     * @param name by which that part knows it; of a figure, what is asked for
     * @param show which of its forms; {@link #LINK} where it is only led to
     */
    public record Quote(String kind, String name, String show, int line) {

        public static final String LINK = "link";

        public static final String FIGURE = "figure";

        /** A file, shown as a picture or led to. */
        public static final String FILE = "file";

        public static final String IMAGE = "image";

        /** A page, only ever led to. */
        public static final String PAGE = "page";

        static final String INLINE = "inline";

        /** What a link to an address of the portal's own leads to; empty for any other address. */
        static Optional<Quote> to(String address) {
            return Stream.of(PAGE, "dataset", "subject", FILE)
                    .filter(kind -> address.startsWith(kind + ':'))
                    .findFirst()
                    .map(kind -> new Quote(kind, address.substring(kind.length() + 1), LINK, 0));
        }

        public boolean isLink() {
            return show.equals(LINK);
        }

        public boolean isFigure() {
            return kind.equals(FIGURE);
        }

        /** The keys of the files among what is quoted. */
        public static Set<String> files(List<Quote> quotes) {
            return quotes.stream()
                    .filter(quote -> quote.kind().equals(FILE))
                    .map(Quote::name)
                    .collect(Collectors.toCollection(TreeSet::new));
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

    /** What the text quotes, in reading order. */
    public List<Quote> quotes() {
        return quotes;
    }

    /** The pictures that have no words of their own, in reading order: they take those of their files. */
    public List<Quote> wordlessImages() {
        return Pictures.wordless(document);
    }

    /** The headings in reading order. */
    public List<Heading> outline() {
        return outline;
    }

    /** The plain text by sections, each cut at about {@value Sections#LENGTH} characters between blocks. */
    public List<Section> sections() {
        return sections(quote -> "");
    }

    /** Likewise, with the words of what it quotes; asked for a {@link Quote#LINK} too where a link has no words of its own. */
    public List<Section> sections(Function<Quote, String> words) {
        return Sections.of(this, words);
    }

    /** The text as safe HTML for one reader. */
    public Html html(Reader reader) {
        return Rendering.of(this, reader);
    }

    /**
     * Likewise, with notes at some of its blocks.
     *
     * @param source the text as it was written
     * @param notes by the place of the block among {@link TextBlocks#of}; a table has each but once
     */
    public Html html(Reader reader, String source, Map<Integer, List<BlockNote>> notes) {
        if (notes.isEmpty()) {
            return html(reader);
        }
        List<Node> blocks = TextBlocks.nodes(document, source);
        List<NoteBlock> added = new ArrayList<>();
        notes.forEach((place, told) -> told.stream()
                .filter(note -> place < blocks.size())
                .forEach(note -> added.add(NoteBlock.after(blocks.get(place), note))));
        try {
            return html(reader);
        } finally {
            added.forEach(Node::unlink);
        }
    }
}
