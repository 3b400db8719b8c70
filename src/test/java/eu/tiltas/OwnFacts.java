package eu.tiltas;

import eu.tiltas.content.ContentHolder;
import eu.tiltas.dataset.ImportedDatasets;
import eu.tiltas.figure.Exhibits;
import eu.tiltas.figure.Figures;
import eu.tiltas.figure.Quotables;
import eu.tiltas.register.ImportedRegisters;
import java.nio.file.Path;
import java.util.List;

/** What the pages of a content tree may quote: its registers and datasets, taken over by the portal's own import. */
public final class OwnFacts {

    private final ImportedRegisters registers;
    private final ImportedDatasets datasets;
    private final Quotables quotables;

    private OwnFacts(ImportedRegisters registers, ImportedDatasets datasets) {
        this.registers = registers;
        this.datasets = datasets;
        this.quotables = new Quotables(
                new Exhibits(List.of(datasets.datasets(), registers.exhibits())),
                new Figures(List.of(registers.figures(), datasets.figures())));
    }

    public static OwnFacts at(Path root) {
        return new OwnFacts(new ImportedRegisters(root), new ImportedDatasets());
    }

    public Quotables quotables() {
        return quotables;
    }

    /** Those who take them over, to be asked before the pages. */
    public List<ContentHolder> holders() {
        return List.of(registers.holder(), datasets.holder());
    }

    public ImportedRegisters registers() {
        return registers;
    }

    public ImportedDatasets datasets() {
        return datasets;
    }
}
