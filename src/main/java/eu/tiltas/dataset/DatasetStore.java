package eu.tiltas.dataset;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.figure.Citation;
import eu.tiltas.figure.Citations;
import eu.tiltas.link.KeptSlugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Keeps datasets; each call is one transaction, with the rows of the change log in it. */
@ApplicationScoped
class DatasetStore {

    static final String KIND = "dataset";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ChangeLog changes;

    @Inject
    Citations citations;

    @Inject
    KeptSlugs slugs;

    /** The files of the live datasets, in the order of their names. */
    @Transactional
    List<DatasetFile> live() {
        return entities.createQuery("select d from DatasetRow d where d.live = true order by d.name", DatasetRow.class)
                .getResultStream()
                .map(row -> new DatasetFile(
                        row.name(), java.util.Optional.of(row.csv()), java.util.Optional.of(row.metadata())))
                .toList();
    }

    /** Whether there is or was a dataset of that name. */
    @Transactional
    boolean existed(String name) {
        return entities.find(DatasetRow.class, name) != null;
    }

    /**
     * Takes a dataset over; whether it is different now. Those that quote it are different with it. All its slugs are kept.
     *
     * @param versions the dataset as it was, if it was, and as it is to be
     * @param quoted the citations that tell something else then
     */
    @Transactional
    boolean save(List<Dataset> versions, String csv, String metadata, Collection<Citation> quoted) {
        String name = versions.get(0).name();
        versions.forEach(version -> slugs.keep(KIND, name, version.slugs().byLanguage()));
        DatasetRow row = entities.find(DatasetRow.class, name);
        boolean isNew = row == null;
        if (isNew) {
            row = new DatasetRow(name);
        }
        if (!row.publish(csv, metadata)) {
            return false;
        }
        if (isNew) {
            entities.persist(row);
        }
        changes.append(KIND, List.of(name));
        citations.follow(quoted);
        return true;
    }

    @Transactional
    void withdraw(String name) {
        entities.find(DatasetRow.class, name).withdraw();
        changes.append(KIND, List.of(name));
    }
}
