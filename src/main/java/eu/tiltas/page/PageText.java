package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.MarkdownText.PageReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A page's text in one language, read from its file and free of errors.
 *
 * @param summary may be empty
 * @param body Markdown
 * @param links the pages it leads to, with the lines of the file
 * @param updated the day of the last change that matters to a reader, where the file says so
 * @param checksum of the file
 */
record PageText(
        Language language,
        Slug slug,
        String title,
        String summary,
        List<String> keywords,
        String body,
        List<PageReference> links,
        Optional<LocalDate> updated,
        String checksum) {

    PageText {
        keywords = List.copyOf(keywords);
        links = List.copyOf(links);
    }

    PageText at(Slug other) {
        return new PageText(language, other, title, summary, keywords, body, links, updated, checksum);
    }

    /** The links as they are stored: {@code key:line} by line. */
    String linksAsText() {
        return links.stream()
                .map(link -> link.key() + ":" + link.line())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static List<PageReference> linksFromText(String text) {
        return text.lines()
                .map(line -> new PageReference(
                        line.substring(0, line.lastIndexOf(':')),
                        Integer.parseInt(line.substring(line.lastIndexOf(':') + 1))))
                .toList();
    }
}
