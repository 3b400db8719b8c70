package eu.tiltas.page;

import eu.tiltas.figure.Citation;
import eu.tiltas.figure.Quoting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the live pages quote. */
@ApplicationScoped
class PageQuotes implements Quoting {

    @Inject
    PageStore store;

    @Inject
    KnownPages pages;

    @Override
    public String kind() {
        return PageDocuments.KIND;
    }

    @Override
    public List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        pages.live().values().forEach(page -> page.texts().forEach((language, text) -> text.quotes()
                .forEach(quote -> citations.add(new Citation(kind(), page.key(), language, quote)))));
        return citations;
    }

    @Override
    public void follow(Collection<String> keys) {
        store.follow(keys);
    }
}
