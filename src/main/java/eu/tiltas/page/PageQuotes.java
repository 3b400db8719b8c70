package eu.tiltas.page;

import eu.tiltas.figure.Quoting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the live pages quote. */
@ApplicationScoped
class PageQuotes implements Quoting {

    @Inject
    PageStore store;

    @Override
    public String kind() {
        return PageDocuments.KIND;
    }

    @Override
    public List<String> quoting(String kind, String name) {
        return store.known().values().stream()
                .filter(page -> page.texts().values().stream()
                        .flatMap(text -> text.quotes().stream())
                        .anyMatch(quote ->
                                quote.kind().equals(kind) && quote.name().equals(name)))
                .map(KnownPage::key)
                .sorted()
                .toList();
    }
}
