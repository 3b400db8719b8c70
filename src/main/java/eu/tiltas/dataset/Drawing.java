package eu.tiltas.dataset;

import eu.tiltas.dataset.Dataset.Picture;
import eu.tiltas.dataset.Dataset.PictureKind;
import eu.tiltas.dataset.chart.Chart;
import eu.tiltas.dataset.chart.Chart.Series;
import eu.tiltas.dataset.chart.Chart.Value;
import eu.tiltas.dataset.chart.ChartSvg;
import eu.tiltas.dataset.csvw.Table.Cell;
import eu.tiltas.dataset.csvw.Table.Row;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The picture of a dataset in a language. */
final class Drawing {

    private final Dataset dataset;
    private final Picture picture;
    private final Language language;
    private final Messages.Words words;
    private final List<Row> rows;

    /** A value with the words for what it belongs to. */
    private record Point(BigDecimal number, String words) {}

    private Drawing(Dataset dataset, Picture picture, Language language) {
        this.dataset = dataset;
        this.picture = picture;
        this.language = language;
        this.words = Messages.ofPortal().in(language);
        this.rows = dataset.table().rows().stream()
                .filter(row -> !row.cells().get(picture.categories()).text().equals(Variable.TOTAL))
                .toList();
    }

    /** The picture as SVG; empty where nothing is drawn. */
    static Optional<String> of(Dataset dataset, Language language, String id) {
        return dataset.picture()
                .map(picture -> new Drawing(dataset, picture, language))
                .filter(drawing -> !drawing.rows.isEmpty())
                .map(drawing -> ChartSvg.of(drawing.chart(), id, dataset.title(language), drawing.description()));
    }

    private Chart chart() {
        Variable categories = dataset.columns().get(picture.categories());
        Variable first = dataset.columns().get(picture.measures().get(0));
        List<String> names = rows.stream()
                .map(row -> categories.show(row.cells().get(picture.categories()), language))
                .toList();
        List<String> codes = rows.stream()
                .map(row -> row.cells().get(picture.categories()).text())
                .toList();
        return new Chart(
                kind(picture.kind()),
                names,
                categories.isYear(),
                codes.indexOf(Variable.OTHER),
                picture.measures().stream().map(this::series).toList(),
                value -> first.showAlone(round(value), language));
    }

    private static Cell round(double value) {
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        return new Cell(number.toPlainString(), Optional.of(number.scale() < 0 ? number.setScale(0) : number));
    }

    private static Chart.Kind kind(PictureKind kind) {
        return switch (kind) {
            case BAR, GROUPED_BAR -> Chart.Kind.BARS;
            case STACKED_BAR -> Chart.Kind.STACK;
            case LINE -> Chart.Kind.LINES;
        };
    }

    private Series series(int column) {
        Variable measure = dataset.columns().get(column);
        return new Series(
                measure.title(language),
                rows.stream().map(row -> value(measure, row, column)).toList());
    }

    private Optional<Value> value(Variable measure, Row row, int column) {
        Cell cell = row.cells().get(column);
        String notes =
                dataset.notesOn(row, column).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return cell.number().map(number -> new Value(number.doubleValue(), measure.showAlone(cell, language), notes));
    }

    /** What is to be seen, for those who can't: the form, the extremes, and that the table has all. */
    private String description() {
        List<Point> points = picture.measures().stream().flatMap(this::points).toList();
        Comparator<Point> byNumber = Comparator.comparing(Point::number);
        String drawn = picture.measures().stream()
                .map(column -> dataset.columns().get(column).title(language))
                .collect(Collectors.joining(", "));
        return words.get(
                "dataset.chart." + picture.kind().word(),
                drawn,
                points.stream().max(byNumber).map(Point::words).orElse(""),
                points.stream().min(byNumber).map(Point::words).orElse(""));
    }

    private Stream<Point> points(int column) {
        Variable measure = dataset.columns().get(column);
        Variable categories = dataset.columns().get(picture.categories());
        return rows.stream()
                .filter(row -> row.cells().get(column).number().isPresent())
                .map(row -> new Point(
                        row.cells().get(column).number().get(),
                        categories.show(row.cells().get(picture.categories()), language)
                                + (picture.measures().size() > 1 ? ", " + measure.title(language) : "")
                                + ": "
                                + measure.showAlone(row.cells().get(column), language)));
    }

    /** What the values are counted in; empty where the columns differ. */
    static String unit(Dataset dataset, Language language) {
        List<Integer> drawn = dataset.picture().map(Picture::measures).orElse(List.of());
        List<String> units = drawn.stream()
                .map(column -> dataset.columns().get(column).unit(language))
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : "";
    }
}
