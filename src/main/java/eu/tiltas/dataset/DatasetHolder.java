package eu.tiltas.dataset;

import eu.tiltas.config.Clock;
import eu.tiltas.content.ContentFile;
import eu.tiltas.content.ContentFolder;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ContentTree;
import eu.tiltas.figure.Citation;
import eu.tiltas.figure.Citations;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.proposal.EditedFile;
import eu.tiltas.proposal.EditedFiles;
import eu.tiltas.proposal.ProposedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The import of {@code content/datasets}. */
@ApplicationScoped
public class DatasetHolder implements ContentHolder {

    static final String FOLDER = "datasets";
    static final String NAME = "[a-z0-9][a-z0-9-]{0,99}";

    @Inject
    DatasetStore store;

    @Inject
    Datasets datasets;

    @Inject
    Citations citations;

    @Inject
    Clock clock;

    @Inject
    EditedFiles desk;

    /** New versions that would take from texts what they quote, until these have had their turn. */
    private final Map<String, Dataset> held = new TreeMap<>();

    @Override
    public boolean isQuoted() {
        return true;
    }

    @Override
    public void take(ContentTree tree) {
        Optional<ContentFolder> folder = tree.folder(FOLDER);
        if (folder.isEmpty()) {
            return;
        }
        held.clear();
        QuotedCells quoted = quoted();
        Map<String, String> slugs = new HashMap<>();
        Map<String, EditedFile> edited = desk.under(FOLDER);
        files(folder.get(), tree).forEach((name, written) -> {
            tree.report().subject();
            DatasetFile file = spare(written, edited, tree);
            Optional<Dataset> read = read(file, tree).filter(dataset -> isAlone(dataset, slugs, tree));
            read.ifPresent(dataset -> {
                if (loss(dataset, quoted).isEmpty()) {
                    save(dataset, file, quoted, tree);
                } else {
                    held.put(name, dataset);
                }
            });
        });
    }

    /** The files as the desk has them where it has changed them; where the tree has become another too, that is told. */
    private DatasetFile spare(DatasetFile file, Map<String, EditedFile> edited, ContentTree tree) {
        EditedFile table = edited.get(DatasetDesk.table(file.name()));
        EditedFile metadata = edited.get(DatasetDesk.metadata(file.name()));
        if (table == null || metadata == null) {
            return file;
        }
        String csv = ProposedFile.mark(file.csv());
        String described = ProposedFile.mark(file.metadata());
        if (table.isIn(csv) && metadata.isIn(described)) {
            desk.settle(table.path());
            desk.settle(metadata.path());
            return file;
        }
        if (table.collidesWith(csv)) {
            tree.report().problem(table.path(), Fault.error(0, "edited"));
        }
        if (metadata.collidesWith(described)) {
            tree.report().problem(metadata.path(), Fault.error(0, "edited"));
        }
        return new DatasetFile(file.name(), table.text(), metadata.text());
    }

    private QuotedCells quoted() {
        return new QuotedCells(citations.all(), clock.today());
    }

    private Optional<Fault> loss(Dataset dataset, QuotedCells quoted) {
        return quoted.loss(datasets.read(dataset.name()), dataset);
    }

    private void save(Dataset dataset, DatasetFile file, QuotedCells quoted, ContentTree tree) {
        Optional<Dataset> before = datasets.read(dataset.name());
        List<Citation> different = quoted.different(before, dataset);
        List<Dataset> versions =
                Stream.concat(before.stream(), Stream.of(dataset)).toList();
        String csv = file.csv().orElseThrow();
        if (store.save(versions, csv, file.metadata().orElseThrow(), different)) {
            tree.report().changed();
        }
    }

