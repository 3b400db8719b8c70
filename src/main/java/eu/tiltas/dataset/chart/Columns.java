package eu.tiltas.dataset.chart;

import eu.tiltas.dataset.chart.Canvas.Anchor;
import eu.tiltas.dataset.chart.Chart.Value;
import java.util.Optional;

/** Bars that stand side by side along time. */
final class Columns {

    private static final double PLOT = 240;
    private static final double WIDEST = 64;

    private final Canvas canvas;
    private final Chart chart;
    private final Format format;

    Columns(Canvas canvas, Chart chart, Format format) {
        this.canvas = canvas;
        this.chart = chart;
        this.format = format;
    }

    double draw() {
        int series = chart.series().size();
        double top = (series > 1 ? Legend.draw(canvas, chart, format) : 0) + format.lineHeight() + 4;
        double bottom = top + PLOT;
        double pitch = Math.min(format.width() / chart.categories().size(), series * WIDEST * 1.9);
        double column = Math.min(WIDEST, pitch * 0.8 / series);
        Scale scale = new Scale(0, chart.highest(), bottom, top);
        for (int category = 0; category < chart.categories().size(); category++) {
            double left = category * pitch + (pitch - series * column) / 2;
            for (int i = 0; i < series; i++) {
                column(scale, i, category, left + i * column, column);
            }
            canvas.text(
                    category * pitch + pitch / 2,
                    bottom + format.lineHeight() + 2,
                    Anchor.MIDDLE,
                    "",
                    chart.categories().get(category));
        }
        canvas.line(0, bottom, pitch * chart.categories().size(), bottom, "zero");
        return bottom + format.lineHeight() + 9;
    }

    private void column(Scale scale, int series, int category, double x, double width) {
        Optional<Value> value = chart.value(series, category);
        if (value.isEmpty()) {
            return;
        }
        double y = scale.at(value.get().number());
        canvas.bar(x + 1, y, width - 2, scale.from() - y, series, chart.series().size() > 1, "");
        boolean fits = format.width(value.get()) <= width + 8;
        if (fits) {
            canvas.text(
                    x + width / 2,
                    y - 6,
                    Anchor.MIDDLE,
                    "value",
                    value.get().label(),
                    value.get().notes());
        }
    }
}
