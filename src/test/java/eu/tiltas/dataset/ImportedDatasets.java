package eu.tiltas.dataset;

import eu.tiltas.config.Clock;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.figure.Citation;
import eu.tiltas.figure.Citations;
import eu.tiltas.figure.FigureSource;
import eu.tiltas.figure.Quoting;
import eu.tiltas.search.InMemoryLog;
import eu.tiltas.search.answer.AnswerSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The portal's own import of datasets with memory in the database's place. */
public final class ImportedDatasets {

    private final Shelf shelf = new Shelf();
    private final Datasets datasets = new Datasets();
    private final DatasetHolder holder = new DatasetHolder();
    private final List<Quoting> quoting = new ArrayList<>();

    public ImportedDatasets() {
        Citations citations = new Citations(quoting);
        shelf.citations = citations;
        holder.citations = citations;
        holder.datasets = datasets;
        holder.clock = new Clock();
        holder.store = shelf;
        holder.desk = new eu.tiltas.proposal.EditedFiles() {
            @Override
            public java.util.Map<String, eu.tiltas.proposal.EditedFile> under(String folder) {
                return java.util.Map.of();
            }
        };
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

    public FigureSource figures() {
        DatasetFigures figures = new DatasetFigures();
        figures.datasets = datasets;
        figures.clock = new Clock();
        return figures;
    }

    /** Names a feature whose texts quote. */
    public void quotedBy(Quoting texts) {
        quoting.add(texts);
    }

    /** Keeps what {@link DatasetStore} would. */
    private static final class Shelf extends DatasetStore {

        private final Map<String, DatasetFile> files = new TreeMap<>();
        private final InMemoryLog changes = new InMemoryLog("memory");

        @Override
        List<DatasetFile> live() {
            return new ArrayList<>(files.values());
        }

        @Override
        boolean existed(String name) {
            return files.containsKey(name);
        }

        @Override
        boolean save(List<Dataset> versions, String csv, String metadata, Collection<Citation> quoted) {
            String name = versions.get(0).name();
            DatasetFile file = new DatasetFile(name, Optional.of(csv), Optional.of(metadata));
            boolean different = !file.equals(files.put(name, file));
            if (different) {
                changes.append(KIND, name);
                citations.follow(quoted);
            }
            return different;
        }

        @Override
        void withdraw(String name) {
            files.remove(name);
            changes.append(KIND, name);
        }
    }
}
