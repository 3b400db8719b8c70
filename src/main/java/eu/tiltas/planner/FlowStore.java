package eu.tiltas.planner;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.link.KeptSlugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Keeps flows; each call is one transaction, with the rows of the change log in it. */
@ApplicationScoped
class FlowStore {

    static final String KIND = "planner";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ChangeLog changes;

    @Inject
    KeptSlugs slugs;

    /** The files of the live flows, in the order of their names. */
    @Transactional
    List<FlowFiles> live() {
        return entities.createQuery("select f from FlowRow f where f.live = true order by f.name", FlowRow.class)
                .getResultStream()
                .map(FlowRow::files)
                .toList();
    }

    /** Whether there is or was a flow of that name. */
    @Transactional
    boolean existed(String name) {
        return entities.find(FlowRow.class, name) != null;
    }

    /**
     * Takes a flow over; whether it is different now. All its slugs are kept.
     *
     * @param versions the flow as it was, if it was, and as it is to be
     */
    @Transactional
    boolean save(FlowFiles files, List<Flow> versions) {
        versions.forEach(version -> slugs.keep(KIND, files.name(), version.slugs()));
        FlowRow row = entities.find(FlowRow.class, files.name());
        boolean isNew = row == null;
        if (isNew) {
            row = new FlowRow(files.name());
        }
        if (!row.publish(files)) {
            return false;
        }
        if (isNew) {
            entities.persist(row);
        }
        changes.append(KIND, List.of(files.name()));
        return true;
    }

    @Transactional
    void withdraw(String name) {
        entities.find(FlowRow.class, name).withdraw();
        changes.append(KIND, List.of(name));
    }

    /** Lets flows follow what they refer to. Part of the transaction in which that is written. */
    @Transactional
    void follow(Collection<String> names) {
        changes.append(KIND, names);
    }
}
