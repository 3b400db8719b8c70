package eu.tiltas.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Goes through a parsed text once: gives headings their anchors, collects links, and notes what is wrong. */
final class Check extends AbstractVisitor {

    /** A page's key: its folder's name. */
    static final String PAGE = "page:";

    /** A dataset's name. */
    static final String DATASET = "dataset:";

    /** A subject of a register: the register's name, a slash, the subject's key. */
    static final String SUBJECT = "subject:";

    /** A file that the portal keeps. */
    static final String FILE = "file:";

    private final List<Fault> faults = new ArrayList<>();
    private final List<MarkdownText.PageReference> references = new ArrayList<>();
    private final List<MarkdownText.Quote> quotes = new ArrayList<>();
    private final List<MarkdownText.Heading> outline = new ArrayList<>();
    private final Map<Node, String> ids = new IdentityHashMap<>();
    private final Map<Node, String> tables = new IdentityHashMap<>();
    private final List<Node> tableOrder = new ArrayList<>();
    private final Anchors anchors = new Anchors();

    static MarkdownText of(Node document) {
        Check check = new Check();
        document.accept(check);
        check.surroundTables();
        return new MarkdownText(document, check.faults, check.references, check.quotes, check.outline, check.ids);
    }

    @Override
    public void visit(org.commonmark.node.Heading heading) {
        String text = PlainText.of(heading);
        int level = Math.max(2, heading.getLevel());
        if (heading.getLevel() == 1) {
            faults.add(Fault.warning(line(heading), "heading.first"));
        }
        heading.setLevel(level);
        ids.put(heading, anchors.next(text));
        outline.add(new MarkdownText.Heading(level, ids.get(heading), text));
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        String destination = link.getDestination();
        if (destination.startsWith(PAGE)) {
            String key = destination.substring(PAGE.length());
            if (MarkdownText.PageReference.isKey(key)) {
                references.add(new MarkdownText.PageReference(key, line(link)));
            } else {
                faults.add(Fault.error(line(link), "link.key", key));
            }
        } else if (destination.startsWith(DATASET)) {
            quote(destination.substring(DATASET.length()), line(link));
        } else if (destination.startsWith(SUBJECT)) {
            subject(destination.substring(SUBJECT.length()), line(link));
        } else if (destination.startsWith(FILE)) {
            file(destination.substring(FILE.length()), MarkdownText.Quote.LINK, line(link));
        } else if (!Addresses.isUsable(destination)) {
            faults.add(Fault.warning(line(link), "link.unusable", destination));
        }
        visitChildren(link);
    }

    /** A heading's anchor is made of its words, which must not move with a value. */
    @Override
    public void visit(CustomNode node) {
        if (node instanceof FigureMark figure) {
            if (isInHeading(figure)) {
                faults.add(Fault.error(line(figure), "figure.heading", figure.reference()));
            } else {
                quotes.add(figure.quote(line(figure)));
            }
        }
        visitChildren(node);
    }

    private static boolean isInHeading(Node node) {
        Node above = node;
        while (above != null && !(above instanceof org.commonmark.node.Heading)) {
            above = above.getParent();
        }
        return above != null;
    }

    private void quote(String name, int line) {
        if (MarkdownText.PageReference.isKey(name)) {
            quotes.add(new MarkdownText.Quote("dataset", name, MarkdownText.Quote.LINK, line));
        } else {
            faults.add(Fault.error(line, "dataset.name", name));
        }
    }

    private void subject(String name, int line) {
        String[] parts = name.split("/", -1);
        if (parts.length == 2 && Arrays.stream(parts).allMatch(MarkdownText.PageReference::isKey)) {
            quotes.add(new MarkdownText.Quote("subject", name, MarkdownText.Quote.LINK, line));
        } else {
            faults.add(Fault.error(line, "link.subject", name));
        }
    }

    /** A line that begins with a year or a day and a dot is a list to Markdown, hardly ever to its author. */
    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        if (start != null && start > 1) {
            faults.add(Fault.warning(line(list), "list.start", String.valueOf(start)));
        }
        visitChildren(list);
    }

    @Override
    public void visit(Image image) {
        if (image.getDestination().startsWith(FILE)) {
            file(image.getDestination().substring(FILE.length()), MarkdownText.Quote.IMAGE, line(image));
        } else {
            faults.add(Fault.warning(line(image), "image", image.getDestination()));
        }
        visitChildren(image);
    }

    private void file(String key, String show, int line) {
        if (MarkdownText.PageReference.isKey(key)) {
            quotes.add(new MarkdownText.Quote(MarkdownText.Quote.FILE, key, show, line));
        } else {
            faults.add(Fault.error(line, "file.key", key));
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Directive directive) {
            check(directive);
        } else if (block instanceof TableBlock) {
            tableOrder.add(block);
            tables.put(
                    block,
                    outline.isEmpty() ? "" : outline.get(outline.size() - 1).text());
        }
        visitChildren(block);
    }

    private void surroundTables() {
        Map<String, Integer> numbers = new HashMap<>();
        for (Node table : tableOrder) {
            String heading = tables.get(table);
            TableRegion region = new TableRegion(numbers.merge(heading, 1, Integer::sum), heading);
            table.insertBefore(region);
            region.appendChild(table);
        }
    }

    private void check(Directive directive) {
        if (directive.kind().isEmpty()) {
            faults.add(Fault.error(directive.line(), "block.unknown", directive.word()));
        } else if (!directive.isClosed()) {
            faults.add(Fault.error(directive.line(), "block.open", directive.word()));
        } else if (directive.kind().get().hasFields()) {
            List<Fault> inside = new ArrayList<>();
            directive.fields(DirectiveFields.read(directive, inside));
            // The fields begin with what stands behind the opening word: that line is their first.
            inside.forEach(fault -> faults.add(fault.movedBy(directive.line() - 1)));
            directive.quote().ifPresent(quotes::add);
        }
    }

    /** The line a node begins on, from 1; that of its block where inline nodes have none of their own. */
    static int line(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.getSourceSpans().isEmpty()) {
                return n.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return 0;
    }
}
