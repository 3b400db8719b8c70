package eu.tiltas.attachment;

import eu.tiltas.content.ContentFolder;
import eu.tiltas.content.ContentSource;
import eu.tiltas.link.FileUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files as files of the content tree: those that readers may have, and those that the tree had. */
@ApplicationScoped
@Transactional
class AttachmentExport implements ContentSource {

    static final String DESCRIPTION = "file.yaml";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Attachments attachments;

    @Inject
    FileUses uses;

    @Override
    public String folder() {
        return AttachmentHolder.FOLDER;
    }

    @Override
    public void write(Files files) {
        List<AttachmentRow> rows = entities.createQuery(
                        "select a from AttachmentRow a where a.live = true order by a.key", AttachmentRow.class)
                .getResultList();
        Set<String> seen = uses.seen(rows.stream().map(AttachmentRow::key).toList());
        rows.stream().filter(row -> isWritten(row) || seen.contains(row.key())).forEach(row -> folder(row)
                .forEach((name, bytes) -> files.add(folder() + "/" + row.key() + "/" + name, bytes)));
    }

    /** Whether the tree has it in any case, not only where a text that readers see names it. */
    private static boolean isWritten(AttachmentRow row) {
        return !row.treeChecksum().isEmpty()
                || Description.read(row.metadata(), new ArrayList<>()).published();
    }

    private SortedMap<String, byte[]> folder(AttachmentRow row) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(row.name(), bytes(row));
        if (!row.metadata().isEmpty()) {
            files.put(DESCRIPTION, row.metadata().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private byte[] bytes(AttachmentRow row) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            attachments.write(row.hash(), 0, row.size(), all);
        } catch (IOException e) {
            throw new UncheckedIOException("content of file " + row.key(), e);
        }
        return all.toByteArray();
    }

    /** The checksum of the folder that would be written for a file; empty if there is no such file now. */
    Optional<String> checksum(String key) {
        return Optional.ofNullable(entities.find(AttachmentRow.class, key))
                .filter(AttachmentRow::isLive)
                .map(row -> ContentFolder.checksum(folder(row)));
    }
}
