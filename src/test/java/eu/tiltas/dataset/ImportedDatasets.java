package eu.tiltas.dataset;

import eu.tiltas.change.Change;
import eu.tiltas.change.Changes;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.search.answer.AnswerSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The portal's own import of datasets with memory in the database's place. */
public final class ImportedDatasets {

    private final Shelf shelf = new Shelf();
    private final Datasets datasets = new Datasets();
    private final DatasetHolder holder = new DatasetHolder();

    public ImportedDatasets() {
        holder.store = shelf;
        datasets.store = shelf;
        datasets.changes = shelf.changes;
    }

    public ContentHolder holder() {
        return holder;
    }

    public Datasets datasets() {
        return datasets;
    }

    /** As search gets them. */
    public DatasetDocuments documents() {
        DatasetDocuments documents = new DatasetDocuments();
        documents.datasets = datasets;
        return documents;
    }

    /** What answers questions by them. */
    public AnswerSource answers() {
        CellAnswers answers = new CellAnswers();
        answers.datasets = datasets;
        return answers;
    }

    /** Says that pages show a dataset. */
    void quoted(String name, String... by) {
        shelf.quotes.put(name, List.of(by));
    }

    /** Keeps what {@link DatasetStore} would. */
    private static final class Shelf extends DatasetStore {

        private final Map<String, DatasetFile> files = new TreeMap<>();
        private final Map<String, List<String>> quotes = new TreeMap<>();
        private final Numbers changes = new Numbers();

        @Override
        List<DatasetFile> live() {
            return new ArrayList<>(files.values());
        }

        @Override
        boolean existed(String name) {
            return files.containsKey(name);
        }

        @Override
        boolean save(String name, String csv, String metadata) {
            DatasetFile file = new DatasetFile(name, Optional.of(csv), Optional.of(metadata));
            boolean different = !file.equals(files.put(name, file));
            changes.latest += different ? 1 : 0;
            return different;
        }

        @Override
        void withdraw(String name) {
            files.remove(name);
            changes.latest++;
        }

        @Override
        List<String> quoting(String name) {
            return quotes.getOrDefault(name, List.of());
        }
    }

    /** A log that only counts. */
    private static final class Numbers implements Changes {

        private long latest;

        @Override
        public long latest() {
            return latest;
        }

        @Override
        public List<Change> after(long number, int limit) {
            return List.of();
        }

        @Override
        public String origin() {
            return "memory";
        }
    }
}
