package eu.tiltas.attachment;

import eu.tiltas.content.ContentFile;
import eu.tiltas.content.ContentFolder;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ContentTree;
import eu.tiltas.language.Slug;
import eu.tiltas.link.FileUse;
import eu.tiltas.markup.Fault;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The import of {@code content/files}: a folder for each file, with the file and what is said of it. */
@ApplicationScoped
public class AttachmentHolder implements ContentHolder {

    static final String FOLDER = "files";

    @Inject
    AttachmentStore store;

    @Inject
    AttachmentExport export;

    @Inject
    Inspection inspection;

    /** Empty where the tree could not be listed: then nothing is concluded from what is missing. */
    private Optional<Set<String>> present = Optional.empty();

    @Override
    public boolean isQuoted() {
        return true;
    }

    @Override
    public void take(ContentTree tree) {
        present = Optional.empty();
        if (!tree.has(FOLDER)) {
            return;
        }
        Map<String, AttachmentStore.Known> known = store.known();
        Set<String> keys = new HashSet<>();
        boolean listed = tree.folders(FOLDER, inspection.mostBytes(), folder -> {
            keys.add(folder.name());
            tree.report().subject();
            read(folder, Optional.ofNullable(known.get(folder.name())), tree);
        });
        if (listed) {
            present = Optional.of(keys);
        }
    }

    private void read(ContentFolder folder, Optional<AttachmentStore.Known> known, ContentTree tree) {
        if (!Slug.isValid(folder.name())) {
            tree.report().problem(folder.path(), Fault.error(0, "file.key", folder.name()));
            return;
        }
        if (!folder.complete()) {
            return;
        }
        String checksum = folder.checksum();
        boolean same = known.filter(file -> file.treeChecksum().equals(checksum))
                .filter(file -> file.edited() || file.live())
                .isPresent();
        if (same) {
            return;
        }
        if (known.filter(AttachmentStore.Known::edited).isPresent()) {
            compare(folder, checksum, tree);
        } else {
            take(folder, checksum, tree);
        }
    }

    /** What was made at the desk stays; the tree has caught up with it, or is in conflict with it. */
    private void compare(ContentFolder folder, String checksum, ContentTree tree) {
        if (export.checksum(folder.name()).filter(checksum::equals).isPresent()) {
            store.settle(folder.name(), checksum);
        } else {
            tree.report().problem(folder.path(), Fault.error(0, "edited"));
        }
    }

    private void take(ContentFolder folder, String checksum, ContentTree tree) {
        List<ContentFile> files = folder.files().stream()
                .filter(file -> !file.name().equals(AttachmentExport.DESCRIPTION))
                .toList();
        if (files.size() != 1 || !FileName.isValid(files.get(0).name())) {
            tree.report().problem(folder.path(), Fault.error(0, "file.one"));
            return;
        }
        ContentFile file = files.get(0);
        Optional<String> yaml = description(folder, tree);
        try {
            Received received = inspection.look(file.name(), file.bytes());
            if (!file.name().endsWith("." + received.type().ending())) {
                tree.report()
                        .problem(
                                file.path(),
                                Fault.error(0, "file.ending", received.type().ending()));
            } else if (yaml.isPresent()) {
                if (!received.hash().equals(file.checksum())) {
                    tree.report().problem(file.path(), Fault.warning(0, "file.cleaned"));
                }
                FileName name = new FileName(file.name());
                if (store.take(folder.name(), name, received, yaml.get(), checksum)) {
                    tree.report().changed();
                }
            }
        } catch (Refused refused) {
            Unfit.faults(refused).forEach(fault -> tree.report().problem(file.path(), fault));
        }
    }

    /** The text of the description; empty if it can't be used, which is reported. */
    private static Optional<String> description(ContentFolder folder, ContentTree tree) {
        Optional<ContentFile> file = folder.file(AttachmentExport.DESCRIPTION);
        if (file.isEmpty()) {
            return Optional.of("");
        }
        List<Fault> faults = new ArrayList<>();
        Optional<String> text = file.get().text();
        text.ifPresentOrElse(yaml -> Description.read(yaml, faults), () -> faults.add(Fault.error(0, "file.encoding")));
        faults.forEach(fault -> tree.report().problem(file.get().path(), fault));
        return text.filter(yaml -> faults.stream().noneMatch(Fault::isError));
    }

    /** What the tree no longer has is taken away, unless a text still names it or an editor changed it. */
    @Override
    public void settle(ContentTree tree) {
        present.ifPresent(keys -> store.known().values().stream()
                .filter(file -> file.live() && !file.treeChecksum().isEmpty() && !keys.contains(file.key()))
                .sorted(Comparator.comparing(AttachmentStore.Known::key))
                .forEach(file -> withdraw(file, tree)));
    }

    private void withdraw(AttachmentStore.Known file, ContentTree tree) {
        String path = FOLDER + "/" + file.key();
        if (file.edited()) {
            tree.report().problem(path, Fault.error(0, "edited.gone"));
            return;
        }
        List<FileUse> using = store.withdraw(file.key());
        if (using.isEmpty()) {
            tree.report().removed();
        } else {
            String texts = using.stream()
                    .map(use -> use.kind() + ":" + use.key())
                    .distinct()
                    .collect(Collectors.joining(", "));
            tree.report().problem(path, Fault.error(0, "file.used", texts));
        }
    }
}
