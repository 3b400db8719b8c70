package eu.tiltas.page.check;

import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.MarkdownText.Heading;
import eu.tiltas.security.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A link to a place in the same page leads to a heading, to something with that id, or to a part that every page has. */
final class BrokenAnchors implements TextCheck {

    private static final Set<String> OF_PAGES = Set.of("main", "toc", "figures");

    @Override
    public List<Finding> of(CheckedText text) {
        List<String> wanted = text.passages().ways().stream()
                .map(way -> way.address())
                .filter(address -> address.startsWith("#"))
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<String> there = Markdown.parse(text.body()).outline().stream()
                .map(Heading::anchor)
                .collect(Collectors.toSet());
        return text.passages().ways().stream()
                .filter(way -> way.address().startsWith("#"))
                .filter(way -> !leads(way.address().substring(1), there, text.body()))
                .map(way -> Finding.error(Finding.BODY, way.line(), Reason.of("desk.check.anchor", way.address())))
                .toList();
    }

    private static boolean leads(String anchor, Set<String> there, String body) {
        return there.contains(anchor) || OF_PAGES.contains(anchor) || body.contains("id=\"" + anchor + "\"");
    }
}
