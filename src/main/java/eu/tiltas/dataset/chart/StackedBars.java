package eu.tiltas.dataset.chart;

import eu.tiltas.dataset.chart.Canvas.Anchor;
import eu.tiltas.dataset.chart.Chart.Value;
import java.util.Optional;

/** Parts of a whole that lie in a row; each names itself in the first row if there is room. */
final class StackedBars {

    private static final double THICKNESS = 34;

    private final Canvas canvas;
    private final Chart chart;
    private final Format format;
    private final double labels;
    private final Scale scale;

    StackedBars(Canvas canvas, Chart chart, Format format) {
        this.canvas = canvas;
        this.chart = chart;
        this.format = format;
        double widest = chart.categories().stream()
                .mapToDouble(category -> format.width(category, false))
                .max()
                .orElse(0);
        this.labels = chart.categories().size() == 1 ? 0 : widest + 12;
        this.scale = new Scale(0, chart.highestSum(), labels, format.width());
    }

    double draw() {
        double y = namesFit() ? names() : Legend.draw(canvas, chart, format);
        for (int category = 0; category < chart.categories().size(); category++) {
            if (labels > 0) {
                canvas.text(
                        labels - 10,
                        y + THICKNESS / 2 + 5,
                        Anchor.END,
                        "",
                        chart.categories().get(category));
            }
            row(category, y);
            y += THICKNESS + 10;
        }
        return y - 6;
    }

    private boolean namesFit() {
        for (int i = 0; i < chart.series().size(); i++) {
            double room = chart.value(i, 0)
                    .map(value -> scale.at(value.number()) - scale.at(0))
                    .orElse(0.0);
            if (format.width(chart.series().get(i).name(), true) > room - 4) {
                return false;
            }
        }
        return true;
    }

    private double names() {
        double sum = 0;
        for (int i = 0; i < chart.series().size(); i++) {
            canvas.text(
                    scale.at(sum) + 1,
                    format.size(),
                    Anchor.START,
                    "name",
                    chart.series().get(i).name());
            sum += chart.value(i, 0).map(Value::number).orElse(0.0);
        }
        return format.size() + 8;
    }

    private void row(int category, double y) {
        double sum = 0;
        for (int i = 0; i < chart.series().size(); i++) {
            Optional<Value> value = chart.value(i, category);
            if (value.isPresent()) {
                double from = scale.at(sum);
                sum += value.get().number();
                double width = scale.at(sum) - from;
                canvas.bar(from + (i > 0 ? 1 : 0), y, width - (i > 0 ? 1 : 0), THICKNESS, i, true, "");
                if (format.width(value.get()) + 14 < width) {
                    canvas.text(
                            from + 9,
                            y + THICKNESS / 2 + format.size() * 0.35,
                            Anchor.START,
                            "inside s" + (i + 1) + "-halo",
                            value.get().label(),
                            value.get().notes());
                }
            }
        }
    }
}
