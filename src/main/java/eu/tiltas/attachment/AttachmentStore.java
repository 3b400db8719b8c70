package eu.tiltas.attachment;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.link.FileUse;
import eu.tiltas.link.FileUses;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keeps files; each call is one transaction, with its rows of the change log and of the log of acts in it. */
@ApplicationScoped
class AttachmentStore {

    static final String KIND = "file";

    /**
     * What an import must know of a file that is kept.
     *
     * @param treeChecksum of its folder as the tree last had it; empty if it never was in it
     * @param edited whether somebody at the desk changed it since
     */
    record Known(String key, String treeChecksum, boolean edited, boolean live) {}

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contents contents;

    @Inject
    ChangeLog changes;

    @Inject
    AuditLog audit;

    @Inject
    FileUses uses;

    @Inject
    Clock clock;

    @Transactional
    Map<String, Known> known() {
        return entities.createQuery("select a from AttachmentRow a", AttachmentRow.class)
                .getResultStream()
                .map(row -> new Known(row.key(), row.treeChecksum(), row.isEdited(), row.isLive()))
                .collect(Collectors.toMap(Known::key, known -> known));
    }

    /** The files there are now, in the order of their keys. */
    @Transactional
    List<Attachment> live() {
        Map<String, List<Attachment.Variant>> variants = entities.createQuery(
                        "select v from VariantRow v where v.hash in (select a.hash from AttachmentRow a"
                                + " where a.live = true) order by v.hash, v.width",
                        VariantRow.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        VariantRow::of, Collectors.mapping(VariantRow::variant, Collectors.toList())));
        return entities.createQuery(
                        "select a from AttachmentRow a where a.live = true order by a.key", AttachmentRow.class)
                .getResultStream()
                .map(row -> row.attachment(variants.getOrDefault(row.hash(), List.of())))
                .toList();
    }

    /** Whether there is or was a file of that key. */
    @Transactional
    boolean existed(String key) {
        return entities.find(AttachmentRow.class, key) != null;
    }

    /** What stood at the address of a file, the newest first. */
    @Transactional
    List<FileVersion> versions(String key) {
        return entities.createQuery(
                        "select v from VersionRow v where v.key = :key order by v.version desc", VersionRow.class)
                .setParameter("key", key)
                .getResultStream()
                .map(VersionRow::version)
                .toList();
    }

    /** Takes a file over from the content tree; whether it is different now. */
    @Transactional
    boolean take(String key, FileName name, Received received, String yaml, String checksum) {
        AttachmentRow row = locked(key);
        boolean described = row.isLive() && row.metadata().equals(yaml);
        boolean other = put(row, name, received, "");
        row.describe(yaml);
        row.imported(checksum);
        if (other || !described) {
            changes.append(KIND, List.of(key));
        }
        return other || !described;
    }

    /** Notes that the content tree has caught up with what was done at the desk. */
    @Transactional
    void settle(String key, String checksum) {
        locked(key).imported(checksum);
    }

    /** Keeps a new file under a key that is free; the key. */
    @Transactional
    String add(Actor actor, FileName name, Received received, Description description) {
        String key = freeKey(name.key());
        AttachmentRow row = locked(key);
        put(row, name, received, actor.name());
        row.describe(description.yaml());
        row.edit();
        done(actor, "file.upload", key, received.hash());
        return key;
    }

    private String freeKey(String wish) {
        for (int n = 1; ; n++) {
            String key = n == 1 ? wish : wish + "-" + n;
            if (entities.find(AttachmentRow.class, key) == null) {
                return key;
            }
        }
    }

    /** Puts other bytes at the address of a file. */
    @Transactional
    void replace(Actor actor, String key, FileName name, Received received) {
        AttachmentRow row = locked(key);
        String before = row.hash();
        if (put(row, name, received, actor.name())) {
            row.edit();
            done(actor, "file.replace", key, before + " → " + received.hash());
        }
    }

    /**
     * Says something else of a file.
     *
     * @param basedOn the mark of what its writer had before them
     * @throws Refused if somebody said something else meanwhile, or a text went live that needs what is left out
     */
    @Transactional
    void describe(Actor actor, String key, String basedOn, Description description) {
        AttachmentRow row = locked(key);
        Description now = Description.read(row.metadata(), new ArrayList<>());
        if (!description.equals(now)) {
            if (!now.mark().equals(basedOn)) {
                throw Refused.because("desk.refused.file.changed");
            }
            Refused.ifAny(FileDesk.missed(row.attachment(List.of()), description, uses.of(key)));
            row.describe(description.yaml());
            row.edit();
            done(actor, "file.describe", key, "");
        }
    }

    /**
     * Keeps files until the transaction ends, in the order of their keys, so that two never wait for each other.
     *
     * @return the keys of those that are not there
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<String> hold(Collection<String> keys) {
        Set<String> gone = new TreeSet<>(keys);
        gone.removeIf(key -> locked(key).isLive());
        return gone;
    }

    /**
     * Takes a file away. What stood there is kept for the record, and nobody gets it any more.
     *
     * @throws Refused with every text that uses it, if one does
     */
    @Transactional
    void remove(Actor actor, String key) {
        AttachmentRow row = locked(key);
        // Whoever lets a text go live holds its files: those that did so first can be seen now.
        Refused.ifAny(uses.of(key).stream().map(FileDesk::reason).toList());
        row.remove();
        row.edit();
        done(actor, "file.delete", key, row.hash());
    }

    /** Takes a file away that the content tree no longer has, unless texts use it; those that do. */
    @Transactional
    List<FileUse> withdraw(String key) {
        AttachmentRow row = locked(key);
        List<FileUse> using = uses.of(key);
        if (using.isEmpty()) {
            row.remove();
            changes.append(KIND, List.of(key));
        }
        return using;
    }

    private void done(Actor actor, String what, String key, String details) {
        audit.append(actor.act(what, KIND + ":" + key, clock.instant()).with(details));
        changes.append(KIND, List.of(key));
    }

    private AttachmentRow locked(String key) {
        AttachmentRow row = entities.find(AttachmentRow.class, key, LockModeType.PESSIMISTIC_WRITE);
        return row == null ? new AttachmentRow(key) : row;
    }

    private boolean put(AttachmentRow row, FileName name, Received received, String by) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        contents.keep(received);
        boolean isNew = row.version() == 0;
        boolean other = row.put(name, received, now);
        if (isNew) {
            entities.persist(row);
        }
        if (other) {
            entities.flush();
            entities.persist(new VersionRow(row, received.bytes().length, by, now));
        }
        return other;
    }
}
