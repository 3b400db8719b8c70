package eu.tiltas.dataset;

import eu.tiltas.change.Changes;
import eu.tiltas.figure.Exhibit;
import eu.tiltas.figure.ExhibitSource;
import eu.tiltas.language.Language;
import eu.tiltas.link.KeptSlugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The public datasets, looked up once for every change of the portal and read when their files are others. */
@ApplicationScoped
public class Datasets implements ExhibitSource {

    @Inject
    DatasetStore store;

    @Inject
    Changes changes;

    @Inject
    KeptSlugs slugs;

    private volatile Known known = new Known(-1, Map.of(), Map.of(), Map.of());

    /** @param valid without those that are withdrawn */
    private record Known(
            long change, Map<String, Dataset> byName, Map<String, Dataset> valid, Map<String, DatasetFile> files) {}

    private Known known() {
        Known now = known;
        long latest = changes.latest();
        if (now.change() != latest) {
            Map<String, Dataset> read = new TreeMap<>();
            Map<String, DatasetFile> files = new TreeMap<>();
            for (DatasetFile file : store.live()) {
                read(file, now).ifPresent(dataset -> {
                    read.put(file.name(), dataset);
                    files.put(file.name(), file);
                });
            }
            Map<String, Dataset> valid = new TreeMap<>(read);
            valid.values().removeIf(dataset -> dataset.withdrawal().isPresent());
            now = new Known(
                    latest,
                    Collections.unmodifiableMap(read),
                    Collections.unmodifiableMap(valid),
                    Collections.unmodifiableMap(files));
            known = now;
        }
        return now;
    }

    /** What is as it was need not be read again. */
    private static Optional<Dataset> read(DatasetFile file, Known before) {
        if (file.equals(before.files().get(file.name()))) {
            return Optional.of(before.byName().get(file.name()));
        }
        return DatasetReader.read(
                file.name(),
                file.metadata().orElseThrow(),
                file.csv().orElseThrow(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** All datasets that hold, in the order of their names. */
    public Collection<Dataset> all() {
        return known().valid().values();
    }

    /** Likewise with those that are withdrawn and can still be read. */
    public Collection<Dataset> readable() {
        return known().byName().values();
    }

    /** A dataset that holds. */
    public Optional<Dataset> find(String name) {
        return Optional.ofNullable(known().valid().get(name));
    }

    /** Likewise one that is withdrawn and can still be read. */
    public Optional<Dataset> read(String name) {
        return Optional.ofNullable(known().byName().get(name));
    }

    /** The dataset that can be read at an address. */
    public Optional<Dataset> at(Language language, String slug) {
        return readable().stream()
                .filter(dataset -> dataset.slug(language).equals(slug))
                .findFirst();
    }

    /** The files as they were written. */
    Optional<DatasetFile> file(String name) {
        return Optional.ofNullable(known().files().get(name));
    }

    /** The name of the one that has or had an address, live or not. */
    Optional<String> nameAt(Language language, String slug) {
        return slugs.owner(DatasetStore.KIND, language, slug);
    }

    /** Whether there is or was one of that name. */
    public boolean existed(String name) {
        return store.existed(name);
    }

    @Override
    public String kind() {
        return DatasetStore.KIND;
    }

    @Override
    public boolean has(String name) {
        return known().valid().containsKey(name);
    }

    @Override
    public Optional<Exhibit> exhibit(String name, Language language) {
        return find(name).map(dataset -> new DatasetExhibit(dataset, language));
    }
}
