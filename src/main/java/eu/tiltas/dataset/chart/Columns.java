package eu.tiltas.dataset.chart;

import eu.tiltas.dataset.chart.Canvas.Anchor;
import eu.tiltas.dataset.chart.Chart.Value;
import java.util.Optional;

/** Bars that stand side by side along time. */
final class Columns {

    private static final double PLOT = 240;
    private static final double WIDEST = 64;

    /** How much wider than its column a value may be. */
    private static final double OVERHANG = 8;

    private final Canvas canvas;
    private final Chart chart;
    private final Format format;

    Columns(Canvas canvas, Chart chart, Format format) {
        this.canvas = canvas;
        this.chart = chart;
        this.format = format;
    }

    /** Whether each value has room above its column, and none is below nothing. */
    static boolean haveRoom(Chart chart, Format format) {
        double room = column(chart, pitch(chart, format)) + OVERHANG;
        return chart.lowest() >= 0
                && chart.series().stream()
                        .flatMap(series -> series.values().stream().flatMap(Optional::stream))
                        .allMatch(value -> format.width(value) <= room);
    }

    private static double pitch(Chart chart, Format format) {
        return Math.min(
                format.width() / chart.categories().size(), chart.series().size() * WIDEST * 1.9);
    }

    private static double column(Chart chart, double pitch) {
        return Math.min(WIDEST, pitch * 0.8 / chart.series().size());
    }

    double draw() {
        int series = chart.series().size();
        double top = (series > 1 ? Legend.draw(canvas, chart, format) : 0) + format.lineHeight() + 4;
        double bottom = top + PLOT;
        double pitch = pitch(chart, format);
        double column = column(chart, pitch);
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
        canvas.text(
                x + width / 2,
                y - 6,
                Anchor.MIDDLE,
                "value",
                value.get().label(),
                value.get().notes());
    }
}
