package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.MarkdownText.PageReference;
import eu.tiltas.markup.MarkdownText.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page's text in one language, read from its file and free of errors.
 *
 * @param summary may be empty
 * @param body Markdown
 * @param links the pages it leads to, with the lines of the file
 * @param quotes what it quotes from elsewhere in the portal, likewise
 * @param updated the day of the last change that matters to a reader, where the file says so
 * @param provenance how it was made, if it is a translation
 * @param frontMatter what the file has before the body, with its fences
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
        List<Quote> quotes,
        Optional<LocalDate> updated,
        Provenance provenance,
        String frontMatter,
        String checksum) {

    PageText {
        keywords = List.copyOf(keywords);
        links = List.copyOf(links);
        quotes = List.copyOf(quotes);
    }

    PageText at(Slug other) {
        return new PageText(
                language,
                other,
                title,
                summary,
                keywords,
                body,
                links,
                quotes,
                updated,
                provenance,
                frontMatter,
                checksum);
    }

    /** The links and quotes as they are stored: {@code key:line} or {@code kind/name:line} by line. */
    String linksAsText() {
        return linksAsText(links, quotes);
    }

    static String linksAsText(List<PageReference> links, List<Quote> quotes) {
        Stream<String> pages = links.stream().map(link -> link.key() + ":" + link.line());
        Stream<String> others = quotes.stream().map(quote -> quote.kind() + "/" + quote.name() + ":" + quote.line());
        return Stream.concat(pages, others).distinct().collect(Collectors.joining("\n"));
    }

    static List<PageReference> linksFromText(String text) {
        return text.lines()
                .filter(line -> line.indexOf('/') < 0)
                .map(line -> new PageReference(beforeLine(line), lineOf(line)))
                .toList();
    }

    static List<Quote> quotesFromText(String text) {
        return text.lines()
                .filter(line -> line.indexOf('/') >= 0)
                .map(line -> new Quote(
                        line.substring(0, line.indexOf('/')),
                        beforeLine(line).substring(line.indexOf('/') + 1),
                        Quote.LINK,
                        lineOf(line)))
                .toList();
    }

    private static String beforeLine(String line) {
        return line.substring(0, line.lastIndexOf(':'));
    }

    private static int lineOf(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }
}