    /** The datasets of a folder by their names. */
    private static Map<String, DatasetFile> files(ContentFolder folder, ContentTree tree) {
        Set<String> names = new TreeSet<>();
        for (ContentFile file : folder.files()) {
            Optional<String> name = DatasetFile.nameOf(file);
            if (name.filter(n -> n.matches(NAME)).isPresent()) {
                names.add(name.get());
            } else {
                tree.report().problem(file.path(), Fault.warning(0, "file.stray"));
            }
        }
        return names.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> new DatasetFile(
                                name,
                                text(folder, name + DatasetFile.TABLE, tree),
                                text(folder, name + DatasetFile.METADATA, tree)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Optional<String> text(ContentFolder folder, String name, ContentTree tree) {
        Optional<ContentFile> file = folder.file(name);
        if (file.isEmpty()) {
            tree.report().problem(folder.path() + "/" + name, Fault.error(0, "dataset.half"));
            return Optional.empty();
        }
        Optional<String> text = file.get().text();
        if (text.isEmpty()) {
            tree.report().problem(file.get().path(), Fault.error(0, "file.encoding"));
        }
        return text;
    }

    private static Optional<Dataset> read(DatasetFile file, ContentTree tree) {
        if (file.csv().isEmpty() || file.metadata().isEmpty()) {
            return Optional.empty();
        }
        List<Fault> ofMetadata = new ArrayList<>();
        List<Fault> ofTable = new ArrayList<>();
        Optional<Dataset> dataset = DatasetReader.read(
                file.name(), file.metadata().get(), file.csv().get(), ofMetadata, ofTable);
        String path = FOLDER + "/" + file.name();
        ofMetadata.forEach(fault -> tree.report().problem(path + DatasetFile.METADATA, fault));
        ofTable.forEach(fault -> tree.report().problem(path + DatasetFile.TABLE, fault));
        return dataset;
    }

    /** Whether no dataset before it has one of its addresses. */
    private static boolean isAlone(Dataset dataset, Map<String, String> slugs, ContentTree tree) {
        boolean alone = true;
        for (Language language : Language.values()) {
            String owner = slugs.putIfAbsent(language.code() + "/" + dataset.slug(language), dataset.name());
            if (owner != null) {
                tree.report()
                        .problem(
                                FOLDER + "/" + dataset.name() + DatasetFile.METADATA,
                                Fault.error(0, "dataset.slug", dataset.slug(language), owner));
                alone = false;
            }
        }
        return alone;
    }

    /** What the tree no longer has is withdrawn, unless a page still quotes it. */
    @Override
    public void settle(ContentTree tree) {
        Optional<ContentFolder> folder = tree.folder(FOLDER);
        folder.ifPresent(present -> settleHeld(present, tree));
        if (folder.isEmpty() || !folder.get().complete()) {
            return;
        }
        Set<String> there = folder.get().files().stream()
                .flatMap(file -> DatasetFile.nameOf(file).stream())
                .collect(Collectors.toSet());
        Map<String, EditedFile> edited = desk.under(FOLDER);
        for (DatasetFile kept : store.live()) {
            EditedFile changed = edited.get(DatasetDesk.table(kept.name()));
            if (changed != null && !there.contains(kept.name())) {
                if (changed.isKnownToTree()) {
                    tree.report().problem(changed.path(), Fault.error(0, "edited.gone"));
                }
            } else if (!there.contains(kept.name())) {
                withdraw(kept.name(), tree);
            }
        }
    }

    private void settleHeld(ContentFolder folder, ContentTree tree) {
        Map<String, DatasetFile> files = held.isEmpty() ? Map.of() : files(folder, tree);
        Map<String, EditedFile> edited = held.isEmpty() ? Map.of() : desk.under(FOLDER);
        held.forEach((name, dataset) -> {
            loss(dataset, quoted())
                    .ifPresentOrElse(
                            fault -> tree.report().problem(FOLDER + "/" + name + DatasetFile.TABLE, fault),
                            () -> save(dataset, spare(files.get(name), edited, tree), quoted(), tree));
        });
        held.clear();
    }

    private void withdraw(String name, ContentTree tree) {
        List<String> quoting = quoted().quoting(name);
        if (quoting.isEmpty()) {
            store.withdraw(name);
            tree.report().removed();
        } else {
            tree.report()
                    .problem(
                            FOLDER + "/" + name + DatasetFile.TABLE,
                            Fault.error(0, "dataset.quoted", String.join(", ", quoting)));
        }
    }
}
