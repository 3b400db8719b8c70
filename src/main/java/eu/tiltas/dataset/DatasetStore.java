package eu.tiltas.dataset;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.figure.Quoting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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
    Instance<Quoting> quoting;

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

    /** Takes a dataset over; whether it is different now. Those that quote it are different with it. */
    @Transactional
    boolean save(String name, String csv, String metadata) {
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
        changed(name);
        return true;
    }

    @Transactional
    void withdraw(String name) {
        entities.find(DatasetRow.class, name).withdraw();
        changed(name);
    }

    private void changed(String name) {
        changes.append(KIND, List.of(name));
        for (Quoting others : quoting) {
            List<String> keys = others.quoting(KIND, name);
            if (!keys.isEmpty()) {
                changes.append(others.kind(), keys);
            }
        }
    }

    /** Who quotes a dataset now, as {@code kind:key}. */
    @Transactional
    List<String> quoting(String name) {
        List<String> all = new ArrayList<>();
        for (Quoting others : quoting) {
            others.quoting(KIND, name).forEach(key -> all.add(others.kind() + ":" + key));
        }
        return all;
    }
}
