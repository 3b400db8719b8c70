package eu.tiltas.dataset.chart;

import eu.tiltas.dataset.chart.Canvas.Anchor;
import eu.tiltas.dataset.chart.Chart.Value;
import java.util.Optional;

/** Parts of a whole that stand on each other, along time; those of the last column name themselves. */
final class StackedColumns {

    private static final double PLOT = 240;
    private static final double COLUMN = 110;

    private final Canvas canvas;
    private final Chart chart;
    private final Format format;

    StackedColumns(Canvas canvas, Chart chart, Format format) {
        this.canvas = canvas;
        this.chart = chart;
        this.format = format;
    }

    double draw() {
        double top = 4;
        double bottom = top + PLOT;
        double names = 12
                + chart.series().stream()
                        .mapToDouble(series -> format.width(series.name(), true))
                        .max()
                        .orElse(0);
        double pitch = Math.min(
                COLUMN * 1.35, (format.width() - names) / chart.categories().size());
        double column = Math.min(COLUMN, pitch * 0.8);
        Scale scale = new Scale(0, chart.highestSum(), bottom, top);
        int last = chart.categories().size() - 1;
        for (int category = 0; category <= last; category++) {
            double x = category * pitch;
            stack(scale, category, x, column, category == last);
            canvas.text(
                    x + column / 2,
                    bottom + format.lineHeight() + 2,
                    Anchor.MIDDLE,
                    "",
                    chart.categories().get(category));
        }
        canvas.line(0, bottom, last * pitch + column, bottom, "zero");
        return bottom + format.lineHeight() + 9;
    }

    private void stack(Scale scale, int category, double x, double column, boolean named) {
        double sum = 0;
        for (int i = 0; i < chart.series().size(); i++) {
            Optional<Value> value = chart.value(i, category);
            if (value.isEmpty()) {
                continue;
            }
            double lower = scale.at(sum);
            sum += value.get().number();
            double upper = scale.at(sum);
            canvas.bar(x, upper + 1, column, lower - upper - 1, i, true, "");
            double middle = (lower + upper) / 2 + format.size() * 0.35;
            if (lower - upper > format.lineHeight() && format.width(value.get()) + 10 < column) {
                canvas.text(
                        x + column / 2,
                        middle,
                        Anchor.MIDDLE,
                        "inside s" + (i + 1) + "-halo",
                        value.get().label(),
                        value.get().notes());
            }
            if (named) {
                canvas.text(
                        x + column + 10,
                        middle,
                        Anchor.START,
                        "name",
                        chart.series().get(i).name());
            }
        }
    }
}
