package eu.tiltas.dataset;

import eu.tiltas.config.Clock;
import eu.tiltas.dataset.csvw.Table;
import eu.tiltas.figure.Citations;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.Html;
import eu.tiltas.markup.LineEnds;
import eu.tiltas.proposal.ChangeSets;
import eu.tiltas.proposal.Proposable;
import eu.tiltas.proposal.Proposals;
import eu.tiltas.proposal.ProposedFile;
import eu.tiltas.proposal.Proposer;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Datasets at the desk: their two files are proposed together, and looked at by the rules of the import. */
@ApplicationScoped
public class DatasetDesk implements Proposable {

    @Inject
    DatasetStore store;

    @Inject
    Datasets datasets;

    @Inject
    Citations citations;

    @Inject
    ChangeSets sets;

    @Inject
    Proposals proposals;

    @Inject
    Clock clock;

    /**
     * What a dataset would become.
     *
     * @param drawn as the public page shows it; empty if it can't be read
     * @param rows added, changed or ended, with the cells before and after
     * @param quoting who shows or quotes it
     * @param withdrawal why it would no longer hold
     */
    public record Preview(
            Optional<Html> drawn,
            List<Row> rows,
            List<String> quoting,
            Optional<Dataset.Withdrawal> withdrawal,
            List<Reason> reasons) {}

    /**
     * A row that would be another.
     *
     * @param kind added, changed or ended
     */
    public record Row(String kind, String before, String after) {}

    /** A name and what its files would be. */
    private record Both(String name, String csv, String metadata) {}

    /** The path of a dataset's table. */
    public static String table(String name) {
        return DatasetHolder.FOLDER + "/" + name + DatasetFile.TABLE;
    }

    /** The path of a dataset's description. */
    public static String metadata(String name) {
        return DatasetHolder.FOLDER + "/" + name + DatasetFile.METADATA;
    }

    @Override
    public String folder() {
        return DatasetHolder.FOLDER;
    }

    @Override
    public Optional<String> present(String path) {
        String name = name(path);
        return store.live().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .flatMap(file -> path.endsWith(DatasetFile.METADATA) ? file.metadata() : file.csv());
    }

    private static String name(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.replaceFirst("\\.csv(-metadata\\.json)?$", "");
    }

    @Override
    public String tree(String path) {
        return ProposedFile.mark(present(path));
    }

