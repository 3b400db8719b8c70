package eu.tiltas.page;

import eu.tiltas.figure.Quotables;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.MarkdownText;
import eu.tiltas.markup.MarkdownText.PageReference;
import eu.tiltas.markup.MarkdownText.Quote;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.SearchDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages as search sees them. */
@ApplicationScoped
class PageDocuments implements DocumentSource {

    static final String KIND = "page";

    /** Pages that are read by one query and parsed at the same time; a text may have a megabyte. */
    private static final int TOGETHER = 25;

    @Inject
    Pages pages;

    @Inject
    Quotables quotables;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        return documents(pages.texts(subject)).toList();
    }

    @Override
    public void all(Consumer<List<SearchDocument>> subject) {
        List<String> keys = pages.keys();
        for (int from = 0; from < keys.size(); from += TOGETHER) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + TOGETHER));
            documents(pages.texts(some))
                    .collect(Collectors.groupingBy(SearchDocument::key, TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(subject);
        }
    }

    private record Parsed(PublishedText text, MarkdownText body) {}

    private Stream<SearchDocument> documents(List<PublishedText> texts) {
        List<Parsed> parsed = texts.parallelStream()
                .map(text -> new Parsed(text, Markdown.parse(text.body())))
                .toList();
        Map<String, List<PageEntry>> ledTo = ledTo(parsed);
        // One after another: what is quoted may be looked up in the database, which only threads of the server can.
        return parsed.stream().map(one -> document(one, ledTo));
    }

    /** The pages that the texts lead to, in one query. */
    private Map<String, List<PageEntry>> ledTo(List<Parsed> parsed) {
        return pages.translations(parsed.stream()
                .flatMap(one -> one.body().references().stream())
                .map(PageReference::key)
                .collect(Collectors.toSet()));
    }

    private SearchDocument document(Parsed parsed, Map<String, List<PageEntry>> ledTo) {
        PublishedText text = parsed.text();
        Language language = text.entry().language();
        List<SearchDocument.Passage> passages = parsed.body().sections(quote -> words(quote, language, ledTo)).stream()
                .map(section -> section.heading() == null
                        ? new SearchDocument.Passage("", "", section.text())
                        : new SearchDocument.Passage(
                                section.heading().text(), section.heading().anchor(), section.text()))
                .toList();
        PageEntry entry = text.entry();
        return new SearchDocument(
                KIND,
                entry.key(),
                entry.language(),
                entry.url(),
                entry.title(),
                entry.summary(),
                text.keywords(),
                entry.type().word(),
                entry.section(),
                entry.updated(),
                passages);
    }

    /** A page by the title under which {@link PageLinks} leads to it. */
    private String words(Quote quote, Language language, Map<String, List<PageEntry>> ledTo) {
        return quote.kind().equals(Quote.PAGE)
                ? PageLinks.best(ledTo.getOrDefault(quote.name(), List.of()), language)
                        .map(PageEntry::title)
                        .orElse("")
                : quotables.text(quote, language);
    }
}
