package eu.tiltas.proposal;

import eu.tiltas.content.ContentOverlay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the desk has changed since the content tree was taken over; an import spares it, an export writes it. */
@ApplicationScoped
public class EditedFiles implements ContentOverlay {

    @PersistenceContext
    EntityManager entities;

    /** Those of a folder by their paths. */
    @Transactional
    public Map<String, EditedFile> under(String folder) {
        Map<String, EditedFile> files = new TreeMap<>();
        entities.createQuery("select e from EditedRow e where e.path like :folder", EditedRow.class)
                .setParameter("folder", folder + "/%")
                .getResultStream()
                .map(EditedRow::file)
                .forEach(file -> files.put(file.path(), file));
        return files;
    }

    /** The tree says what the desk says: from now on the tree is followed again. */
    @Transactional
    public void settle(String path) {
        EditedRow row = entities.find(EditedRow.class, path);
        if (row != null) {
            entities.remove(row);
        }
    }

    @Override
    @Transactional
    public Map<String, Optional<String>> files() {
        Map<String, Optional<String>> files = new TreeMap<>();
        entities.createQuery("select e from EditedRow e", EditedRow.class)
                .getResultStream()
                .map(EditedRow::file)
                .forEach(file -> files.put(file.path(), file.text()));
        return files;
    }

    /** Keeps what a change set made of a file; in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(ProposedFile file, String tree, String by, Instant now) {
        EditedRow row = entities.find(EditedRow.class, file.path());
        if (row == null) {
            row = new EditedRow(file.path(), tree);
        }
        row.take(file.text(), by, now);
        entities.persist(row);
    }
}
