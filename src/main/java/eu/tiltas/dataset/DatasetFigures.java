package eu.tiltas.dataset;

import eu.tiltas.config.Clock;
import eu.tiltas.dataset.csvw.Table.Cell;
import eu.tiltas.dataset.csvw.Table.Row;
import eu.tiltas.figure.Figure;
import eu.tiltas.figure.FigureReference;
import eu.tiltas.figure.FigureSource;
import eu.tiltas.figure.Unquotable;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.markup.SourcedValue.Origin;
import eu.tiltas.markup.SourcedValue.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cells of datasets that text may quote. */
@ApplicationScoped
public class DatasetFigures implements FigureSource {

    @Inject
    Datasets datasets;

    @Inject
    Clock clock;

    @Override
    public boolean keeps(String name) {
        return datasets.has(name);
    }

    @Override
    public Figure figure(FigureReference reference, Language language) {
        return of(datasets.find(reference.name()).orElseThrow(), reference, language, clock.today());
    }

    /**
     * A value of a dataset as it is or would be.
     *
     * @throws Unquotable if there is none, or more than one
     */
    static Figure of(Dataset dataset, FigureReference reference, Language language, LocalDate today) {
        if (reference.subject().isPresent()) {
            throw new Unquotable(
                    "figure.form", dataset.name() + "/" + reference.subject().get());
        }
        int column = column(dataset, reference.what());
        Row row = row(dataset, reference);
        Cell cell = row.cells().get(column);
        if (cell.isEmpty()) {
            throw new Unquotable("figure.empty", reference.what(), dataset.name());
        }
        List<Note> notes = dataset.notesOn(row, column).stream()
                .map(number -> dataset.notes().get(number - 1))
                .toList();
        return new Figure(
                value(dataset.columns().get(column), cell, language),
                label(dataset, row, column, language),
                origin(dataset, language),
                doubt(dataset, notes, language, today),
                notes.stream()
                        .map(note -> note.text().in(language).orElseThrow())
                        .toList());
    }

    private static int column(Dataset dataset, String name) {
        int column = dataset.table().place(name);
        if (column < 0) {
            throw new Unquotable("figure.column", dataset.name(), name);
        }
        return column;
    }

    private static Row row(Dataset dataset, FigureReference reference) {
        reference.choices().keySet().forEach(name -> column(dataset, name));
        List<Row> rows = dataset.table().rows().stream()
                .filter(row -> reference.choices().entrySet().stream().allMatch(choice -> fits(dataset, row, choice)))
                .toList();
        if (rows.size() != 1) {
            throw new Unquotable("figure.rows", dataset.name(), rows.size());
        }
        return rows.get(0);
    }

    private static boolean fits(Dataset dataset, Row row, Map.Entry<String, List<String>> choice) {
        return choice.getValue()
                .contains(
                        row.cells().get(dataset.table().place(choice.getKey())).text());
    }

    private static Figure.Value value(Variable variable, Cell cell, Language language) {
        if (!variable.isMeasure()) {
            return new Figure.Text(variable.show(cell, language));
        }
        return new Figure.Number(
                cell.number().orElseThrow(),
                variable.column().type().fraction(),
                variable.isPercent() ? Variable.PERCENT : variable.unit(language),
                variable.change());
    }

    /** The heading of the column with that of the row: <i>Departures (2024)</i>. */
    private static String label(Dataset dataset, Row row, int column, Language language) {
        String rows = IntStream.range(0, row.cells().size())
                .filter(other ->
                        other != column && !dataset.columns().get(other).isMeasure())
                .mapToObj(other -> dataset.columns().get(other).show(row.cells().get(other), language))
                .collect(Collectors.joining(", "));
        String title = dataset.columns().get(column).title(language);
        return rows.isEmpty() ? title : title + " (" + rows + ")";
    }

    private static Origin origin(Dataset dataset, Language language) {
        Dataset.Source source = dataset.source();
        return new Origin(
                dataset.title(language),
                Addresses.page(dataset, language),
                List.of(new Source(
                        source.title().in(language).orElseThrow(),
                        "",
                        source.url().orElse(""),
                        source.publisher().in(language).orElseThrow())),
                source.asOf().format(language));
    }

    private static String doubt(Dataset dataset, List<Note> notes, Language language, LocalDate today) {
        Messages.Words words = Messages.ofPortal().in(language);
        List<String> doubts = new ArrayList<>();
        if (notes.stream().anyMatch(note -> note.mark() == Note.Mark.READING)) {
            doubts.add(words.get("figure.doubt.reading"));
        }
        if (dataset.freshUntil().filter(today::isAfter).isPresent()) {
            doubts.add(words.get("figure.doubt.old", dataset.source().asOf().format(language)));
        }
        return String.join(", ", doubts);
    }
}
