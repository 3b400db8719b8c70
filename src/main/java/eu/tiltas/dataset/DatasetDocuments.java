package eu.tiltas.dataset;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.SearchDocument.Passage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Datasets as search sees them. */
@ApplicationScoped
class DatasetDocuments implements DocumentSource {

    @Inject
    Datasets datasets;

    @Override
    public String kind() {
        return DatasetStore.KIND;
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        return datasets.find(subject).map(DatasetDocuments::documents).orElse(List.of());
    }

    @Override
    public void all(Consumer<List<SearchDocument>> subject) {
        datasets.all().forEach(dataset -> subject.accept(documents(dataset)));
    }

    private static List<SearchDocument> documents(Dataset dataset) {
        return Arrays.stream(Language.values())
                .map(language -> document(dataset, language))
                .toList();
    }

    private static SearchDocument document(Dataset dataset, Language language) {
        Messages.Words words = Messages.ofPortal().in(language);
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(
                words.get("dataset.heading.table"), DatasetView.ID + "-table", DatasetText.rows(dataset, language)));
        if (!dataset.notes().isEmpty()) {
            passages.add(new Passage(
                    words.get("dataset.heading.notes"), DatasetView.NOTES, DatasetText.notes(dataset, language)));
        }
        return new SearchDocument(
                DatasetStore.KIND,
                dataset.name(),
                language,
                Addresses.page(dataset, language),
                dataset.title(language),
                dataset.description(language),
                dataset.keywords().getOrDefault(language, List.of()),
                DatasetStore.KIND,
                dataset.section(),
                dataset.modified(),
                passages);
    }
}
