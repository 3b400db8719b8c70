package eu.tiltas.dataset;

import eu.tiltas.language.Language;
import eu.tiltas.link.LinkTarget;
import eu.tiltas.markup.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Datasets as others link to them. */
@ApplicationScoped
class DatasetLinks implements LinkTarget {

    @Inject
    Datasets datasets;

    @Override
    public String kind() {
        return DatasetStore.KIND;
    }

    @Override
    public Optional<Reader.Target> target(String key, Language reader) {
        return datasets.find(key)
                .map(dataset -> new Reader.Target(Addresses.page(dataset, reader), dataset.title(reader), reader));
    }
}
