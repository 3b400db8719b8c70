package eu.tiltas.page;

import eu.tiltas.figure.Quotables;
import eu.tiltas.markup.Markdown;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.SearchDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
        return pages.texts(subject).stream().map(this::document).toList();
    }

    @Override
    public void all(Consumer<List<SearchDocument>> subject) {
        List<String> keys = pages.keys();
        for (int from = 0; from < keys.size(); from += TOGETHER) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + TOGETHER));
            pages.texts(some).parallelStream()
                    .map(this::document)
                    .collect(Collectors.groupingBy(SearchDocument::key, TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(subject);
        }
    }

    private SearchDocument document(PublishedText text) {
        List<SearchDocument.Passage> passages =
                Markdown.parse(text.body())
                        .sections(quote -> quotables.text(quote, text.entry().language()))
                        .stream()
                        .map(section -> section.heading() == null
                                ? new SearchDocument.Passage("", "", section.text())
                                : new SearchDocument.Passage(
                                        section.heading().text(),
                                        section.heading().anchor(),
                                        section.text()))
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
}
