package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.link.LinkTarget;
import eu.tiltas.markup.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pages as others link to them: in the reader's language, else in the first they have. */
@ApplicationScoped
class PageLinks implements LinkTarget {

    @Inject
    Pages pages;

    @Override
    public String kind() {
        return PageDocuments.KIND;
    }

    @Override
    public Optional<Reader.Target> target(String key, Language reader) {
        return best(pages.translations(key), reader)
                .map(entry -> new Reader.Target(entry.url(), entry.title(), entry.language()));
    }

    static Optional<PageEntry> best(List<PageEntry> translations, Language reader) {
        return translations.stream()
                .filter(entry -> entry.language() == reader)
                .findFirst()
                .or(() -> translations.stream().min(Comparator.comparing(PageEntry::language)));
    }
}
