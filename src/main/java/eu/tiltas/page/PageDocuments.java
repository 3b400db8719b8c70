package eu.tiltas.page;

import eu.tiltas.markup.Markdown;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.SearchDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

/** Pages as search sees them. */
@ApplicationScoped
class PageDocuments implements DocumentSource {

    static final String KIND = "page";

    @Inject
    Pages pages;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        return pages.texts(subject).stream().map(PageDocuments::document).toList();
    }

    @Override
    public void all(Consumer<List<SearchDocument>> subject) {
        for (String key : pages.keys()) {
            subject.accept(documents(key));
        }
    }

    private static SearchDocument document(PublishedText text) {
        List<SearchDocument.Passage> passages = Markdown.parse(text.body()).sections().stream()
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
}