    /** The files as an own draft would have them, else as they are; empty texts for a new dataset. */
    public Map<String, String> texts(Actor actor, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String path : List.of(table(name), metadata(name))) {
            texts.put(
                    path,
                    proposals
                            .ownDraft(actor, path)
                            .flatMap(ProposedFile::text)
                            .or(() -> present(path))
                            .orElse(""));
        }
        return texts;
    }

    /** Proposes the two files. @throws Refused with all reasons */
    public String propose(Proposer who, String name, String csv, String metadata) {
        return sets.propose(who, folder(), name, files(name, csv, metadata));
    }

    List<ProposedFile> files(String name, String csv, String metadata) {
        if (!name.matches(DatasetHolder.NAME)) {
            throw Refused.because("desk.refused.dataset.name", name);
        }
        return List.of(
                ProposedFile.of(table(name), Optional.of(plain(csv)), present(table(name))),
                ProposedFile.of(metadata(name), Optional.of(plain(metadata)), present(metadata(name))));
    }

    /** As the import reads files: line feeds only; and a line is ended. */
    private static String plain(String text) {
        String plain = LineEnds.plain(text.replace("\uFEFF", ""));
        return plain.isEmpty() || plain.endsWith("\n") ? plain : plain + "\n";
    }

    /** What the two files would make of a dataset. */
    public Preview preview(String name, String csv, String metadata, Language language) {
        return preview(files(name, csv, metadata), language);
    }

    /** What proposed files would make of a dataset. */
    public Preview preview(List<ProposedFile> files, Language language) {
        Both both = both(files);
        Optional<Dataset> after =
                DatasetReader.read(both.name(), both.metadata(), both.csv(), new ArrayList<>(), new ArrayList<>());
        return new Preview(
                after.map(dataset -> new DatasetExhibit(dataset, language).html("chart", "shown")),
                after.map(dataset -> rows(datasets.read(both.name()), dataset)).orElse(List.of()),
                quoted().quoting(both.name()),
                after.flatMap(Dataset::withdrawal),
                refusals(files));
    }

    private static Both both(List<ProposedFile> files) {
        String csv = "";
        String metadata = "";
        for (ProposedFile file : files) {
            if (file.path().endsWith(DatasetFile.METADATA)) {
                metadata = file.text().orElse("");
            } else {
                csv = file.text().orElse("");
            }
        }
        return new Both(name(files.get(0).path()), csv, metadata);
    }

    /** Rows are the same where their first cell is. */
    private static List<Row> rows(Optional<Dataset> before, Dataset after) {
        Map<String, String> old = before.map(DatasetDesk::byFirst).orElse(Map.of());
        Map<String, String> fresh = byFirst(after);
        List<Row> rows = new ArrayList<>();
        fresh.forEach((key, cells) -> {
            if (!old.containsKey(key)) {
                rows.add(new Row("added", "", cells));
            } else if (!old.get(key).equals(cells)) {
                rows.add(new Row("changed", old.get(key), cells));
            }
        });
        old.forEach((key, cells) -> {
            if (!fresh.containsKey(key)) {
                rows.add(new Row("ended", cells, ""));
            }
        });
        return rows;
    }

    private static Map<String, String> byFirst(Dataset dataset) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Table.Row row : dataset.table().rows()) {
            List<String> cells = row.cells().stream().map(cell -> cell.text()).toList();
            String key = cells.isEmpty() ? "" : cells.get(0);
            for (int i = 1; rows.containsKey(key); i++) {
                key = cells.get(0) + " " + i;
            }
            rows.put(key, String.join(" · ", cells));
        }
        return rows;
    }

    @Override
    public List<Reason> refusals(List<ProposedFile> files) {
        Both both = both(files);
        List<Fault> ofMetadata = new ArrayList<>();
        List<Fault> ofTable = new ArrayList<>();
        Optional<Dataset> after = DatasetReader.read(both.name(), both.metadata(), both.csv(), ofMetadata, ofTable);
        List<Reason> reasons = new ArrayList<>();
        ofMetadata.stream().filter(Fault::isError).forEach(fault -> reasons.add(line("metadata", fault)));
        ofTable.stream().filter(Fault::isError).forEach(fault -> reasons.add(line("csv", fault)));
        after.ifPresent(dataset -> {
            quoted().loss(datasets.read(both.name()), dataset).ifPresent(fault -> reasons.add(line("csv", fault)));
            taken(dataset).forEach(fault -> reasons.add(line("metadata", fault)));
        });
        return reasons;
    }

    private QuotedCells quoted() {
        return new QuotedCells(citations.all(), clock.today());
    }

    private static Reason line(String field, Fault fault) {
        return Reason.of("desk.refused." + field + ".fault", fault.line(), fault);
    }

    private List<Fault> taken(Dataset dataset) {
        List<Fault> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            datasets.at(language, dataset.slug(language))
                    .filter(other -> !other.name().equals(dataset.name()))
                    .ifPresent(
                            other -> faults.add(Fault.error(0, "dataset.slug", dataset.slug(language), other.name())));
        }
        return faults;
    }

    @Override
    public List<ProposedFile> apply(List<ProposedFile> files) {
        Both both = both(files);
        Dataset after = DatasetReader.read(
                        both.name(), both.metadata(), both.csv(), new ArrayList<>(), new ArrayList<>())
                .orElseThrow();
        Optional<Dataset> before = datasets.read(both.name());
        store.save(
                Stream.concat(before.stream(), Stream.of(after)).toList(),
                both.csv(),
                both.metadata(),
                quoted().different(before, after));
        return files;
    }
}
