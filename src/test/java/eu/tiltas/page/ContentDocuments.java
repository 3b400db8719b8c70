package eu.tiltas.page;

import eu.tiltas.OwnFacts;
import eu.tiltas.config.Clock;
import eu.tiltas.figure.Quotables;
import eu.tiltas.page.ImportedPages.Text;
import eu.tiltas.search.DocumentSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pages of a content tree as search gets them: read by the portal's import and handed over by {@link PageDocuments},
 * with memory in the database's place.
 */
public final class ContentDocuments {

    private ContentDocuments() {}

    public static DocumentSource read(Path root, Clock clock) {
        OwnFacts facts = OwnFacts.at(root);
        Quotables quotables = facts.quotables();
        ImportedPages imported = new ImportedPages(root, clock, quotables, facts.holders());
        imported.run();
        PageDocuments documents = new PageDocuments();
        documents.quotables = quotables;
        documents.pages = new InMemory(imported, quotables, clock);
        return documents;
    }

    /** Answers from memory what search asks of the database. */
    private static final class InMemory extends Pages {

        private final ImportedPages imported;
        private final Clock clock;

        InMemory(ImportedPages imported, Quotables quotables, Clock clock) {
            this.quotables = quotables;
            this.imported = imported;
            this.clock = clock;
        }

        @Override
        public List<String> keys() {
            return List.copyOf(imported.keys());
        }

        @Override
        List<PublishedText> texts(Collection<String> keys) {
            return keys.stream()
                    .flatMap(key -> imported.texts(key).values().stream())
                    .map(this::published)
                    .toList();
        }

        @Override
        Map<String, List<PageEntry>> translations(Set<String> keys) {
            return texts(keys).stream().map(PublishedText::entry).collect(Collectors.groupingBy(PageEntry::key));
        }

        private PublishedText published(Text text) {
            PageMetadata metadata = imported.metadata(text.key());
            LocalDate day = metadata.published().orElseGet(clock::today);
            PageEntry entry = new PageEntry(
                    text.key(),
                    text.language(),
                    text.slug(),
                    text.title(),
                    quotables.fill(text.summary(), text.language()),
                    metadata.type(),
                    metadata.section(),
                    metadata.order(),
                    day,
                    day);
            return new PublishedText(entry, text.keywords(), text.body(), "");
        }
    }
}
